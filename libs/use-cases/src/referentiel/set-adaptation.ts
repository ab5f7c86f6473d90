import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { checkAdaptation, indexTree, maySetRules, type AdaptationAsked, type RouteAdaptation } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Certifications } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { RuleBook } from './ports/rule-book.js';
import { factOf, openForAct, treeOf } from './referentiel-access.js';

/** The certifier says what is kept, rephrased or set aside on a route: a version more. The printed text stays in the tree. */
@Injectable()
export class SetAdaptation {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
    private readonly ruleBook: RuleBook,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `not-found`, `forbidden`, `invalid` naming what the tree does not hold. */
  async run(actor: Actor, id: Id, asked: AdaptationAsked): Promise<RouteAdaptation> {
    const { referentiel } = await openForAct({ referentiels: this.referentiels, certifications: this.certifications }, actor, id, maySetRules);
    checkAdaptation(asked, indexTree(await treeOf(this.referentiels, referentiel)));
    const adaptation: RouteAdaptation = { ...asked, id: this.ids.next(), referentielId: id, version: await this.ruleBook.nextAdaptation(referentiel, asked.route) };
    await this.ruleBook.addAdaptation(referentiel, adaptation, { by: actor.personId, at: this.clock.now() });
    await this.journal.record(actor, factOf(referentiel, 'referentiel.adaptation_set', { adaptationId: adaptation.id, route: adaptation.route, version: adaptation.version }));
    return adaptation;
  }
}
