import type { Provenance, SourceParagraph } from '@probant/domain-referentiel';
import { tidy } from '../inline-markup.js';

const MARK = /^([-•–—▪●○◦‣·*])\s+(?=\S)/u;

/** The paragraphs of a square kept as text: one a line, a dash or a point opens an item of a list, an indent sets it deeper. */
export function writtenCell(content: string, where: Provenance, look: { readonly strong?: boolean; readonly italic?: boolean } = {}): readonly SourceParagraph[] {
  let list = 0;
  let inList = false;
  return content.split(/\r\n|\n|\r/).flatMap((line) => {
    const text = tidy(line);
    if (text === '') return [];
    const bullet = MARK.test(text);
    if (bullet && !inList) list += 1;
    inList = bullet;
    const indent = (/^[ \u00a0]*/.exec(line)?.[0].length ?? 0) + (/^\t*/.exec(line)?.[0].length ?? 0) * 2;
    return [{ text: bullet ? text.replace(MARK, '') : text, bullet, level: bullet ? Math.floor(indent / 2) : 0, list: bullet ? list : null, strong: look.strong ?? false, italic: look.italic ?? false, where }];
  });
}
