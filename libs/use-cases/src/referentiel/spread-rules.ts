import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import type { Route } from '@probant/domain-referentiel';
import { Journal } from '../ports/journal.js';
import { Referentiels } from './ports/referentiels.js';
import { RuledCandidacies } from './ports/ruled-candidacies.js';
import { factOf } from './referentiel-access.js';

/** Rules or an adaptation were set: the candidacies they bear on are looked at again, in the certifier and in its centres. */
@Injectable()
export class SpreadRules {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly candidacies: RuledCandidacies,
    private readonly journal: Journal,
  ) {}

  /** Done twice, it costs a second look. Returns the organisations told. */
  async run(actor: Actor, referentielId: Id, route: Route): Promise<readonly Id[]> {
    const referentiel = await this.referentiels.find(referentielId);
    if (!referentiel) return [];
    const organisations = await this.candidacies.raiseCounters(referentiel, route);
    await this.journal.record(actor, ...organisations.map((organisationId) => ({ ...factOf(referentiel, 'referentiel.rules_spread', { route }), organisationId })));
    return organisations;
  }
}
