/** `|---|:--:|`: the line that makes a table of the one above it. */
const DELIMITER = /^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)+\|?\s*$|^\s*\|\s*:?-{1,}:?\s*\|\s*$/;

/** The cells of each line of a Markdown table, by its index; null for the line of dashes under its head. Lines of no table are absent. */
export function pipeRows(lines: readonly string[]): ReadonlyMap<number, readonly string[] | null> {
  const rows = new Map<number, readonly string[] | null>();
  for (const [index, line] of lines.entries()) {
    if (!DELIMITER.test(line) || line.includes('\t') || !(lines[index - 1] ?? '').includes('|')) continue;
    rows.set(index - 1, cellsOf(lines[index - 1] ?? ''));
    rows.set(index, null);
    for (let under = index + 1; under < lines.length && (lines[under] ?? '').includes('|') && !(lines[under] ?? '').includes('\t'); under += 1) rows.set(under, cellsOf(lines[under] ?? ''));
  }
  return rows;
}

/** A bar behind a backslash or between backquotes belongs to its cell; a break in a cell ends a paragraph. */
function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return (inner.match(/(?:\\.|`[^`]*`|[^|\\])+|(?<=\|)(?=\|)|^(?=\|)|(?<=\|)$/g) ?? [inner]).map((cell) => cell.trim().replaceAll('\\|', '|')).map((cell) => (/<br\s*\/?>/i.test(cell) ? cell.split(/<br\s*\/?>/i).map(lineOf).join('').replaceAll('</ul><ul>', '') : cell));
}

/** A line of a cell: an item is as deep as it is set back, two spaces a level. */
function lineOf(line: string): string {
  const item = /^((?:\s|&nbsp;)*)[-*]\s+(\S.*)$/su.exec(line);
  if (!item) return `<p>${line}</p>`;
  const depth = 1 + Math.floor((item[1] ?? '').replaceAll('&nbsp;', ' ').length / 2);
  return `${'<ul>'.repeat(depth)}<li>${item[2] ?? ''}</li>${'</ul>'.repeat(depth)}`;
}
