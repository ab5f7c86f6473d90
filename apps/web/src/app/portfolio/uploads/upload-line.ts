import type { PaceSample } from './pace';

/** `needs_file`: known to the server, but this browser no longer holds the file. */
export type UploadState = 'queued' | 'sending' | 'paused' | 'waiting_network' | 'finishing' | 'failed' | 'needs_file';

/** One file on its way. */
export interface UploadLine {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly state: UploadState;
  /** Code of the refusal that stopped it. */
  readonly problem: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
  /** The server's upload, for a file sent in parts. */
  readonly uploadId: string | null;
  /** The evidence that receives a new version; null for a new piece. */
  readonly evidenceId: string | null;
  readonly samples: readonly PaceSample[];
}

/** States in which bytes may still move without the person. */
export const MOVING: ReadonlySet<UploadState> = new Set(['queued', 'sending', 'waiting_network', 'finishing']);
