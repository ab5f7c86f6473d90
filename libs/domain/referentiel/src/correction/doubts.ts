import type { Id } from '@probant/domain-kernel';
import type { Correction } from './correction.js';
import { demandSame, notForThisLevel, type Hand, type Made } from './gesture.js';

/** What is made of a doubt is said, with a word on why. */
export function settleDoubt({ sheet, by }: Hand, { doubtId, was, state, note }: Extract<Correction, { kind: 'doubt' }>): Made {
  const { level, own } = sheet.get(doubtId);
  if (level !== 'doubt') notForThisLevel(level);
  demandSame(doubtId, 'state', own['state'], was);
  sheet.set(doubtId, 'state', state);
  sheet.set(doubtId, 'note', note?.trim() || null);
  sheet.set(doubtId, 'by', state === 'open' ? null : by);
  return { subjectId: doubtId };
}

/** A doubt whose subject was corrected is corrected, unless it was settled before; `ids` are subjects, or doubts. */
export function markCorrected({ sheet, by }: Hand, ids: ReadonlySet<Id>): void {
  for (const [id, { level, own }] of sheet.entries()) {
    if (level !== 'doubt' || !(ids.has(id) || ids.has(own['subjectId'] as Id)) || own['state'] === 'accepted' || own['state'] === 'corrected') continue;
    sheet.set(id, 'state', 'corrected');
    sheet.set(id, 'by', by);
  }
}
