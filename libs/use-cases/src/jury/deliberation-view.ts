import { ALLOWED, refused, type Id } from '@probant/domain-kernel';
import { concordantLevel, mayDeliberate, maySign, proposeBloc, type AgreedMark, type BlocDecision, type BlocProposal, type MinutesLine, type PanelMark, type ProposalLine } from '@probant/domain-jury';
import type { RuleSet } from '@probant/domain-referentiel';
import type { JudgedCriteria } from './judged-criteria.js';
import { agreedLevels, levelsOf } from './panel-marks.js';
import { actionOf, type ActionState } from './passage-access.js';
import type { NamedSeat, PassageFile } from './ports/passages.js';

/** A decision as screens show it: who decided is not named against it. */
export type DecisionShown = Omit<BlocDecision, 'passageId' | 'decidedBy' | 'criterionIds'> & { readonly criterionIds: Id[] };

/** The decision without the name of who decided. */
export function decisionShown(decision: BlocDecision): DecisionShown {
  const { id, passageNumber, blocId, verdict, motive, criterionIds, wouldSuffice, agreement, departs, decidedAt, revokedAt, revocationMotive } = decision;
  return { id, passageNumber, blocId, verdict, motive, criterionIds: [...criterionIds], wouldSuffice, agreement, departs, decidedAt, revokedAt, revocationMotive };
}

/** Each criterion with the marks of those present, divergences known, and what was agreed. */
export function criteriaShown(marks: ReadonlyMap<Id, readonly PanelMark[]>, agreed: readonly AgreedMark[]) {
  const common = new Map(agreed.map((mark) => [mark.criterionId, mark]));
  return [...marks].map(([criterionId, each]) => {
    const mark = common.get(criterionId);
    const concordant = concordantLevel(levelsOf(each)) !== null;
    return { criterionId, divergent: !concordant, agreed: mark?.level ?? null, agreement: mark?.agreement ?? null, concordant, revision: mark?.revision ?? 0, marks: [...each] };
  });
}

/** What the rule set proposes for each bloc presented; without a rule set nothing is concluded. */
export function proposalsShown(blocIds: readonly Id[], judged: JudgedCriteria, ruleSet: RuleSet | null, agreed: readonly AgreedMark[]) {
  const situation = { standings: judged.standings, agreed: agreedLevels(agreed) };
  return judged.tree.blocs.filter((bloc) => blocIds.includes(bloc.id)).map((bloc) => {
    const proposal: BlocProposal = ruleSet ? proposeBloc(bloc, ruleSet, situation) : { blocId: bloc.id, outcome: 'unspecified', lines: [], sealedByRule: false };
    return { ...proposal, lines: proposal.lines.map((line: ProposalLine) => ({ ...line, undecided: [...line.undecided], because: [...line.because] })) };
  });
}

/** What this seat may do now: deliberate, decide each bloc, sign. The same permissions guard the acts. */
export function deliberationActions(file: PassageFile, seat: NamedSeat, judged: JudgedCriteria, agreed: readonly AgreedMark[], decisions: readonly BlocDecision[]): ActionState[] {
  const decided = decisions.map((each) => each.blocId);
  const levels = agreedLevels(agreed);
  const deliberate = mayDeliberate(file, seat);
  const perBloc = file.passage.blocIds.map((blocId) => {
    const undecided = judged.criteria.filter((each) => each.bloc.id === blocId && each.standing === 'in_scope' && !levels.has(each.criterion.id)).map((each) => each.criterion.id);
    const permission = !deliberate.allowed ? deliberate : decided.includes(blocId) ? refused('jury.bloc_already_decided', { blocId }) : undecided.length > 0 ? refused('jury.criteria_undecided', { blocId, criterionIds: undecided }) : ALLOWED;
    return actionOf(`decide:${blocId}`, permission);
  });
  return [actionOf('deliberate', deliberate), ...perBloc, actionOf('sign', maySign(file, seat, decided))];
}

/** A line of the minutes, its facts copied. */
export function lineShown(line: MinutesLine): { at: string; code: string; facts: Record<string, string | number | null> } {
  return { at: line.at, code: line.code, facts: { ...line.facts } };
}
