import type { Completeness } from '@probant/domain-portfolio';
import type { Instant } from '@probant/domain-kernel';
import type { Dossier } from './dossiers.js';

/** A completeness, with the counter of the content it saw and when it was computed. */
export interface Snapshot { readonly completeness: Pick<Completeness, 'findings' | 'blocs'>; readonly counterSeen: number; readonly computedAt: Instant }

/** The last completeness computed for each candidacy. */
export abstract class CompletenessSnapshots {
  /** Keeps it unless one that saw more is kept already. Says whether it was kept. */
  abstract keep(dossier: Dossier, snapshot: Snapshot): Promise<boolean>;
}
