const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', laquo: '«', raquo: '»', rsquo: '’', hellip: '…' };
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Decodes the character entities of HTML that documents use; an unknown one is kept as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : whole;
  });
}

/** Digits raised as a note mark: `1` becomes `¹`. */
export function superscript(digits: string): string {
  return digits.trim().replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
}

/** Frees a line of the marks of Markdown: emphasis, links, escapes. */
export function stripMarkdown(text: string): string {
  return text
    .replace(/!?\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(^|[^*\p{L}\p{N}])\*([^*\s](?:[^*]*[^*\s])?)\*(?![*\p{L}])/gu, '$1$2')
    .replace(/(^|[^_\p{L}\p{N}])_([^_\s](?:[^_]*[^_\s])?)_(?![_\p{L}\p{N}])/gu, '$1$2')
    .replace(/~~?([^~\s](?:[^~]*[^~\s])?)~~?/g, '$1')
    .replace(/^\*(?=[«"\p{L}])|(?<=[.»"\p{L}])\*$/gu, '');
}

/** One line of plain text: NFC, ligatures opened, soft hyphens gone, runs of spaces made one. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKD'))
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** Whether what stands after a line break opens a line of its own: a capital, a number, a quotation, or the mark of an item; small letters go on. */
export function opensLine(text: string): boolean {
  return /^\s*(?:\(?[\p{Lu}\p{N}«"“]|[-–—•▪●○◦‣·☐☑☒□■✓✔➢➤►]\s)/u.test(text);
}

/** Marks that open an item of a list, where its text follows. */
export const ITEM_MARK = /^([-•–—▪●○◦‣·☐☑☒□■✓✔➢➤►→⇒]|\*(?=\s)|o(?=\s+\p{Lu}))\s*(?=\S)/u;
