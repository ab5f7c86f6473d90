import type { BookletView } from '@probant/contract';
import type { JudgedCriterion } from './judged-tree';
import type { Place } from '../../i18n/place-words';

export type BookletEvidence = BookletView['evidence'][number];
type BookletTie = BookletView['items'][number]['ties'][number];

/** One place of the booklet the candidate tied to a criterion. */
export interface TiedPlace { readonly tieId: string; readonly competencyId: string; readonly evidence: BookletEvidence; readonly place: Place; readonly argument: string; readonly authorship: BookletTie['authorship']; readonly ownPart: string }

/** What the candidate wrote for a competency as a whole. */
export interface Argument { readonly competencyId: string; readonly text: string }

/** The places tied to a criterion, those that name it first, then in the order of its competencies; a tie that names none speaks for its whole competency. */
export function tiedPlaces(booklet: BookletView, criterion: Pick<JudgedCriterion, 'id' | 'competencyIds'>): readonly TiedPlace[] {
  const evidence = new Map(booklet.evidence.map((each) => [each.id, each]));
  const items = criterion.competencyIds.flatMap((id) => booklet.items.filter(({ competencyId }) => competencyId === id));
  const found = items.flatMap(({ competencyId, ties }) => ties.map((tie) => ({ competencyId, tie })));
  const rank = ({ tie }: { readonly tie: BookletTie }): number => (tie.criterionIds.includes(criterion.id) ? 0 : tie.criterionIds.length === 0 ? 1 : 2);
  return found
    .filter((each) => rank(each) < 2)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ competencyId, tie }) => { const piece = evidence.get(tie.evidenceId); return piece ? [{ tieId: tie.tieId, competencyId, evidence: piece, place: tie.place, argument: tie.argument, authorship: tie.authorship, ownPart: tie.ownPart }] : []; });
}

/** The arguments of the competencies a criterion bears on, the empty ones left out. */
export function argumentsFor(booklet: BookletView, criterion: Pick<JudgedCriterion, 'competencyIds'>): readonly Argument[] {
  return booklet.items.filter(({ competencyId, argument }) => criterion.competencyIds.includes(competencyId) && argument.trim() !== '').map(({ competencyId, argument }) => ({ competencyId, text: argument }));
}
