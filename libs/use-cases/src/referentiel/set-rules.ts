import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { EVIDENCE_KINDS } from '@probant/domain-portfolio';
import { checkRules, indexTree, maySetRules, type RuleSet, type RulesAsked } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Certifications } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { RuleBook } from './ports/rule-book.js';
import { factOf, openForAct, treeOf } from './referentiel-access.js';

const KINDS: ReadonlySet<string> = new Set(EVIDENCE_KINDS);

/** The certifier sets the rules of a route: a version more, pinned at the next convocations. */
@Injectable()
export class SetRules {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
    private readonly ruleBook: RuleBook,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `not-found`, `forbidden`, `invalid` naming what the tree does not hold. */
  async run(actor: Actor, id: Id, asked: RulesAsked): Promise<RuleSet> {
    const { referentiel } = await openForAct({ referentiels: this.referentiels, certifications: this.certifications }, actor, id, maySetRules);
    checkRules(asked, indexTree(await treeOf(this.referentiels, referentiel)));
    const kinds = asked.evidenceRules.flatMap((rule) => rule.kinds).filter((kind) => !KINDS.has(kind));
    if (kinds.length > 0) throw new DomainError('invalid', 'referentiel.evidence_kind_unknown', { kinds });
    const ruleSet: RuleSet = { ...asked, id: this.ids.next(), referentielId: id, version: await this.ruleBook.nextRuleSet(referentiel, asked.route) };
    await this.ruleBook.addRuleSet(referentiel, ruleSet, { by: actor.personId, at: this.clock.now() });
    await this.journal.record(actor, factOf(referentiel, 'referentiel.rules_set', { ruleSetId: ruleSet.id, route: ruleSet.route, version: ruleSet.version }));
    return ruleSet;
  }
}
