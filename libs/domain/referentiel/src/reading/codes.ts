/** What a printed code names. */
export type CodeKind = 'activity' | 'competency' | 'criterion' | 'modality';

/** A code as printed (spaces and end stop removed), its kind, the letters and the numbers it is made of. */
export interface PrintedCode {
  readonly kind: CodeKind;
  readonly printed: string;
  readonly prefix: string;
  readonly numbers: readonly number[];
}

/** What the letters of a code name. Those of two sizes are written as people write them: `Cr1`, `CR1`. */
const KINDS: Readonly<Record<string, CodeKind>> = {
  A: 'activity', AS: 'activity', AT: 'activity', ACT: 'activity', Act: 'activity', T: 'activity',
  C: 'competency', CS: 'competency', CP: 'competency', CT: 'competency', CA: 'competency', CB: 'competency', CC: 'competency', CD: 'competency', CG: 'competency', CO: 'competency', SF: 'competency', c: 'competency', COMP: 'competency', Comp: 'competency',
  CR: 'criterion', Cr: 'criterion', CE: 'criterion', CRIT: 'criterion', Crit: 'criterion',
  E: 'modality', M: 'modality', ME: 'modality', MO: 'modality', EV: 'modality', Ev: 'modality', EP: 'modality', Ep: 'modality', MOD: 'modality', Mod: 'modality', MSP: 'modality',
};
const PREFIXES = Object.keys(KINDS).sort((one, other) => other.length - one.length).join('|');

/** Codes said in a word: `Compétence 1.2 :` is `C1.2`, and so is `Compétence 1.2` before a capital. A modality keeps its word, see its heading. */
const WORDED = /^(activit[ée]|comp[ée]tence|crit[èe]re)\s+(?:n\s?[°ºo]\s*)?(\d{1,2}(?:[.-]\d{1,2})*)(?:\s*(?:[:.)]|[-–—](?=\s))\s*(?=\S)|(?<=\d[.-]\d{1,2})\s+(?=\p{L}))/iu;
/** Several at once: `Compétences 1.1, 1.2 et 1.4 :`, `Compétence 2 - Compétence 3`. */
const WORDED_LIST = /^(comp[ée]tence|crit[èe]re)s?\s+(?:n\s?[°ºo]\s*)?\d{1,2}(?:[.-]\d{1,2})*(?:\s*(?:,|;|&|\/|\+|et|à|-|–|—)\s*(?:(?:comp[ée]tence|crit[èe]re)s?\s+)?\d{1,2}(?:[.-]\d{1,2})*(?![\p{L}\p{N}]))+/iu;
const WORDS: Readonly<Record<string, string>> = { a: 'A', co: 'C', cr: 'CR' };

/** What a code may stand under, in one piece with it: `B4.A1.C2`, `A1C2`, `B1-C2`, `1.C2`, `BC02.C1`, `RNCP12345BC01-C1`, `C1.CR2`. */
const ABOVE = String.raw`(?:(?:RNCP|RS)\d{3,6}-?(?=BC))?(?:(?:BC|B|AS|A)\.?\d{1,2}(?:\.|-(?=C))?|\d{1,2}\.(?=C\.?\d)|(?:C|CP)\.?\d{1,2}\.(?=\p{L}))*`;
const CODE = String.raw`(?<![\p{L}\p{N}])(${ABOVE}(?:${PREFIXES}))(?:\s?\.?\s?|-)(\d{1,2}(?:[A-Z](?=[.\-]\d))?(?:[.\-_]\d{1,2})*(?:[a-z](?=[.:)\s]|$))?)(?![\p{L}\p{N}_])`;

/** Reads the code at the very start of a text, or null. */
export function leadingCode(text: string): { readonly code: PrintedCode; readonly rest: string } | null {
  const worded = wordedCode(text);
  if (worded) return { code: worded.code, rest: text.slice(worded.length) };
  const match = new RegExp(`^${CODE}`, 'u').exec(text) ?? new RegExp(`^[[(]${CODE}[\\])](?=\\s*[:–—-]?\\s*\\S)`, 'u').exec(text);
  if (!match) return null;
  const code = toCode(match[0].replace(/[[\]()]/g, ''), match[1] ?? '', match[2] ?? '');
  return code && { code, rest: afterCode(text.slice(match[0].length)) };
}

/** What follows a code, freed from the sign between them. */
export function afterCode(text: string): string {
  return text.replace(/^\s*[.:)/•·=>→\-–—]?(?=\s|$)\s*/u, '').trimStart();
}

function wordedCode(text: string): { readonly code: PrintedCode; readonly length: number } | null {
  const worded = WORDED.exec(text);
  if (!worded || (/\d\s+$/.test(worded[0]) && !/^\p{Lu}/u.test(text.slice(worded[0].length)))) return null;
  const said = (worded[1] ?? '').toLowerCase();
  const prefix = WORDS[said.startsWith('a') ? 'a' : said.slice(0, 2)] ?? '';
  const code = toCode(`${prefix}${worded[2] ?? ''}`, prefix, worded[2] ?? '');
  return code && { code, length: worded[0].length };
}

function toCode(printed: string, head: string, digits: string): PrintedCode | null {
  const prefix = /\p{L}+$/u.exec(head)?.[0] ?? head;
  const kind = KINDS[prefix];
  const above = (head.match(/\d+/g) ?? []).map(Number);
  return kind ? { kind, printed: printed.replace(/\s/g, ''), prefix, numbers: [...above, ...(digits.match(/\d+|[a-z]/g) ?? []).map((part) => (/\d/.test(part) ? Number(part) : part.charCodeAt(0) - 96))] } : null;
}

/** The same code whatever its dots, dashes and spaces: `C.1.1.1` and `C1.1.1` agree, `C11` does not. */
export function codeKey(code: PrintedCode): string {
  return `${code.prefix}${code.numbers.join('.')}`;
}

/** Codes named by a text, and whether a range was expanded or doubtful. */
export interface CodeList {
  readonly codes: readonly PrintedCode[];
  readonly range: boolean;
  /** A dash between two codes that do not follow one another: read as a range. */
  readonly ambiguous: boolean;
}

const JOINT = String.raw`\s*(?:,|;|&|\/|\+|et(?=\s)|à(?=\s)|a(?=\s)|-|–|—)\s*`;
const NEXT = String.raw`(?:${CODE}|\d{1,2}(?:[.\-]\d{1,2})*(?![\p{L}\p{N}]))`;

const SAID = /(?:comp[ée]tence|crit[èe]re)s?\s+(?:n\s?[°ºo]\s*)?/giu;

/** Codes said in words, several at once: the word stands for its letter. */
function wordedCodes(text: string, kind: CodeKind): (CodeList & { readonly length: number }) | null {
  const [said = '', word = ''] = WORDED_LIST.exec(text) ?? [];
  const prefix = WORDS[word.toLowerCase().slice(0, 2)] ?? '';
  return said !== '' && KINDS[prefix] === kind ? { ...codesIn(said.replace(SAID, prefix), kind), length: said.length } : null;
}

/** Reads a list or range of codes of one kind at the start of a text: `C2 - C3`, `C11 à 13`, `C.1, C.2 & C.3`. */
export function leadingCodes(text: string, kind: CodeKind): (CodeList & { readonly length: number }) | null {
  const several = wordedCodes(text, kind);
  if (several) return several;
  const first = leadingCode(text);
  if (!first || first.code.kind !== kind) return null;
  const worded = wordedCode(text);
  if (worded) return { codes: [worded.code], range: false, ambiguous: false, length: worded.length };
  const whole = new RegExp(`^${CODE}(?:${JOINT}${NEXT})*`, 'u').exec(text)?.[0] ?? '';
  return { ...codesIn(whole, kind), length: whole.length };
}

/** Reads every code of a list: joints are commas, `&`, `et`, dashes, `à`. A bare number takes the prefix of the code before it. */
export function codesIn(text: string, kind: CodeKind): CodeList {
  const codes: PrintedCode[] = [];
  let range = false;
  let ambiguous = false;
  let end = 0;
  for (const match of text.matchAll(new RegExp(NEXT, 'gu'))) {
    const last = codes.at(-1);
    const code = match[1] ? toCode(match[0], match[1], match[2] ?? '') : last && bareNumber(match[0], last);
    if (!code || code.kind !== kind) continue;
    const joint = text.slice(end, match.index).trim();
    end = match.index + match[0].length;
    if (last && /^(?:à|a|-|–|—)$/.test(joint)) {
      const between = codesBetween(last, code);
      if (between.length > 0 || /^[àa]$/.test(joint) || follows(last, code)) range ||= between.length > 0 || /^[àa]$/.test(joint);
      ambiguous ||= between.length > 0 && /^[-–—]$/.test(joint);
      codes.push(...between);
    }
    codes.push(code);
  }
  return { codes, range, ambiguous };
}

function bareNumber(digits: string, last: PrintedCode): PrintedCode | null {
  const numbers = digits.split(/[.\-]/).map(Number);
  const all = [...last.numbers.slice(0, Math.max(0, last.numbers.length - numbers.length)), ...numbers];
  return { ...last, numbers: all, printed: reprint(last, all) };
}

/** Writes a code in the manner of a neighbour. */
function reprint(like: PrintedCode, numbers: readonly number[]): string {
  const separators = like.printed.match(/(?<=\d)[.\-](?=\d)/g) ?? [];
  const head = /^(?:.*\p{L}\.?)/u.exec(like.printed)?.[0] ?? like.prefix;
  const above = (head.match(/\d+/g) ?? []).length;
  return head + numbers.slice(above).map((number, index) => (index === 0 ? '' : (separators[index - 1] ?? '.')) + String(number)).join('');
}

function follows(from: PrintedCode, to: PrintedCode): boolean {
  return (to.numbers.at(-1) ?? 0) === (from.numbers.at(-1) ?? 0) + 1;
}

function codesBetween(from: PrintedCode, to: PrintedCode): readonly PrintedCode[] {
  const head = from.numbers.slice(0, -1);
  if (from.prefix !== to.prefix || head.join('.') !== to.numbers.slice(0, -1).join('.')) return [];
  const start = from.numbers.at(-1) ?? 0;
  const count = (to.numbers.at(-1) ?? 0) - start - 1;
  if (count < 1 || count > 40) return [];
  return Array.from({ length: count }, (_, step) => {
    const numbers = [...head, start + step + 1];
    return { ...from, numbers, printed: reprint(from, numbers) };
  });
}

/** Groups in round brackets that hold nothing but codes of the kind: `(M1)`, `(CR2-1 à CR2-3)`. */
export function bracketedCodes(text: string, kind: CodeKind): readonly { readonly list: CodeList; readonly index: number; readonly length: number }[] {
  const found = [];
  for (const match of text.matchAll(/\(([^()]{2,80})\)/gu)) {
    const inner = (match[1] ?? '').trim();
    const lead = leadingCodes(inner, kind);
    if (lead && lead.length === inner.replace(/[.\s]+$/, '').length) found.push({ list: lead, index: match.index, length: match[0].length });
  }
  return found;
}
