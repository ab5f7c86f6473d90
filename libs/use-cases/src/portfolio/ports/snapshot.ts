import type { Completeness } from '@probant/domain-portfolio';
import type { Instant } from '@probant/domain-kernel';

/** A completeness, with the counter of the content it saw and when it was computed. */
export interface Snapshot { readonly completeness: Pick<Completeness, 'findings' | 'blocs'>; readonly counterSeen: number; readonly computedAt: Instant }
