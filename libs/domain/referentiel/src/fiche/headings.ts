import type { FicheItem } from './fiche.js';
import { wordsOf } from '../reading/wording.js';

const SHORT = 12;
const MUCH_LONGER = 1.5;

/** Lines of a list without codes nor levels that may be headings: short, and followed by one much longer. Only a person can tell. */
export function lookLikeHeadings(items: readonly FicheItem[]): ReadonlySet<FicheItem> {
  if (items.some(({ code, level }) => code !== null || level > 1)) return new Set();
  return new Set(items.filter((item, index) => {
    const [own, next] = [wordsOf(item.text).length, wordsOf(items[index + 1]?.text ?? '').length];
    return own <= SHORT && next >= own * MUCH_LONGER && next > SHORT;
  }));
}
