import { Injectable } from '@nestjs/common';
import type { referentielRoutes, InputOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { Config } from '@probant/runtime';
import { ImportReferentiel } from '@probant/use-cases';
import { checkDeclared } from '../http/declared-length.js';
import type { UploadCheck } from '../http/endpoint.js';

/** Before a document is read: the certification is the actor's to import for, the size declared is one that is read. */
@Injectable()
export class DocumentCheck implements UploadCheck<typeof referentielRoutes.importReferentiel> {
  constructor(
    private readonly importing: ImportReferentiel,
    private readonly config: Config,
  ) {}

  async check(actor: Actor, { params }: InputOf<typeof referentielRoutes.importReferentiel>, declaredBytes: number | null): Promise<void> {
    await this.importing.check(actor, params.certification);
    checkDeclared(declaredBytes, this.config.maxSingleUploadBytes);
  }
}
