import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, heldFor } from './candidacy-access.js';
import { Candidacies } from './ports/candidacies.js';

/** The candidate consents to what is done with their papers, or takes it back: without it nothing more is deposited. */
@Injectable()
export class GiveConsent {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Giving it twice keeps the first date. */
  async run(actor: Actor, candidacyId: Id, given: boolean): Promise<void> {
    const { file } = await heldFor(this.candidacies, actor, candidacyId, 'give_consent', this.clock.today());
    if ((file.candidacy.consentedAt !== null) === given) return;
    await this.candidacies.save({ ...file, candidacy: { ...file.candidacy, consentedAt: given ? this.clock.now() : null } }, this.clock.today(), { contentMoved: true });
    await this.journal.record(actor, factOf(given ? 'candidacy.consent_given' : 'candidacy.consent_withdrawn', file));
  }
}
