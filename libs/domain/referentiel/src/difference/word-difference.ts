import type { WordRun } from './difference.js';

/** Words and signs of a text, each with the space before it. */
const WORDS = /\s*(?:[\p{L}\p{N}]+|[^\s\p{L}\p{N}])/gu;
/** Beyond it, two texts of hundreds of lines are shown whole. */
const MOST_STEPS = 6_000_000;
/** Under this share of words in common, two texts are read one after the other rather than woven. */
const LEAST_COMMON = 0.25;

/** What changed from one text to another, word by word, in reading order. */
export function wordDifference(before: string, after: string): readonly WordRun[] {
  const [left, right] = [wordsIn(before), wordsIn(after)];
  const known = new Map<string, number>();
  const [one, other] = [numbered(left, known), numbered(right, known)];
  const start = commonStart(one, other);
  const end = commonEnd(one, other, start);
  const cut = { left: left.slice(start, left.length - end), right: right.slice(start, right.length - end) };
  const middle = cut.left.length * cut.right.length > MOST_STEPS ? replaced(cut.left, cut.right) : woven(cut, one.slice(start, left.length - end), other.slice(start, right.length - end));
  const common = start + end + middle.filter(({ kind }) => kind === 'same').length;
  if (common < LEAST_COMMON * Math.max(left.length, right.length)) return gathered(replaced(left, right));
  return gathered([...right.slice(0, start).map(same), ...middle, ...right.slice(right.length - end).map(same)]);
}

/** The text with its signs made plain: spaces, apostrophes and dashes of another kind change no word. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/[’‘`´]/g, "'").replace(/[–—‑‐]/g, '-').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

function wordsIn(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

const same = (text: string): WordRun => ({ kind: 'same', text });

/** Each word by the number of its plain form: numbers are compared many times. */
function numbered(words: readonly string[], known: Map<string, number>): readonly number[] {
  return words.map((word) => {
    const trimmed = word.trimStart();
    const key = /^[\p{L}\p{N}]+$/u.test(trimmed) ? trimmed : plain(trimmed);
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
}

function replaced(gone: readonly string[], added: readonly string[]): readonly WordRun[] {
  return [...gone.map((text): WordRun => ({ kind: 'gone', text })), ...added.map((text): WordRun => ({ kind: 'added', text }))];
}

function commonStart(left: readonly number[], right: readonly number[]): number {
  let count = 0;
  while (count < Math.min(left.length, right.length) && left[count] === right[count]) count += 1;
  return count;
}

function commonEnd(left: readonly number[], right: readonly number[], start: number): number {
  let count = 0;
  while (count < Math.min(left.length, right.length) - start && left[left.length - 1 - count] === right[right.length - 1 - count]) count += 1;
  return count;
}

/** The longest common run of words, and what stands between. */
function woven({ left, right }: { readonly left: readonly string[]; readonly right: readonly string[] }, one: readonly number[], other: readonly number[]): readonly WordRun[] {
  const width = right.length + 1;
  const longest = new Uint16Array((left.length + 1) * width);
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      longest[at] = one[row] === other[column] ? (longest[at + width + 1] ?? 0) + 1 : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  const runs: WordRun[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const at = row * width + column;
    if (row < left.length && column < right.length && one[row] === other[column]) {
      runs.push(same(right[column] ?? ''));
      [row, column] = [row + 1, column + 1];
    } else if (row < left.length && (column >= right.length || (longest[at + width] ?? 0) >= (longest[at + 1] ?? 0))) runs.push({ kind: 'gone', text: left[row++] ?? '' });
    else runs.push({ kind: 'added', text: right[column++] ?? '' });
  }
  return runs;
}

/** Runs of one kind in one piece; what went is said before what came in its place. */
function gathered(runs: readonly WordRun[]): readonly WordRun[] {
  const done: WordRun[] = [];
  let [gone, added] = ['', ''];
  const settle = (): void => {
    if (gone) done.push({ kind: 'gone', text: gone });
    if (added) done.push({ kind: 'added', text: added });
    [gone, added] = ['', ''];
  };
  for (const { kind, text } of runs) {
    if (kind === 'gone') gone += text;
    else if (kind === 'added') added += text;
    else {
      settle();
      const last = done.at(-1);
      if (last?.kind === 'same') done.splice(-1, 1, { kind: 'same', text: last.text + text });
      else done.push({ kind, text });
    }
  }
  settle();
  return done;
}
