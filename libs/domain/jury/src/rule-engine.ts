import type { Id } from '@probant/domain-kernel';
import type { Bloc, BlocRule, CompetencyRule, CriterionStanding, RuleSet } from '@probant/domain-referentiel';
import type { AgreedLevel } from './agreed-mark.js';

export type ProposalOutcome = 'validated' | 'not_validated' | 'pending' | 'unspecified';
export type LineOutcome = 'acquired' | 'not_acquired' | 'pending' | 'exempt' | 'unspecified';

/** One line of the explanation: of a competency (criteria counted), or of the bloc (competencies counted, or components where it has them). */
export interface ProposalLine {
  readonly subject: 'competency' | 'bloc';
  readonly id: Id;
  readonly outcome: LineOutcome;
  readonly met: number;
  readonly partly: number;
  readonly total: number;
  readonly needed: number | null;
  readonly undecided: readonly Id[];
  /** `all`, `ratio:0.6`, `points:3`, `at_least:2`, `unspecified`. */
  readonly rule: string;
  /** Codes, some with the id they speak of after a colon. */
  readonly because: readonly string[];
}

/** What the rule set proposes for a bloc, explained. `sealedByRule`: something is undecided and cannot change the outcome any more. */
export interface BlocProposal { readonly blocId: Id; readonly outcome: ProposalOutcome; readonly lines: readonly ProposalLine[]; readonly sealedByRule: boolean }

/** What the engine reads: what each criterion is for this candidacy, and what the panel agreed. */
export interface AgreedSituation { readonly standings: ReadonlyMap<Id, CriterionStanding>; readonly agreed: ReadonlyMap<Id, AgreedLevel> }

const EPSILON = 1e-9;

/** The worth of an agreed mark: met 1, not met 0, partly met what the rule set says. */
const worthOf = (level: AgreedLevel, ruleSet: RuleSet): number => (level === 'met' ? 1 : level === 'not_met' ? 0 : ruleSet.partlyMetWorth);

/** What the rule set proposes for a bloc: criteria make competencies, competencies (through their components) make the bloc. A rule nobody filled in concludes nothing. */
export function proposeBloc(bloc: Bloc, ruleSet: RuleSet, situation: AgreedSituation): BlocProposal {
  const override = ruleSet.blocOverrides.find((each) => each.blocId === bloc.id);
  const competencyRule = override?.competencyRule ?? ruleSet.competencyRule;
  const blocRule = override?.blocRule ?? ruleSet.blocRule;
  const lines = bloc.competencies.map((competency) => competencyLine(bloc, competency.id, competencyRule, ruleSet, situation));
  const line = blocLine(bloc, lines, blocRule, ruleSet, situation);
  const outcome: ProposalOutcome = line.outcome === 'acquired' ? 'validated' : line.outcome === 'not_acquired' ? 'not_validated' : line.outcome === 'pending' ? 'pending' : 'unspecified';
  return { blocId: bloc.id, outcome, lines: [...lines, line], sealedByRule: line.undecided.length > 0 && (outcome === 'validated' || outcome === 'not_validated') };
}

function competencyLine(bloc: Bloc, id: Id, rule: CompetencyRule, ruleSet: RuleSet, { standings, agreed }: AgreedSituation): ProposalLine {
  const own = bloc.criteria.filter((criterion) => criterion.competencyIds.includes(id)).map((criterion) => criterion.id);
  const counted = own.filter((each) => standings.get(each) === 'in_scope');
  const exempted = own.filter((each) => standings.get(each) === 'exempted');
  const levels = counted.flatMap((each) => agreed.get(each) ?? []);
  const undecided = counted.filter((each) => !agreed.has(each));
  const score = levels.reduce((sum, level) => sum + worthOf(level, ruleSet), 0);
  const needed = neededOf(rule, counted.length);
  const base = { subject: 'competency' as const, id, met: count(levels, 'met'), partly: count(levels, 'partly_met'), total: counted.length, needed, undecided, rule: nameOf(rule) };
  const because = [...exempted.map((each) => `exempted:${each}`), ...eliminated(counted, ruleSet, agreed).map((each) => `eliminatory_criterion:${each}`)];
  if (counted.length === 0) return { ...base, outcome: 'exempt', because: [...because, exempted.length > 0 ? 'all_exempted' : 'no_criterion'] };
  if (needed === null) return { ...base, outcome: 'unspecified', because: [...because, 'rule_unspecified:competencyRule'] };
  const outcome = bounded(score + EPSILON >= needed, score + undecided.length + EPSILON >= needed);
  return { ...base, outcome, because: undecided.length > 0 ? [...because, REACH[outcome]] : because };
}

const REACH: Record<'acquired' | 'not_acquired' | 'pending', string> = { acquired: 'already_reached', not_acquired: 'out_of_reach', pending: 'undecided' };

/** Acquired when the worst case is, not acquired when even the best case is not, pending between the two. */
function bounded(worst: boolean, best: boolean): 'acquired' | 'not_acquired' | 'pending' {
  return worst ? 'acquired' : best ? 'pending' : 'not_acquired';
}

function blocLine(bloc: Bloc, lines: readonly ProposalLine[], rule: BlocRule, ruleSet: RuleSet, { standings, agreed }: AgreedSituation): ProposalLine {
  const counting = lines.filter((line) => line.outcome !== 'exempt');
  const units = unitsOf(bloc, counting);
  const acquired = units.filter((unit) => unit.outcome === 'acquired').length;
  const open = units.filter((unit) => unit.outcome === 'pending').length;
  const inScope = bloc.criteria.map((criterion) => criterion.id).filter((id) => standings.get(id) === 'in_scope');
  const failedCriteria = eliminated(inScope, ruleSet, agreed);
  const failedCompetencies = counting.filter((line) => line.outcome === 'not_acquired' && ruleSet.eliminatoryCompetencyIds.includes(line.id));
  const waiting = counting.some((line) => line.outcome === 'pending' && ruleSet.eliminatoryCompetencyIds.includes(line.id)) || inScope.some((id) => !agreed.has(id) && ruleSet.eliminatoryCriterionIds.includes(id));
  const needed = rule.kind === 'unspecified' ? null : rule.kind === 'all' ? units.length : Math.min(rule.count, units.length);
  const because = [
    ...failedCriteria.map((id) => `eliminatory_criterion:${id}`),
    ...failedCompetencies.map((line) => `eliminatory_competency:${line.id}`),
    ...units.filter((unit) => unit.component).map((unit) => `component_${unit.outcome}:${unit.id}`),
  ];
  const base = { subject: 'bloc' as const, id: bloc.id, met: acquired, partly: 0, total: units.length, needed, undecided: inScope.filter((id) => !agreed.has(id)), rule: nameOf(rule) };
  if (units.length === 0) return { ...base, outcome: 'unspecified', because: [...because, 'nothing_to_judge'] };
  if (needed === null || counting.some((line) => line.outcome === 'unspecified')) return { ...base, outcome: 'unspecified', because: [...because, needed === null ? 'rule_unspecified:blocRule' : 'rule_unspecified:competencyRule'] };
  const failed = failedCriteria.length > 0 || failedCompetencies.length > 0;
  const outcome = bounded(!failed && !waiting && acquired >= needed, !failed && acquired + open >= needed);
  return { ...base, outcome, because: base.undecided.length > 0 ? [...because, REACH[outcome]] : because };
}

interface Unit { readonly id: Id; readonly component: boolean; readonly outcome: LineOutcome }

/** What the bloc counts: components where competencies belong to one (acquired when all its competencies are), competencies otherwise. */
function unitsOf(bloc: Bloc, counting: readonly ProposalLine[]): readonly Unit[] {
  const componentOf = new Map(bloc.competencies.map((competency) => [competency.id, competency.componentId]));
  const alone = counting.filter((line) => !componentOf.get(line.id)).map((line) => ({ id: line.id, component: false, outcome: line.outcome }));
  const grouped = bloc.components.flatMap((component) => {
    const inside = counting.filter((line) => componentOf.get(line.id) === component.id);
    return inside.length > 0 ? [{ id: component.id, component: true, outcome: together(inside.map((line) => line.outcome)) }] : [];
  });
  return [...grouped, ...alone];
}

function together(outcomes: readonly LineOutcome[]): LineOutcome {
  if (outcomes.includes('unspecified')) return 'unspecified';
  return bounded(outcomes.every((each) => each === 'acquired'), !outcomes.includes('not_acquired'));
}

/** Eliminatory criteria that failed: agreed at a mark worth nothing. */
function eliminated(criterionIds: readonly Id[], ruleSet: RuleSet, agreed: ReadonlyMap<Id, AgreedLevel>): readonly Id[] {
  return criterionIds.filter((id) => {
    const level = agreed.get(id);
    return level !== undefined && ruleSet.eliminatoryCriterionIds.includes(id) && worthOf(level, ruleSet) === 0;
  });
}

/** How much a competency needs over `total` counted criteria, rounded to the hundredth; points never ask more than what is left. Null: unspecified. */
function neededOf(rule: CompetencyRule, total: number): number | null {
  if (rule.kind === 'unspecified') return null;
  if (rule.kind === 'all') return total;
  return rule.kind === 'ratio' ? Math.round(rule.ratio * total * 100) / 100 : Math.min(rule.points, total);
}

function nameOf(rule: CompetencyRule | BlocRule): string {
  if (rule.kind === 'ratio') return `ratio:${rule.ratio}`;
  if (rule.kind === 'points') return `points:${rule.points}`;
  return rule.kind === 'at_least' ? `at_least:${rule.count}` : rule.kind;
}

const count = (levels: readonly AgreedLevel[], level: AgreedLevel): number => levels.filter((each) => each === level).length;
