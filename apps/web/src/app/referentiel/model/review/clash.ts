import type { ReferentielView } from '@probant/contract';
import type { Problem } from '../../session/problem';
import type { Gesture } from './gestures';
import type { Waiting } from './outbox';

/** One's own correction met by another's on the same element: what one wrote, what stands now, who wrote it. */
export interface Clash { readonly waiting: Waiting & { readonly correction: Gesture['correction'] }; readonly by: string | null; readonly mine: string | null; readonly stands: string | null }
