import type { CorrectionBody, ReferentielView } from '@probant/contract';

/** The view with corrections that are not acknowledged yet laid over. What creates, moves or joins elements shows once the server gave them their place. */
export function overlaid(view: ReferentielView, corrections: readonly CorrectionBody[]): ReferentielView {
  return corrections.reduce(one, view);
}

function one(view: ReferentielView, correction: CorrectionBody): ReferentielView {
  switch (correction.kind) {
    case 'edit': return correction.elementId === null ? view : withElement(view, correction.elementId, { [correction.field]: correction.becomes });
    case 'retie': return withElement(view, correction.elementId, { competencyIds: correction.competencyIds, modalityIds: correction.modalityIds });
    case 'doubt': return { ...view, doubts: view.doubts.map((doubt) => (doubt.id === correction.doubtId ? { ...doubt, state: correction.state, note: correction.note } : doubt)) };
    case 'discard': return { ...view, unplaced: view.unplaced.map((text) => (text.id === correction.unplacedId ? { ...text, boilerplate: correction.boilerplate } : text)) };
    default: return view;
  }
}

function withElement(view: ReferentielView, id: string, change: Readonly<Record<string, unknown>>): ReferentielView {
  return { ...view, tree: changed(view.tree, id, change) as ReferentielView['tree'] };
}

/** The same thing with the element of this id changed, wherever it stands: what does not hold it is left as it is. */
function changed(value: unknown, id: string, change: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) {
    const after = value.map((each: unknown) => changed(each, id, change));
    return after.some((each, index) => each !== value[index]) ? after : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ((value as { id?: unknown }).id === id) return { ...value, ...Object.fromEntries(Object.entries(change).filter(([name]) => name in value)) };
  const parts = Object.entries(value).map(([name, part]) => [name, changed(part, id, change)] as const);
  return parts.some(([name, part]) => part !== (value as Record<string, unknown>)[name]) ? Object.fromEntries(parts) : value;
}
