import { dayOf } from '@probant/ui';
import type { ReadingLine } from '../jury.client';

/** What a juror does next on a passage: its words and the page it leads to. */
export interface ReadingStep { readonly word: string; readonly page: readonly string[]; readonly group: 'answer' | 'now' | 'read' | 'over' }

/** The next step of a seat on that day, from where its passage is. The president opens the hearing from the day it is held. */
export function stepOf({ seatState, passageState, seatRole, hearingAt, marked, total, toConfirm }: ReadingLine, today: string): ReadingStep {
  if (passageState === 'closed') return { word: 'Relire le procès-verbal', page: ['proces-verbal'], group: 'over' };
  if (seatState === 'invited') return { word: 'Répondre', page: ['siege'], group: 'answer' };
  if (passageState === 'deliberating') return { word: 'Aller à la délibération', page: ['deliberation'], group: 'now' };
  if (passageState === 'hearing') return { word: 'Aller à l’audition', page: ['audition'], group: 'now' };
  if (hearingAt && dayOf(hearingAt) <= today) return { word: seatRole === 'president' ? 'Ouvrir l’audition' : 'Aller à l’audition', page: ['audition'], group: 'now' };
  if (seatRole === 'client' || seatRole === 'secretary') return { word: 'Ouvrir le livret', page: [], group: 'read' };
  if (toConfirm > 0) return { word: 'Confirmer ce qui a changé', page: [], group: 'read' };
  return { word: marked === 0 ? 'Commencer la lecture' : marked < total ? 'Reprendre la lecture' : 'Relire', page: [], group: 'read' };
}

/** Whole days from one day to another, negative once past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
