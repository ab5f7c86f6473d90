import type { BookletView } from '@probant/contract';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { blocWords } from '../../i18n/candidacy-words';
import { placeWords } from '../../i18n/place-words';

type Item = BookletView['items'][number];
type Evidence = BookletView['evidence'][number];
type Tie = Item['ties'][number];

export interface TieRead { readonly id: string; readonly evidence: Evidence | null; readonly argument: string; readonly place: string; readonly ownPart: string; readonly criteria: readonly string[] }
export interface CompetencyRead { readonly id: string; readonly code: string; readonly text: string; readonly argument: string; readonly ties: readonly TieRead[] }
export interface BlocRead { readonly id: string; readonly name: string; readonly title: string; readonly competencies: readonly CompetencyRead[] }

/** The booklet in the order of the référentiel: every competency presented, with what is argued and tied, even when there is nothing. */
export function readingOf(booklet: BookletView, tree: ReferentielTree): readonly BlocRead[] {
  const items = new Map(booklet.items.map((item) => [item.competencyId, item]));
  const evidence = new Map(booklet.evidence.map((one) => [one.id, one]));
  return tree.blocs.filter(({ id }) => booklet.blocIds.includes(id)).map((bloc) => {
    const criteria = new Map(bloc.criteria.map(({ id, code, text }) => [id, code ?? text]));
    return {
      id: bloc.id, name: blocWords(bloc), title: bloc.title,
      competencies: bloc.competencies.map((competency, index) => {
        const item = items.get(competency.id);
        return { id: competency.id, code: competency.code ?? `${bloc.number}.${index + 1}`, text: competency.text, argument: item?.argument ?? '', ties: (item?.ties ?? []).map((tie) => tieRead(tie, evidence, criteria)) };
      }),
    };
  });
}

function tieRead(tie: Tie, evidence: ReadonlyMap<string, Evidence>, criteria: ReadonlyMap<string, string>): TieRead {
  return { id: tie.tieId, evidence: evidence.get(tie.evidenceId) ?? null, argument: tie.argument, place: placeWords(tie.place), ownPart: tie.ownPart, criteria: tie.criterionIds.flatMap((id) => criteria.get(id) ?? []) };
}

/** How long it is: pages when every file says so. */
export function pagesOf({ evidence }: Pick<BookletView, 'evidence'>): number {
  return evidence.reduce((sum, { file }) => sum + (file?.pages ?? 0), 0);
}
