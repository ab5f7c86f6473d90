import { Injectable } from '@nestjs/common';
import { chosenScope, missingInScope, type Scope } from '@probant/domain-candidacy';
import type { Actor, Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { demandRevision, factOf, heldFor } from './candidacy-access.js';
import { Candidacies, type CandidacyFile } from './ports/candidacies.js';
import { Offers } from './ports/offers.js';

/** The candidate chooses all blocs or named ones, and the options. Until the eligibility pins a version, the choice is made on the newest published one. */
@Injectable()
export class ChooseScope {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly offers: Offers,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Returns the new revision. Throws `conflict` with what is kept when it moved on, `invalid` for blocs of another référentiel, already held, or options not chosen n of each group. */
  async run(actor: Actor, candidacyId: Id, asked: Scope & { readonly revision: number }): Promise<{ readonly revision: number }> {
    const today = this.clock.today();
    const { file } = await heldFor(this.candidacies, actor, candidacyId, 'choose_scope', today);
    demandRevision(file.candidacy, asked.revision, { scope: file.candidacy.scope });
    const pinned = await this.onNewest(file);
    const { tree, heldBlocIds } = await this.candidacies.around(pinned, today);
    const scope = chosenScope(tree, asked, heldBlocIds);
    const candidacy = { ...pinned.candidacy, scope, revision: file.candidacy.revision + 1 };
    await this.candidacies.save({ ...pinned, candidacy }, today, { contentMoved: true });
    if (candidacy.status === 'building') await this.candidacies.openPassage(candidacy, this.ids.next(), missingInScope(tree, scope, heldBlocIds), this.clock.now());
    await this.journal.record(actor, factOf('candidacy.scope_chosen', file, { kind: scope.kind, blocs: scope.blocIds.length, options: scope.optionBlocIds.length }));
    return { revision: candidacy.revision };
  }

  private async onNewest(file: CandidacyFile): Promise<CandidacyFile> {
    if (file.candidacy.status === 'building') return file;
    const referentielId = (await this.offers.newestReferentiel(file.candidacy.certificationId)) ?? file.candidacy.referentielId;
    return { ...file, candidacy: { ...file.candidacy, referentielId } };
  }
}
