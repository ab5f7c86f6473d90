import { Injectable } from '@nestjs/common';
import type { portfolioRoutes, InputOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { PART_BYTES, SINGLE_FILE_BYTES } from '@probant/domain-portfolio';
import { ReceiveEvidenceFile, ReceivePart } from '@probant/use-cases';
import { checkDeclared } from '../http/declared-length.js';
import type { UploadCheck } from '../http/endpoint.js';

/** Before a file of evidence is read: the candidate's right, the size declared, the room left. */
@Injectable()
export class EvidenceFileCheck implements UploadCheck<typeof portfolioRoutes.addEvidenceFile> {
  constructor(private readonly receive: ReceiveEvidenceFile) {}

  async check(actor: Actor, { params }: InputOf<typeof portfolioRoutes.addEvidenceFile>, declaredBytes: number | null): Promise<void> {
    await this.receive.check(actor, params.candidacy, null, checkDeclared(declaredBytes, SINGLE_FILE_BYTES));
  }
}

/** The same for a new version: the evidence may receive one. */
@Injectable()
export class EvidenceVersionCheck implements UploadCheck<typeof portfolioRoutes.addEvidenceVersion> {
  constructor(private readonly receive: ReceiveEvidenceFile) {}

  async check(actor: Actor, { params }: InputOf<typeof portfolioRoutes.addEvidenceVersion>, declaredBytes: number | null): Promise<void> {
    await this.receive.check(actor, params.candidacy, params.evidence, checkDeclared(declaredBytes, SINGLE_FILE_BYTES));
  }
}

/** Before a part is read: the sending is the candidate's, and awaits such a part. */
@Injectable()
export class PartCheck implements UploadCheck<typeof portfolioRoutes.sendPart> {
  constructor(private readonly receive: ReceivePart) {}

  async check(actor: Actor, { params }: InputOf<typeof portfolioRoutes.sendPart>, declaredBytes: number | null): Promise<void> {
    checkDeclared(declaredBytes, PART_BYTES);
    await this.receive.check(actor, params.candidacy, params.upload, params.part);
  }
}
