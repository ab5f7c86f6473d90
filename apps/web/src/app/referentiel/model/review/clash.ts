import type { Problem } from '../../../session/problem';
import type { Gesture } from './gestures';
import type { Waiting } from './outbox';

type Sent = Extract<Waiting, { correction: unknown }>;
/** One's own correction met by another's on the same element: what one wrote, what stands now, who wrote it. */
export interface Clash { readonly waiting: Sent; readonly by: string | null; readonly mine: string | null; readonly stands: unknown }

/** The clash a refusal tells of; null when it is another refusal. */
export function clashOf(waiting: Waiting, { code, details }: Problem): Clash | null {
  if (code !== 'referentiel.draft_changed_meanwhile' || !('correction' in waiting)) return null;
  const by = details['by'];
  const { correction } = waiting;
  return { waiting, by: typeof by === 'string' ? by : null, mine: correction.kind === 'edit' && typeof correction.becomes === 'string' ? correction.becomes : null, stands: details['stands'] ?? null };
}

/** One's own made again on what stands now; null when that has no sense any more: the element is gone, or elsewhere. */
export function againOn({ waiting, stands }: Clash): Gesture | null {
  const { correction, said } = waiting;
  if (stands === null) return null;
  switch (correction.kind) {
    case 'edit': return { said, correction: { ...correction, was: stands as typeof correction.was } };
    case 'remove': return typeof stands === 'string' ? { said, correction: { ...correction, was: stands } } : null;
    case 'retie': return { said, correction: { ...correction, was: stands as typeof correction.was } };
    case 'doubt': return { said, correction: { ...correction, was: stands as typeof correction.was } };
    default: return null;
  }
}
