import type { MatrixBloc } from './matrix-model';

/** What a piece supports: the competencies it is tied to, in printed order, and how many criteria. */
export interface Support { readonly competencies: readonly { readonly id: string; readonly label: string }[]; readonly criteria: number }

/** What every tied piece supports, by its id. A criterion shared by two competencies counts once. */
export function supportOf(blocs: readonly MatrixBloc[]): ReadonlyMap<string, Support> {
  const found = new Map<string, { readonly competencies: Map<string, string>; readonly criteria: Set<string> }>();
  for (const { competency, label, rows, tied } of blocs.flatMap(({ groups }) => groups)) {
    const here = (id: string) => { const known = found.get(id) ?? { competencies: new Map<string, string>(), criteria: new Set<string>() }; found.set(id, known); return known; };
    for (const evidenceId of tied) here(evidenceId).competencies.set(competency.id, label);
    for (const { criterion, ties } of rows) for (const evidenceId of ties.keys()) here(evidenceId).criteria.add(criterion.id);
  }
  return new Map([...found].map(([id, { competencies, criteria }]) => [id, { competencies: [...competencies].map(([key, label]) => ({ id: key, label })), criteria: criteria.size }]));
}
