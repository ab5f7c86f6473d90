import { DomainError, type Id } from '@probant/domain-kernel';
import { alike, type Own } from './changes.js';
import type { Correction, ElementLevel, Joint } from './correction.js';
import { demandSameText, elementOf, joined, mainOf, notForThisLevel, type Hand, type Made } from './gesture.js';
import { LISTS, MAIN, PARENTS } from './levels.js';
import { regroupOptions } from './option-groups.js';
import { DOCUMENT, type Sheet } from './sheet.js';
import { retieAll, untieAcross } from './ties.js';

/** Fields that are texts put end to end; lists are put end to end too; what is said once is kept from either. */
const TEXTS: ReadonlySet<string> = new Set(['description', 'globalCompetency', 'heading', 'scope', 'title', 'choice', 'term']);
/** Fields that say which element it is, not what it says. */
const IDENTITY: ReadonlySet<string> = new Set(['code', 'printedCode', 'number', 'option', 'optionGroupId', 'componentId', 'activityId', 'groupId', 'basis', 'provenance', 'route', 'routeBasis', 'kind']);

/** An element becomes part of another of its level: texts end to end in printed order, ties of both, what it held after what the other holds. */
export function merge({ sheet, newId }: Hand, { elementId, intoId, was, intoWas, joint }: Extract<Correction, { kind: 'merge' }>): Made {
  const [{ level, own }, into] = [elementOf(sheet, elementId), elementOf(sheet, intoId)];
  if (PARENTS[level].length === 0) notForThisLevel(level);
  if (elementId === intoId || into.level !== level) throw new DomainError('invalid', 'referentiel.merge_unlike', { level, intoLevel: into.level });
  demandSameText(sheet, elementId, was);
  demandSameText(sheet, intoId, intoWas);
  const before = comesBefore(sheet, elementId, intoId);
  const theirs = said(level, own, mainOf(sheet, elementId));
  const mine = mainOf(sheet, intoId);
  sheet.set(intoId, MAIN[level], before ? joined(theirs, mine, joint) : joined(mine, theirs, joint));
  for (const [field, value] of Object.entries(together(level, into.own, own, joint))) sheet.set(intoId, field, value);
  for (const list of Object.keys(LISTS[level] ?? {})) for (const child of sheet.list(elementId, list)) sheet.place(child, intoId, list, sheet.list(intoId, list).at(-1) ?? null);
  retieAll(sheet, new Set([elementId]), intoId);
  sheet.drop(elementId);
  if (level === 'bloc') regroupOptions(sheet, newId);
  untieAcross(sheet, new Set(sheet.under(intoId)));
  return { subjectId: intoId, corrected: [intoId] };
}

function comesBefore(sheet: Sheet, id: Id, otherId: Id): boolean {
  const standing = sheet.listByKey(sheet.keyOf(otherId));
  return standing.includes(id) ? standing.indexOf(id) < standing.indexOf(otherId) : id !== DOCUMENT && sheet.under(DOCUMENT).indexOf(id) < sheet.under(DOCUMENT).indexOf(otherId);
}

/** What an element says, its printed code in front: the code of the one that stays is its own. */
function said(level: ElementLevel, own: Own, main: string): string {
  const codes = level === 'bloc' ? [] : [...new Set([own['printedCode'], own['code']])].filter((code): code is string => typeof code === 'string' && code !== '');
  return [...codes, main].filter((text) => text !== '').join(' ');
}

function together(level: ElementLevel, into: Own, own: Own, joint: Joint): Own {
  const fields = Object.keys(own).filter((field) => field !== MAIN[level] && !IDENTITY.has(field));
  return Object.fromEntries(fields.map((field) => [field, both(field, into[field], own[field], joint)]));
}

function both(field: string, mine: unknown, theirs: unknown, joint: Joint): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return [...mine, ...theirs.filter((each) => !mine.some((known) => alike(known, each)))];
  const missing = mine === null || mine === undefined || mine === '';
  if (missing || !TEXTS.has(field) || typeof theirs !== 'string' || typeof mine !== 'string') return missing ? theirs : mine;
  return mine.includes(theirs) ? mine : joined(mine, theirs, joint);
}
