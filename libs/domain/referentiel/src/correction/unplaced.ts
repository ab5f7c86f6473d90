import { DomainError, type Id } from '@probant/domain-kernel';
import type { Provenance } from '../tree.js';
import { create } from './add.js';
import type { Correction } from './correction.js';
import { demandSame, elementOf, joined, mainOf, notForThisLevel, type Hand, type Made } from './gesture.js';
import { MAIN } from './levels.js';
import { DOCUMENT, type Sheet } from './sheet.js';

interface Loose { readonly text: string; readonly where: Provenance; readonly boilerplate: boolean }

/** A text without place, or a run of its words, becomes an element. What is left stays without a place. */
export function place(hand: Hand, { unplacedId, level, code, text, parentId, afterId }: Extract<Correction, { kind: 'place' }>): Made {
  const loose = looseText(hand.sheet, unplacedId);
  const words = text.trim();
  const from = loose.text.indexOf(words);
  if (words === '' || from < 0) throw new DomainError('invalid', 'referentiel.words_not_there', { unplacedId });
  const printed = code?.trim() ?? '';
  const before = loose.text.slice(0, from).trim();
  const rest = [printed !== '' && before.endsWith(printed) ? before.slice(0, -printed.length).trim() : before, loose.text.slice(from + words.length).trim()].filter((each) => each !== '');
  const id = create(hand, { level, code, text: words, parentId, afterId, provenance: loose.where });
  leave(hand, unplacedId, loose, rest);
  return { subjectId: id, createdIds: [id] };
}

/** A text without place joins the end of what an element says. */
export function append({ sheet }: Hand, { unplacedId, elementId, joint }: Extract<Correction, { kind: 'append' }>): Made {
  const { text } = looseText(sheet, unplacedId);
  const { level } = elementOf(sheet, elementId);
  if (level === 'option_group') notForThisLevel(level);
  sheet.set(elementId, MAIN[level], joined(mainOf(sheet, elementId), text.trim(), joint));
  sheet.drop(unplacedId);
  return { subjectId: elementId, corrected: [elementId] };
}

/** A text without place is named boilerplate, or is no longer. */
export function discard({ sheet }: Hand, { unplacedId, boilerplate }: Extract<Correction, { kind: 'discard' }>): Made {
  demandSame(unplacedId, 'boilerplate', looseText(sheet, unplacedId).boilerplate, !boilerplate);
  sheet.set(unplacedId, 'boilerplate', boilerplate);
  return { subjectId: unplacedId };
}

/** Throws `conflict` when somebody gave it its place meanwhile. */
function looseText(sheet: Sheet, id: Id): Loose {
  const { level, own } = sheet.get(id);
  if (level !== 'unplaced') notForThisLevel(level);
  return own as unknown as Loose;
}

function leave({ sheet, newId }: Hand, id: Id, loose: Loose, [first, second]: readonly string[]): void {
  if (first === undefined) sheet.drop(id);
  else sheet.set(id, 'text', first);
  if (second === undefined) return;
  const next = newId();
  sheet.put(next, { level: 'unplaced', own: { ...loose, text: second } });
  sheet.place(next, DOCUMENT, 'unplaced', id);
}
