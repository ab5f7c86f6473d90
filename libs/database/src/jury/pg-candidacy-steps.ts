import { Injectable } from '@nestjs/common';
import { dayOf, DomainError, type Actor, type Id, type Instant } from '@probant/domain-kernel';
import { CandidacySteps } from '@probant/use-cases';
import { touched } from './rows.js';

const STEPS = {
  convoke: { from: 'verified', to: 'convoked', waitingFor: 'jury' },
  close_hearing: { from: 'convoked', to: 'heard', waitingFor: 'jury' },
  decide: { from: 'heard', to: 'decided', waitingFor: 'candidate' },
} as const;

/** The jury's steps of a candidacy in PostgreSQL: taken only from where the table of transitions allows. */
@Injectable()
export class PgCandidacySteps extends CandidacySteps {
  async take(_actor: Actor, candidacyId: Id, action: Parameters<CandidacySteps['take']>[2], now: Instant): Promise<void> {
    const { from, to, waitingFor } = STEPS[action];
    const moved = await touched('update candidacy set status = $2, status_since = $3, waiting_for = $4, revision = revision + 1 where id = $1 and status = $5', [candidacyId, to, dayOf(now), waitingFor, from]);
    if (moved === 0) throw new DomainError('conflict', 'candidacy.wrong_status', { action });
  }
}
