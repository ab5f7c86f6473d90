import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { decideBloc, mayDeliberate, minutesLine, panelPresent, proposeBloc, type AgreedMark, type BlocBeforeDecision, type BlocDecision, type DecisionAsked } from '@probant/domain-jury';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { judgedCriteria } from './judged-criteria.js';
import { agreedLevels } from './panel-marks.js';
import { demandRevision, factOf, savePassage, seatedPassage } from './passage-access.js';
import { Deliberations } from './ports/deliberations.js';
import { Grounds } from './ports/grounds.js';
import { Passages, type PassageFile } from './ports/passages.js';

/** Decides one bloc, once, with a motive that names its criteria; it may depart from what the rule set proposes. */
@Injectable()
export class DecideBloc {
  constructor(
    private readonly passages: Passages,
    private readonly deliberations: Deliberations,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`; `forbidden` to all but the president of an open deliberation or while a criterion is undecided; `invalid` by the rules of a decision; `conflict` when it is decided or the deliberation moved on. */
  async execute(actor: Actor, passageId: Id, asked: DecisionAsked & { readonly revision: number }): Promise<BlocDecision> {
    const { file, seat } = await seatedPassage(this.passages, actor, passageId);
    demand(mayDeliberate(file, seat));
    const decisions = (await this.deliberations.decisions(file.passage.candidacyId)).filter((each) => each.passageId === passageId);
    const before = await this.before(file, asked.blocId, decisions, await this.deliberations.agreed(passageId));
    const decision = decideBloc(before, asked, { id: this.ids.next(), personId: seat.personId, now: this.clock.now() });
    demandRevision(file.passage, asked.revision);
    await savePassage(this.passages, { ...file.passage, minutes: [...file.passage.minutes, minutesLine.decided(decision)] });
    if (!(await this.deliberations.decide(file.passage, decision))) throw new DomainError('conflict', 'jury.bloc_already_decided', { blocId: asked.blocId });
    await this.journal.record(actor, factOf('jury.bloc_decided', file.passage, { blocId: decision.blocId, verdict: decision.verdict, agreement: decision.agreement, departs: decision.departs }, decision.id));
    return decision;
  }

  private async before(file: PassageFile, blocId: Id, decisions: readonly BlocDecision[], agreed: readonly AgreedMark[]): Promise<BlocBeforeDecision> {
    const { passage } = file;
    const judged = await judgedCriteria(this.grounds, file.candidacy.referentielId, passage);
    const ruleSet = passage.ruleSetId ? await this.grounds.ruleSet(passage.ruleSetId) : null;
    const bloc = passage.blocIds.includes(blocId) ? judged.tree.blocs.find((each) => each.id === blocId) : undefined;
    const levels = agreedLevels(agreed);
    const own = judged.criteria.filter((each) => each.bloc.id === blocId);
    return {
      passageId: passage.id, passageNumber: passage.number, presentedBlocIds: passage.blocIds, decidedBlocIds: decisions.map((each) => each.blocId), criterionIds: own.map((each) => each.criterion.id),
      undecidedCriterionIds: own.filter((each) => each.standing === 'in_scope' && !levels.has(each.criterion.id)).map((each) => each.criterion.id),
      proposal: bloc && ruleSet ? proposeBloc(bloc, ruleSet, { standings: judged.standings, agreed: levels }).outcome : 'unspecified', voters: panelPresent(file.seats).length,
    };
  }
}
