import { counted, type Heat } from '@probant/ui';
import type { Line } from '../candidacies.client';

type Bloc = Line['blocs'][number];

/** A cell of the table: what was brought for a bloc, or what the jury decided. `label` is read aloud. */
export interface BlocCell { readonly heat: Heat; readonly text: string; readonly label: string }

/** Columns of the table: every bloc of the lines shown, in the order they first appear. */
export function blocColumns(lines: readonly Pick<Line, 'blocs'>[]): readonly string[] {
  return [...new Set(lines.flatMap(({ blocs }) => blocs.map(({ label }) => label)))].sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
}

/** The cell of a line under a column; null while the candidacy has no bloc at all. */
export function cellOf(line: Pick<Line, 'blocs'>, column: string): BlocCell | null {
  if (line.blocs.length === 0) return null;
  const bloc = line.blocs.find(({ label }) => label === column);
  return bloc ? blocCell(bloc) : { heat: 'out', text: 'hors', label: 'bloc non présenté' };
}

/** Heat of what is mapped: nothing, less than half, half or more, everything; the decision of the jury takes its place once there is one. */
export function blocCell({ mapped, total, verdict }: Pick<Bloc, 'mapped' | 'total' | 'verdict'>): BlocCell {
  if (verdict) return verdict === 'validated' ? { heat: 'met', text: 'Validé', label: 'bloc validé par le jury' } : { heat: 'notmet', text: 'Non validé', label: 'bloc non validé par le jury' };
  if (total === 0) return { heat: 'oral', text: 'à l’oral', label: 'tout se montre à l’audition' };
  const heat = mapped === 0 ? 0 : mapped === total ? 3 : mapped * 2 >= total ? 2 : 1;
  return { heat, text: `${mapped}/${total}`, label: `${counted(mapped, 'critère rattaché', 'critères rattachés', 'aucun critère rattaché')} sur ${total}` };
}
