import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { concordantMarks, mayOpenDeliberation, minutesLine } from '@probant/domain-jury';
import { unspecifiedRules, type RuleSet } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { judgedCriteria } from './judged-criteria.js';
import { levelsOf, marksByCriterion } from './panel-marks.js';
import { factOf, savePassage, seatedPassage } from './passage-access.js';
import { Deliberations } from './ports/deliberations.js';
import { Grounds } from './ports/grounds.js';
import { Passages, type PassageFile } from './ports/passages.js';

/** Opens the deliberation: the composition is checked again on those present, and the marks on which they all agree become agreed by themselves. */
@Injectable()
export class OpenDeliberation {
  constructor(
    private readonly passages: Passages,
    private readonly deliberations: Deliberations,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`, or `forbidden`: not the president, hearing not closed, composition, or a rule nobody filled in, naming who can. */
  async execute(actor: Actor, passageId: Id): Promise<void> {
    const { file, seat } = await seatedPassage(this.passages, actor, passageId);
    demand(mayOpenDeliberation(file, seat));
    const ruleSet = await this.rules(file);
    const judged = await judgedCriteria(this.grounds, file.candidacy.referentielId, file.passage);
    const marks = marksByCriterion(judged.inScope, file.seats, await this.deliberations.closedMarks(passageId));
    const now = this.clock.now();
    const agreed = concordantMarks(new Map([...marks].map(([id, each]) => [id, levelsOf(each)])), now);
    const counts = file.passage.blocIds.flatMap((blocId) => {
      const count = agreed.filter((mark) => judged.criteria.some(({ bloc, criterion }) => bloc.id === blocId && criterion.id === mark.criterionId)).length;
      return count > 0 ? [minutesLine.concordant(now, blocId, count)] : [];
    });
    const completed = ruleSet.id === file.passage.ruleSetId ? [] : [minutesLine.rulesCompleted(now, ruleSet.version)];
    await savePassage(this.passages, { ...file.passage, state: 'deliberating', deliberationOpenedAt: now, ruleSetId: ruleSet.id, minutes: [...file.passage.minutes, minutesLine.deliberationOpened(now, file.seats), ...completed, ...counts] });
    await this.deliberations.addAgreed(file.passage, agreed);
    await this.journal.record(actor, factOf('jury.deliberation_opened', file.passage, { concordant: agreed.length, criteria: judged.inScope.length }));
  }

  /** The rule set pinned at the convocation; where it left a rule unspecified, the newest one if it fills it in. */
  private async rules(file: PassageFile): Promise<RuleSet> {
    const pinned = file.passage.ruleSetId ? await this.grounds.ruleSet(file.passage.ruleSetId) : null;
    if (pinned && unspecifiedRules(pinned).length === 0) return pinned;
    const { ruleSet } = await this.grounds.newest(file.candidacy.referentielId, file.candidacy.route);
    const left = ruleSet ? unspecifiedRules(ruleSet) : [{ rule: 'competencyRule' as const, blocId: null }, { rule: 'blocRule' as const, blocId: null }];
    if (!ruleSet || left.length > 0) throw new DomainError('forbidden', 'jury.rules_unspecified', { rules: left, certifierId: file.passage.certifierId, role: 'manager', referentielId: file.candidacy.referentielId });
    return ruleSet;
  }
}
