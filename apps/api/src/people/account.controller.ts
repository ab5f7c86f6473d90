import { Controller, Ip, Req } from '@nestjs/common';
import { peopleRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { AskPasswordReset, ChangePassword, ListMySessions, RenameMe, ResetPassword } from '@probant/use-cases';
import type { Request } from 'express';
import { CurrentActor, Endpoint, Input, OnSystemSide } from '../http/endpoint.js';
import { ownSession } from './own-session.js';

/** One's own account: name, password, open sessions. */
@Controller()
export class AccountController {
  constructor(
    private readonly sessions: ListMySessions,
    private readonly changePassword: ChangePassword,
    private readonly askReset: AskPasswordReset,
    private readonly resetPassword: ResetPassword,
    private readonly renameMe: RenameMe,
  ) {}

  @Endpoint(routes.listSessions)
  @OnSystemSide()
  async list(@Req() request: Request): Promise<ResponseOf<typeof routes.listSessions>> {
    const { personId, sessionId } = ownSession(request);
    const lines = await this.sessions.run(personId);
    return { items: lines.map((line) => ({ ...line, current: line.id === sessionId })) };
  }

  @Endpoint(routes.closeSession)
  @OnSystemSide()
  close(@Input() { params }: InputOf<typeof routes.closeSession>, @Req() request: Request): Promise<void> {
    return this.sessions.close(ownSession(request).personId, params.session);
  }

  @Endpoint(routes.signOutEverywhere)
  @OnSystemSide()
  closeOthers(@Req() request: Request): Promise<void> {
    const { personId, sessionId } = ownSession(request);
    return this.sessions.closeOthers(personId, sessionId);
  }

  @Endpoint(routes.changePassword)
  @OnSystemSide()
  change(@Input() { body }: InputOf<typeof routes.changePassword>, @Req() request: Request, @Ip() address: string): Promise<void> {
    const { personId, sessionId } = ownSession(request);
    return this.changePassword.run(personId, sessionId, { ...body, address });
  }

  @Endpoint(routes.askPasswordReset)
  ask(@Input() { body }: InputOf<typeof routes.askPasswordReset>): Promise<void> {
    return this.askReset.run(body.email);
  }

  @Endpoint(routes.resetPassword)
  reset(@Input() { body }: InputOf<typeof routes.resetPassword>): Promise<void> {
    return this.resetPassword.run(body.token, body.password);
  }

  @Endpoint(routes.renameMe)
  rename(@Input() { body }: InputOf<typeof routes.renameMe>, @CurrentActor() actor: Actor): Promise<void> {
    return this.renameMe.run(actor, body.givenName, body.familyName);
  }
}
