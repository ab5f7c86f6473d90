import type { Dossier } from './dossiers.js';
import type { Snapshot } from './snapshot.js';

/** The last completeness computed for each candidacy. */
export abstract class CompletenessSnapshots {
  /** Keeps it unless one that saw more is kept already. Says whether it was kept. */
  abstract keep(dossier: Dossier, snapshot: Snapshot): Promise<boolean>;
}
