import { Controller, Ip, Req, Res } from '@nestjs/common';
import { peopleRoutes as routes, SessionView, type InputOf, type ResponseOf } from '@probant/contract';
import { DomainError, type Id } from '@probant/domain-kernel';
import { Config } from '@probant/runtime';
import { AcceptInvitation, Clock, Ids, ReadInvitation, ReadSession, SignIn } from '@probant/use-cases';
import type { Request, Response } from 'express';
import { Endpoint, Input } from '../http/endpoint.js';
import { closeSession, issueCsrf, openSession } from '../http/session.js';

/** A session is marked seen at most this often. */
const SEEN_EVERY_MS = 5 * 60_000;

/** Coming in and going out. */
@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly readSession: ReadSession,
    private readonly invitations: ReadInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly config: Config,
  ) {}

  @Endpoint(routes.readSession)
  async read(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<unknown> {
    const session = await this.readSession.run(request.session.personId ?? null);
    if (session) {
      issueCsrf(request, response, this.config);
      this.seen(request);
    }
    return { session };
  }

  @Endpoint(routes.signIn)
  async in(@Input() { body }: InputOf<typeof routes.signIn>, @Req() request: Request, @Res({ passthrough: true }) response: Response, @Ip() address: string): Promise<unknown> {
    return this.open(await this.signIn.run(body.email, body.password, address), request, response);
  }

  @Endpoint(routes.signOut)
  async out(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await closeSession(request, response);
  }

  @Endpoint(routes.readInvitation)
  invitation(@Input() { body }: InputOf<typeof routes.readInvitation>): Promise<ResponseOf<typeof routes.readInvitation>> {
    return this.invitations.run(body.token);
  }

  @Endpoint(routes.acceptInvitation)
  async accept(@Input() { body }: InputOf<typeof routes.acceptInvitation>, @Req() request: Request, @Res({ passthrough: true }) response: Response, @Ip() address: string): Promise<unknown> {
    return this.open(await this.acceptInvitation.run({ ...body, address }), request, response);
  }

  private async open(personId: Id, request: Request, response: Response): Promise<unknown> {
    const session = await this.readSession.run(personId);
    if (!session) throw new DomainError('not-found', 'people.account_unknown');
    await openSession(request, response, { id: this.ids.next(), personId, at: this.clock.now() }, this.config);
    return SessionView.parse(session);
  }

  /** Use of the product keeps the session: its line says when it was last seen, and its end moves. */
  private seen(request: Request): void {
    const now = this.clock.now();
    if (Date.parse(now) - Date.parse(request.session.lastSeenAt ?? now) > SEEN_EVERY_MS) request.session.lastSeenAt = now;
  }
}
