import type { ResultView } from '@probant/contract';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { counted, type StateKind } from '@probant/ui';
import { blocWords } from '../../i18n/candidacy-words';

type Decision = ResultView['passages'][number]['decisions'][number];
type Level = ResultView['passages'][number]['criteria'][number]['agreed'];

export interface CriterionRead { readonly id: string; readonly name: string; readonly text: string; readonly kind: StateKind; readonly says: string }
/** One bloc of the certification as it stands today. */
export interface BlocResult {
  readonly id: string; readonly name: string; readonly title: string;
  readonly standing: 'held' | 'refused' | 'revoked' | 'waiting';
  readonly decision: Decision | null;
  readonly states: readonly StateKind[]; readonly counts: string;
  /** Criteria the motive names, with what the jury agreed on each. */
  readonly named: readonly CriterionRead[];
  /** What would suffice, one thing a line. */
  readonly suffices: readonly string[];
}

const LEVELS: Readonly<Record<Level, { readonly kind: StateKind; readonly says: string }>> = { met: { kind: 'met', says: 'Atteint' }, partly_met: { kind: 'partly', says: 'En partie' }, not_met: { kind: 'notmet', says: 'Non atteint' } };

/** Each bloc needed, those to take up first: the last decision that stands speaks for it, whichever passage took it. */
export function blocResults(result: ResultView, tree: ReferentielTree): readonly BlocResult[] {
  const needed = new Set([...result.heldBlocIds, ...result.missingBlocIds]);
  const order: Readonly<Record<BlocResult['standing'], number>> = { refused: 0, revoked: 1, waiting: 2, held: 3 };
  return tree.blocs.filter(({ id }) => needed.has(id)).map((bloc) => blocResult(bloc, result)).toSorted((a, b) => order[a.standing] - order[b.standing]);
}

function blocResult(bloc: ReferentielTree['blocs'][number], { passages, heldBlocIds }: ResultView): BlocResult {
  const all = passages.flatMap(({ decisions }) => decisions).filter(({ blocId }) => blocId === bloc.id).toSorted((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  const decision = all.find(({ revokedAt }) => revokedAt === null) ?? null;
  const agreed = new Map(passages.find(({ number }) => number === decision?.passageNumber)?.criteria.map(({ criterionId, agreed: level }) => [criterionId, level]));
  const criteria = bloc.criteria.flatMap((criterion) => { const level = agreed.get(criterion.id); return level ? [{ id: criterion.id, name: criterion.code ?? '', text: criterion.text, ...LEVELS[level] }] : []; });
  return {
    id: bloc.id, name: blocWords(bloc), title: bloc.title, decision,
    standing: heldBlocIds.includes(bloc.id) ? 'held' : decision ? 'refused' : all.length > 0 ? 'revoked' : 'waiting',
    states: criteria.map(({ kind }) => kind), counts: countsOf(criteria.map(({ kind }) => kind)),
    named: criteria.filter(({ id, kind }) => kind !== 'met' && decision?.criterionIds.includes(id)),
    suffices: (decision?.wouldSuffice ?? '').split('\n').map((line) => line.replace(/^\s*(?:[-–•*]|\d+[.)])\s*/, '').trim()).filter(Boolean),
  };
}

/** Counts in words, never a percentage. */
export function countsOf(kinds: readonly StateKind[]): string {
  const of = (kind: StateKind): number => kinds.filter((each) => each === kind).length;
  return [of('met') > 0 && counted(of('met'), 'atteint'), of('partly') > 0 && `${of('partly')} en partie`, of('notmet') > 0 && counted(of('notmet'), 'non atteint', 'non atteints')].filter(Boolean).join(', ');
}
