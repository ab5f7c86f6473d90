import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor, type Type } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { countStatements, SystemTransactions, Transactions, type Mode } from '@probant/database';
import { DomainError, type Actor } from '@probant/domain-kernel';
import type { RouteSpec } from '@probant/contract';
import { Config } from '@probant/runtime';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { demandAccess } from './access.js';
import { NOBODY, type DoorRequest } from './door-request.js';
import { BEFORE_UPLOAD, ENDPOINT, SYSTEM_SIDE, type UploadCheck } from './endpoint.js';
import { parseInput } from './parse-input.js';
import { UploadReceiver } from './upload-receiver.js';

/**
 * Every request enters here: input parsed by the contract, one ambient transaction opened with the actor's reach as its first statement,
 * the coarse right demanded, the handler run, its answer cut to the contract's shape, then commit.
 */
@Injectable()
export class DoorInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    private readonly transactions: Transactions,
    private readonly system: SystemTransactions,
    private readonly receiver: UploadReceiver,
    private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const spec = this.reflector.get<RouteSpec | undefined>(ENDPOINT, context.getHandler());
    if (!spec) throw new DomainError('not-found', 'input.unknown_address');
    return from(this.config.countStatements ? this.counted(spec, context, next) : this.enter(spec, context, next));
  }

  /** For the bench: the answer says how many statements it cost. */
  private counted(spec: RouteSpec, context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return countStatements((count) => this.enter(spec, context, next).finally(() => response.headersSent || response.setHeader('X-Probant-Statements', `${count.own};${count.fixed}`)));
  }

  private async enter(spec: RouteSpec, context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = context.switchToHttp().getRequest<DoorRequest>();
    request.door = { input: parseInput(spec, request), actor: NOBODY, file: null };
    const personId = request.session?.personId ?? null;
    if (spec.access !== 'public' && !personId) throw new DomainError('forbidden', 'people.sign_in_required');
    if (spec.transfer === 'upload') await this.receive(spec, context, request);
    request.door.actor = { ...NOBODY, personId };
    if (spec.transfer === 'events') return lastValueFrom(next.handle(), { defaultValue: undefined });
    const side = this.reflector.get<boolean | undefined>(SYSTEM_SIDE, context.getHandler()) || spec.access === 'public' ? 'system' : 'application';
    const run = async (actor: Actor): Promise<unknown> => {
      demandAccess(spec, actor);
      request.door.actor = actor;
      return answer(spec, await lastValueFrom(next.handle(), { defaultValue: undefined }));
    };
    try {
      return await this.open(side, request, personId, spec.method === 'GET' ? 'read' : 'write', run);
    } catch (error) {
      await this.receiver.discard(request.door.file);
      throw error;
    }
  }

  /** A route of an organisation, or of a person, runs with that person's reach; sign-in and accounts run on the second role, which sees no tenant's work. */
  private open<T>(side: 'application' | 'system', request: DoorRequest, personId: string | null, mode: Mode, run: (actor: Actor) => Promise<T>): Promise<T> {
    if (side === 'system' || !personId) return this.system.plain(mode, () => run({ ...NOBODY, personId }));
    const { org } = request.door.input.params as { org?: string };
    return this.transactions.asPerson(personId, org ?? null, mode, run);
  }

  /** Rights first, in a short transaction of their own; only then are the bytes read. */
  private async receive(spec: RouteSpec, context: ExecutionContext, request: DoorRequest): Promise<void> {
    const check = this.reflector.get<Type<UploadCheck> | undefined>(BEFORE_UPLOAD, context.getHandler());
    const declared = request.headers['content-length'] ? Number(request.headers['content-length']) : null;
    await this.open('application', request, request.session?.personId ?? null, 'read', async (actor) => {
      demandAccess(spec, actor);
      if (check) await this.modules.get(check, { strict: false }).check(actor, request.door.input, declared);
    });
    request.door.file = await this.receiver.receive(request, context.switchToHttp().getResponse<Response>());
  }
}

/** Cuts the answer to the contract's shape: a new column cannot leak. A shape that does not fit is a bug, not a refusal. */
function answer(spec: RouteSpec, value: unknown): unknown {
  return spec.response ? spec.response.parse(value) : value;
}
