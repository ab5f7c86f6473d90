import { DomainError } from '@probant/domain-kernel';
import type { Correction } from './correction.js';
import { demandSame, notForThisLevel, type Hand, type Made } from './gesture.js';
import { FIELDS, type FieldKind } from './levels.js';
import { regroupOptions } from './option-groups.js';
import { DOCUMENT } from './sheet.js';

/** A field of an element, or of the document, is written again. */
export function edit({ sheet, newId }: Hand, { elementId, field, was, becomes }: Extract<Correction, { kind: 'edit' }>): Made {
  const id = elementId ?? DOCUMENT;
  const { level, own } = sheet.get(id);
  const kind = level === 'doubt' || level === 'unplaced' ? notForThisLevel(level) : FIELDS[level][field];
  if (kind === undefined) throw new DomainError('invalid', 'referentiel.field_unknown', { level, field });
  demandSame(elementId, field, own[field], valueOf(kind, was, field));
  sheet.set(id, field, valueOf(kind, becomes, field));
  if (level === 'bloc' && (field === 'number' || field === 'option')) regroupOptions(sheet, newId);
  return { subjectId: elementId, corrected: [id] };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const has = (value: unknown, keys: readonly string[]): boolean => typeof value === 'object' && value !== null && keys.every((key) => key in value);
const isRange = (value: unknown): boolean => has(value, ['min', 'max']) && Object.entries(value as object).every(([key, each]) => key === 'approx' || each === null || (typeof each === 'number' && each >= 0));
const all = (value: unknown, is: (each: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);

/** Kinds whose empty form is `null`. */
const CHECKS: Readonly<Record<Extract<FieldKind, string>, (value: unknown) => boolean>> = {
  'line': isText, 'line?': isText, 'prose': isText, 'prose?': isText, 'flag?': (value) => typeof value === 'boolean', 'count': isCount, 'count?': isCount,
  'range?': (value) => isRange(value) && has(value, ['approx']), 'months?': isRange, 'lines': (value) => all(value, isText),
  'durations': (value) => all(value, (each) => has(each, ['minutes', 'text', 'of'])), 'formats': (value) => all(value, (each) => has(each, ['route', 'text', 'work', 'form'])),
};

/** The value as the field keeps it: trimmed, an empty optional one `null`. Throws `invalid` when the field holds no such value. */
function valueOf(kind: FieldKind, value: unknown, field: string): unknown {
  const refuse = (): never => { throw new DomainError('invalid', 'referentiel.value_not_of_field', { field }); };
  if (typeof kind !== 'string') return kind.includes(value as string | null) ? value : refuse();
  const optional = kind.endsWith('?');
  const tidy = isText(value) ? (kind.startsWith('line') ? value.replace(/\s+/g, ' ').trim() : value.trim()) : value;
  if (optional && (tidy === '' || tidy === null)) return null;
  return CHECKS[kind](tidy) && !(kind === 'line' && tidy === '') ? tidy : refuse();
}
