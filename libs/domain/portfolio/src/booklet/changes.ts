import type { Id } from '@probant/domain-kernel';
import { indexTree, type ReferentielTree } from '@probant/domain-referentiel';
import { canonicalJson } from './canonical-json.js';
import type { BookletContent, BookletTie } from './booklet.js';

/**
 * The criteria whose evidence, ties or argument differ from one version of a booklet to the next: the marks to confirm.
 * A tie that names criteria touches those alone; one that names none, like an argument, touches all of its competency.
 */
export function changedCriteria(before: BookletContent, after: BookletContent, tree: ReferentielTree): readonly Id[] {
  const index = indexTree(tree);
  const changed = new Set<Id>();
  for (const [competencyId, criteria] of index.criteriaOfCompetency) {
    const all = criteria.map(({ id }) => id);
    for (const id of touched(competencyId, before, after, all)) changed.add(id);
  }
  return [...changed];
}

function touched(competencyId: Id, before: BookletContent, after: BookletContent, all: readonly Id[]): readonly Id[] {
  const old = sidesOf(before, competencyId);
  const recent = sidesOf(after, competencyId);
  if (old.argument !== recent.argument) return all;
  return [...new Set([...old.ties.keys(), ...recent.ties.keys()])].flatMap((text) => {
    if (old.ties.has(text) && recent.ties.has(text)) return [];
    const { criterionIds } = (old.ties.get(text) ?? recent.ties.get(text)) as BookletTie;
    return criterionIds.length === 0 ? all : criterionIds.filter((id) => all.includes(id));
  });
}

/** The argument of a competency, and its ties keyed by all that a juror reads through them: their own words and the evidence itself. */
function sidesOf(content: BookletContent, competencyId: Id): { readonly argument: string; readonly ties: ReadonlyMap<string, BookletTie> } {
  const item = content.items.find((one) => one.competencyId === competencyId);
  const evidence = new Map(content.evidence.map((one) => [one.id, one]));
  const seen = (tie: BookletTie): string => {
    const { file, ...sheet } = evidence.get(tie.evidenceId) ?? { file: null };
    return canonicalJson({ tie, sheet, sha256: file?.sha256 ?? null });
  };
  return { argument: item?.argument ?? '', ties: new Map(item?.ties.map((tie) => [seen(tie), tie])) };
}
