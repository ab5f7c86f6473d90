import type { Id } from '@probant/domain-kernel';
import type { Own } from './changes.js';
import type { ElementLevel } from './correction.js';
import { MAIN, PRINTED } from './levels.js';
import { DOCUMENT, type Sheet } from './sheet.js';

const LABEL_LENGTH = 80;

/** Every text in a value: itself, those of a list, those of its fields; never an id. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return ['scope', 'of', 'text'].flatMap((field) => textsIn((value as Own)[field]));
}

/** A code is a word of its own, even when the text begins with it. */
const CODES = new Set(['code', 'printedCode', 'number', 'option', 'term']);

/** What an element has printed, in printed order, each text once: what a longer one holds already is not said again. */
export function printedOf(level: ElementLevel, own: Own): readonly { readonly text: string; readonly code: boolean }[] {
  const texts = [...PRINTED[level].before, MAIN[level], ...PRINTED[level].after].flatMap((field) => textsIn(own[field]).map((text) => ({ text, code: CODES.has(field) })));
  return texts.filter((one, index) => !texts.some((other, at) => at !== index && (other.text === one.text ? at < index : !one.code && other.text.includes(one.text))));
}

/** The words of an element as one text, its code in front. */
export function wordsOf(level: ElementLevel, own: Own): string {
  const printed = printedOf(level, own);
  const [first = '', ...others] = printed.filter(({ code }) => !code).map(({ text }) => text);
  return [[...printed.filter(({ code }) => code).map(({ text }) => text), first].filter((text) => text !== '').join(' '), ...others].filter((text) => text !== '').join('\n');
}

/** How an element is called in the history: its code, else its first words. */
export function labelOf(sheet: Sheet, id: Id | null): string {
  const node = sheet.find(id ?? DOCUMENT);
  if (!node) return '';
  const { level, own } = node;
  if (level === 'bloc') return `Bloc ${String(own['number'])}${String(own['option'] ?? '')}`;
  const named = (level === 'doubt' ? own['message'] : own['code']) ?? own['term'] ?? own['title'] ?? own['heading'] ?? own['text'] ?? own['message'] ?? '';
  const text = String(named === '' ? (own['text'] ?? '') : named);
  return text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : text;
}
