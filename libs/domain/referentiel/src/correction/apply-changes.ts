import { DomainError, type Id } from '@probant/domain-kernel';
import type { ReferentielReading } from '../tree.js';
import { alike, type DraftChange } from './changes.js';
import { Sheet } from './sheet.js';
import { brokenTies } from './ties.js';

/**
 * Makes changes again on a draft that may have moved on: what they found must still stand.
 * Throws `conflict` `referentiel.correction_stood_on`, naming the element, when something else was made of it.
 */
export function applyChanges(draft: ReferentielReading, changes: readonly DraftChange[]): ReferentielReading {
  const sheet = new Sheet(draft);
  const brokenBefore = brokenTies(sheet);
  for (const change of changes) check(sheet, change);
  for (const change of changes) if (change.what === 'node') sheet.put(change.id, change.after);
  for (const change of changes) {
    if (change.what === 'field') sheet.set(change.id, change.field, change.after);
    else if (change.what === 'order') reorder(sheet, change);
  }
  const [astray] = sheet.astray();
  if (astray !== undefined) stoodOn(astray);
  for (const [tie, id] of brokenTies(sheet)) if (!brokenBefore.has(tie)) stoodOn(id);
  return sheet.draft();
}

function check(sheet: Sheet, change: DraftChange): void {
  switch (change.what) {
    case 'field':
      if (!alike(sheet.find(change.id)?.own[change.field], change.before) || !sheet.find(change.id)) stoodOn(change.id);
      return;
    case 'node':
      if (!alike(sheet.find(change.id), change.before)) stoodOn(change.id);
      return;
    case 'order': {
      const standing = sheet.listByKey(change.list);
      const missing = change.before.find((id) => !change.after.includes(id) && !standing.includes(id));
      if (missing !== undefined) stoodOn(missing);
    }
  }
}

/** The run `before` becomes `after`; what others put in the list meanwhile stays, after it. */
function reorder(sheet: Sheet, { list, at, before, after }: Extract<DraftChange, { what: 'order' }>): void {
  const standing = sheet.listByKey(list);
  const run = after.filter((id) => sheet.find(id) && (standing.includes(id) || !before.includes(id)));
  const others = standing.filter((id) => !before.includes(id) && !after.includes(id));
  const first = standing.findIndex((id) => before.includes(id));
  const position = at === null ? 0 : others.includes(at) ? others.indexOf(at) + 1 : first >= 0 ? Math.min(first, others.length) : others.length;
  sheet.order(list, [...others.slice(0, position), ...run, ...others.slice(position)]);
}

function stoodOn(elementId: Id): never {
  throw new DomainError('conflict', 'referentiel.correction_stood_on', { elementId });
}
