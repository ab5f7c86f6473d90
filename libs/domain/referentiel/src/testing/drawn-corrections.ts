import fc from 'fast-check';
import { ELEMENT_LEVELS, type Correction } from '../correction/correction.js';
import { FIELDS, isElement, MAIN } from '../correction/levels.js';
import { parentsOf } from '../correction/spots.js';
import { DOCUMENT, Sheet } from '../correction/sheet.js';
import type { ReferentielReading } from '../tree.js';

/** What a correction is drawn from: turned into one that speaks of what the draft then holds. */
export interface Draw { readonly kind: Correction['kind']; readonly a: number; readonly b: number; readonly c: number; readonly words: string }
const KINDS: readonly Correction['kind'][] = ['edit', 'add', 'remove', 'move', 'split', 'merge', 'retie', 'place', 'append', 'discard', 'doubt'];

/** Draws of corrections, in a row. */
export const draws = (max: number): fc.Arbitrary<readonly Draw[]> =>
  fc.array(fc.record({ kind: fc.constantFrom(...KINDS), a: fc.nat(9999), b: fc.nat(9999), c: fc.nat(9999), words: fc.constantFrom('Tenir', 'Un bilan écrit', 'à temps', 'Écrire\nrelire', 'C7', '') }), { maxLength: max });

/** A correction of this draft, as a screen that shows it would send: it may still be refused. Null where there is nothing to draw from. */
export function drawnCorrection(draft: ReferentielReading, { kind, a, b, c, words }: Draw): Correction | null {
  const sheet = new Sheet(draft);
  const all = sheet.entries().filter(([id, { level }]) => id !== DOCUMENT && isElement(level)).map(([id]) => id);
  const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];
  const said = (id: string): string => { const { level, own } = sheet.get(id); return isElement(level) ? String(own[MAIN[level]]) : ''; };
  const [one, two, three] = [pick(all, a), pick(all, b), pick(all, c)];
  const loose = pick(draft.unplaced, a);
  const [parentId, afterId] = [b % 5 === 0 ? null : (two ?? null), c % 4 === 0 ? null : (three ?? null)];
  const same = all.filter((id) => one && sheet.get(id).level === sheet.get(one).level);
  const of = (level: string, at: number): readonly string[] => all.filter((id) => sheet.get(id).level === level).filter((_, index) => (at >> index % 12) % 3 === 0);
  switch (kind) {
    case 'edit': {
      if (!one) return null;
      const { level, own } = sheet.get(one);
      const fields = level === 'doubt' || level === 'unplaced' ? [] : Object.keys(FIELDS[level]);
      const field = pick(fields, b) ?? 'text';
      const now = own[field] as string | boolean | null;
      return { kind, elementId: one, field, was: now, becomes: typeof now === 'string' || field === 'code' ? words : now === null ? true : null };
    }
    case 'add': return { kind, level: pick(ELEMENT_LEVELS, a) ?? 'bloc', parentId, afterId, code: c % 2 === 0 ? null : 'Z1', text: words };
    case 'remove': return one ? { kind, elementId: one, was: said(one) } : null;
    case 'move': return one ? { kind, elementId: one, fromId: pick(parentsOf(sheet, one), c) ?? null, parentId, afterId } : null;
    case 'split': return one ? { kind, elementId: one, at: 1 + (b % Math.max(1, said(one).length)), was: said(one) } : null;
    case 'merge': { const into = pick(same, b); return one && into ? { kind, elementId: one, intoId: into, was: said(one), intoWas: said(into), joint: c % 2 === 0 ? 'space' : 'line' } : null; }
    case 'retie': {
      if (!one) return null;
      const own = sheet.get(one).own as { readonly competencyIds?: readonly string[]; readonly modalityIds?: readonly string[] };
      return { kind, elementId: one, competencyIds: of('competency', b), modalityIds: c % 2 === 0 ? [] : of('modality', c), was: { competencyIds: own.competencyIds ?? [], modalityIds: own.modalityIds ?? [] } };
    }
    case 'place': return loose ? { kind, unplacedId: loose.id, level: pick(ELEMENT_LEVELS, b) ?? 'bloc', parentId, afterId, code: null, text: loose.text.split(' ').slice(c % 3).join(' ') } : null;
    case 'append': return loose && two ? { kind, unplacedId: loose.id, elementId: two, joint: 'space' } : null;
    case 'discard': return loose ? { kind, unplacedId: loose.id, boilerplate: !loose.boilerplate } : null;
    case 'doubt': { const doubt = pick(draft.doubts, a); return doubt ? { kind, doubtId: doubt.id, was: doubt.state, state: pick(['open', 'accepted', 'corrected', 'postponed'] as const, b) ?? 'open', note: words } : null; }
  }
}
