import { Injectable } from '@nestjs/common';
import type { ficheRoutes, InputOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { Config } from '@probant/runtime';
import { ReceiveFiche } from '@probant/use-cases';
import { checkDeclared } from '../http/declared-length.js';
import type { UploadCheck } from '../http/endpoint.js';

/** Before a file of the register is received: the certification is the actor's to import for, the size declared is one that is read. */
@Injectable()
export class FicheCheck implements UploadCheck<typeof ficheRoutes.receiveFiche> {
  constructor(
    private readonly receiving: ReceiveFiche,
    private readonly config: Config,
  ) {}

  async check(actor: Actor, { params }: InputOf<typeof ficheRoutes.receiveFiche>, declaredBytes: number | null): Promise<void> {
    await this.receiving.check(actor, params.certification);
    checkDeclared(declaredBytes, this.config.maxSingleUploadBytes);
  }
}
