import { Injectable } from '@nestjs/common';
import { scopeStands, step, type CandidacyAction } from '@probant/domain-candidacy';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, heldFor } from './candidacy-access.js';
import type { CandidacyFact } from './facts.js';
import { Candidacies, type CandidacyFile } from './ports/candidacies.js';
import { Offers } from './ports/offers.js';

export type EligibilityDecision = 'eligible' | 'ineligible' | 'incomplete';
const ACTS: Record<EligibilityDecision, { readonly action: CandidacyAction; readonly fact: CandidacyFact }> = {
  eligible: { action: 'grant_eligibility', fact: 'candidacy.eligible' },
  ineligible: { action: 'refuse_eligibility', fact: 'candidacy.ineligible' },
  incomplete: { action: 'ask_completion', fact: 'candidacy.incomplete' },
};

/** The certifier declares a candidate eligible, and pins the version of the référentiel; or says no, or what is missing, with the reason. */
@Injectable()
export class DecideEligibility {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly offers: Offers,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws `invalid` when a refusal or a demand has no reason (gaps are stated, R.6412-4), `forbidden` when the scope was chosen on an older version. */
  async run(actor: Actor, candidacyId: Id, decision: EligibilityDecision, reason: string | null): Promise<void> {
    const { action, fact } = ACTS[decision];
    const today = this.clock.today();
    const { file } = await heldFor(this.candidacies, actor, candidacyId, action, today);
    const said = reason?.trim() || null;
    if (decision !== 'eligible' && !said) throw new DomainError('invalid', 'candidacy.reason_missing', { decision });
    const pinned = decision === 'eligible' ? await this.pin(file) : file;
    const candidacy = { ...step(pinned.candidacy, action, this.clock.now()), eligibilityReason: said };
    await this.candidacies.save({ ...pinned, candidacy }, today, { contentMoved: true });
    await this.journal.record(actor, { ...factOf(fact, file, { referentielId: candidacy.referentielId }), ...(said ? { personal: { reason: said } } : {}) });
  }

  /** The newest published version is the one they keep, whatever is published later (L.6113-9). */
  private async pin(file: CandidacyFile): Promise<CandidacyFile> {
    const referentielId = await this.offers.newestReferentiel(file.candidacy.certificationId);
    if (!referentielId) throw new DomainError('forbidden', 'candidacy.no_published_referentiel');
    if (referentielId === file.candidacy.referentielId) return file;
    const pinned = { ...file, candidacy: { ...file.candidacy, referentielId } };
    const { tree, heldBlocIds } = await this.candidacies.around(pinned, this.clock.today());
    demand(scopeStands(tree, pinned.candidacy.scope, heldBlocIds));
    return pinned;
  }
}
