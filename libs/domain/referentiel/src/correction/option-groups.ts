import type { Id } from '@probant/domain-kernel';
import { DOCUMENT, type Sheet } from './sheet.js';

/** Blocs that bear one number and are options of it make a group, of which one is chosen; a lone option is a bloc like another. */
export function regroupOptions(sheet: Sheet, newId: () => Id): void {
  const blocs = sheet.list(DOCUMENT, 'blocs').map((id) => ({ id, own: sheet.get(id).own }));
  const numbers = [...new Set(blocs.map(({ own }) => own['number']))];
  const kept = new Set<Id>();
  for (const number of numbers) {
    const members = blocs.filter(({ own }) => own['number'] === number && own['option'] !== null);
    const groupId = members.length < 2 ? null : groupOf(sheet, members.map(({ own }) => own['optionGroupId']), kept, String(number), newId);
    if (groupId) kept.add(groupId);
    for (const { id, own } of blocs) if (own['number'] === number) sheet.set(id, 'optionGroupId', own['option'] === null ? null : groupId);
  }
  for (const id of sheet.list(DOCUMENT, 'optionGroups')) if (!kept.has(id)) sheet.drop(id);
}

function groupOf(sheet: Sheet, known: readonly unknown[], taken: ReadonlySet<Id>, number: string, newId: () => Id): Id {
  const old = known.find((id): id is Id => typeof id === 'string' && !taken.has(id));
  if (old) return old;
  const id = newId();
  const last = sheet.list(DOCUMENT, 'optionGroups').at(-1) ?? null;
  sheet.put(id, { level: 'option_group', own: { title: `Bloc ${number}`, choose: 1 } });
  sheet.place(id, DOCUMENT, 'optionGroups', last);
  return id;
}
