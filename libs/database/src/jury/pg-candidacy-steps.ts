import { Injectable } from '@nestjs/common';
import type { Actor, Id, Instant } from '@probant/domain-kernel';
import { CandidacySteps } from '@probant/use-cases';
import { moveCandidacy } from '../candidacy/keep-candidacy.js';

/** The jury's steps of a candidacy in PostgreSQL: taken only from where the table of transitions allows. */
@Injectable()
export class PgCandidacySteps extends CandidacySteps {
  take(_actor: Actor, candidacyId: Id, action: Parameters<CandidacySteps['take']>[2], now: Instant): Promise<void> {
    return moveCandidacy(candidacyId, action, now);
  }
}
