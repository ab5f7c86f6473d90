import { child, childrenOf, valueOf, type XmlNode } from './xml.js';

/** How one depth of a list is numbered. `restart`: its count begins again only under depths less than this one; `legal`: the depths above print as figures; `style`: the style of paragraphs tied to it. */
export interface ListLevel { readonly format: string; readonly pattern: string; readonly start: number; readonly restart: number | undefined; readonly legal: boolean; readonly style: string | undefined }

/** A list: the form it shares its count with, its levels, and where it starts again on its own. */
export interface ListForm { readonly form: string; readonly levels: ReadonlyMap<string, ListLevel>; readonly starts: ReadonlyMap<string, number> }

/** The lists of a document by their number (ECMA-376, 17.9). `numberOfStyle` tells the list a style of numbering stands for. */
export function listLevels(root: XmlNode | undefined, numberOfStyle: (style: string) => string | undefined): ReadonlyMap<string, ListForm> {
  const forms = new Map(childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]));
  const formOf = new Map(childrenOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', valueOf(one, 'w:abstractNumId') ?? '']));
  return new Map(childrenOf(root, 'w:num').map((num) => {
    const own = valueOf(num, 'w:abstractNumId') ?? '';
    const linked = formOf.get(numberOfStyle(valueOf(forms.get(own), 'w:numStyleLink') ?? '') ?? '');
    const form = linked ?? own;
    const overrides = childrenOf(num, 'w:lvlOverride');
    const levels = new Map([...childrenOf(forms.get(form), 'w:lvl'), ...overrides.flatMap((one) => childrenOf(one, 'w:lvl'))].map((one) => [one.attributes['w:ilvl'] ?? '0', levelOf(one)]));
    const starts = new Map(overrides.flatMap((one): readonly [string, number][] => {
      const start = valueOf(one, 'w:startOverride');
      return start === undefined ? [] : [[one.attributes['w:ilvl'] ?? '0', Number(start)]];
    }));
    return [num.attributes['w:numId'] ?? '', { form, levels, starts }];
  }));
}

function levelOf(level: XmlNode): ListLevel {
  const restart = valueOf(level, 'w:lvlRestart');
  const legal = child(level, 'w:isLgl');
  return {
    format: formatOf(level),
    pattern: valueOf(level, 'w:lvlText') ?? '%1.',
    start: Number(valueOf(level, 'w:start') ?? 1),
    restart: restart === undefined ? undefined : Number(restart),
    legal: legal !== undefined && !/^(?:0|false|off)$/.test(legal.attributes['w:val'] ?? '1'),
    style: valueOf(level, 'w:pStyle'),
  };
}

/** A format of its own (`01, 02, 03, ...`) stands beside one that older readers know. */
function formatOf(level: XmlNode): string {
  const own = child(child(child(level, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt') ?? child(level, 'w:numFmt');
  const zeros = /^(0*)1\b/.exec(own?.attributes['w:format'] ?? '')?.[1]?.length;
  return zeros === undefined ? (own?.attributes['w:val'] ?? 'decimal') : `figures:${String(zeros + 1)}`;
}

/** A count as a format prints it: figures, with leading zeros or not, letters (`z` then `aa`), Roman figures. */
export function writtenNumber(count: number, format: string): string {
  if (/letter/i.test(format)) {
    const letters = String.fromCharCode(97 + ((count + 25) % 26)).repeat(Math.max(1, Math.ceil(count / 26)));
    return format.startsWith('upper') ? letters.toUpperCase() : letters;
  }
  if (/roman/i.test(format)) return format.startsWith('upper') ? roman(count) : roman(count).toLowerCase();
  if (format === 'none' || format === 'bullet') return '';
  return String(count).padStart(format === 'decimalZero' ? 2 : Number(/^figures:(\d+)/.exec(format)?.[1] ?? 1), '0');
}

function roman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let rest = count;
  return signs.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest %= worth;
    return sign.repeat(times);
  }).join('');
}
