import { DomainError } from '@probant/domain-kernel';
import fc from 'fast-check';
import { aWholeDraft, newIds } from '../testing/draft.builders.js';
import { drawnCorrection, draws, type Draw } from '../testing/drawn-corrections.js';
import type { ReferentielReading } from '../tree.js';
import { applyChanges } from './apply-changes.js';
import { applyCorrection, undoChanges } from './apply-correction.js';
import type { DraftChange } from './changes.js';
import type { Correction } from './correction.js';
import { isElement } from './levels.js';
import { printedOf } from './printed.js';
import { DOCUMENT, Sheet } from './sheet.js';
import { brokenTies } from './ties.js';

interface Step { readonly correction: Correction; readonly before: ReferentielReading; readonly after: ReferentielReading; readonly changes: readonly DraftChange[] }

/** Makes the corrections drawn, one after the other; those that are refused change nothing. */
function corrected(all: readonly Draw[]): readonly Step[] {
  const newId = newIds();
  const steps: Step[] = [];
  let draft = aWholeDraft();
  for (const draw of all) {
    const correction = drawnCorrection(draft, draw);
    if (!correction) continue;
    try {
      const made = applyCorrection(draft, correction, newId, 'samir');
      steps.push({ correction, before: draft, after: made.draft, changes: JSON.parse(JSON.stringify(made.changes)) as readonly DraftChange[] });
      draft = made.draft;
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
    }
  }
  return steps;
}

/** Every printed word of a draft, with how often it stands; the number of a bloc is its name, not its words. */
function wordsOf({ unplaced, ...draft }: ReferentielReading): ReadonlyMap<string, number> {
  const sheet = new Sheet({ ...draft, unplaced });
  const texts = [...unplaced.map(({ text }) => text), ...sheet.entries().flatMap(([, { level, own }]) => (isElement(level) && level !== 'option_group' ? printedOf(level, own).flatMap(({ text, code }) => (level === 'bloc' && code ? [] : [text])) : []))];
  const words = new Map<string, number>();
  for (const word of texts.join(' ').split(/\s+/)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const seen: Partial<Record<Correction['kind'], number>> = {};

describe('any corrections, in a row', () => {
  it('all undone, from the last to the first, give back the draft they began from', () => {
    fc.assert(fc.property(draws(25), (all) => {
      const steps = corrected(all);
      for (const { correction } of steps) seen[correction.kind] = (seen[correction.kind] ?? 0) + 1;
      const undone = [...steps].reverse().reduce((draft, { changes, before }) => {
        const back = undoChanges(draft, changes).draft;
        expect(back).toEqual(before);
        return back;
      }, steps.at(-1)?.after ?? aWholeDraft());
      expect(undone).toEqual(aWholeDraft());
    }), { numRuns: 300 });
    expect(Object.keys(seen).sort()).toEqual(['add', 'append', 'discard', 'doubt', 'edit', 'merge', 'move', 'place', 'remove', 'retie', 'split']);
  });

  it('made again from what they changed, give the draft they gave', () => {
    fc.assert(fc.property(draws(15), (all) => {
      const steps = corrected(all);
      expect(steps.reduce((draft, { changes }) => applyChanges(draft, changes), aWholeDraft())).toEqual(steps.at(-1)?.after ?? aWholeDraft());
    }), { numRuns: 100 });
  });

  it('lose no word, unless a person writes a text again', () => {
    fc.assert(fc.property(draws(12), (all) => {
      for (const { correction, before, after } of corrected(all)) {
        if (correction.kind === 'edit' || correction.kind === 'split') continue;
        const [had, has] = [wordsOf(before), wordsOf(after)];
        for (const word of had.keys()) if (!has.has(word)) throw new Error(`${JSON.stringify(correction)} lost « ${word} »`);
      }
    }), { numRuns: 200 });
  });

  it('leave every id its own, every element a place, and no tie to what is not there', () => {
    fc.assert(fc.property(draws(20), (all) => {
      const draft = corrected(all).at(-1)?.after ?? aWholeDraft();
      const sheet = new Sheet(draft);
      expect(sheet.astray()).toEqual([]);
      expect([...brokenTies(sheet).keys()]).toEqual([]);
      expect(sheet.under(DOCUMENT)).toHaveLength(sheet.entries().length);
    }), { numRuns: 200 });
  });
});
