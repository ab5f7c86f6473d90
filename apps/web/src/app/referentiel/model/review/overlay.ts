import type { CorrectionBody, ReferentielView } from '@probant/contract';
import { applyCorrection, type Correction } from '@probant/domain-referentiel';

/** What creates an element shows once the server gave it its id: until then nobody could correct it further. */
const CREATES: ReadonlySet<CorrectionBody['kind']> = new Set(['add', 'split', 'place']);

/** The view with corrections that are not acknowledged yet laid over, by the very rule the server follows. One that does not stand any more changes nothing. */
export function overlaid(view: ReferentielView, corrections: readonly CorrectionBody[]): ReferentielView {
  return corrections.filter(({ kind }) => !CREATES.has(kind)).reduce(one, view);
}

function one(view: ReferentielView, correction: CorrectionBody): ReferentielView {
  if (!view.tree) return view;
  let count = 0;
  try {
    const { draft } = applyCorrection({ tree: view.tree, doubts: view.doubts, unplaced: view.unplaced }, { joint: 'space', ...correction } as Correction, () => `${view.id}#${(count += 1)}`, null);
    return { ...view, tree: draft.tree, doubts: [...draft.doubts] as ReferentielView['doubts'], unplaced: [...draft.unplaced] as ReferentielView['unplaced'] };
  } catch {
    return view;
  }
}
