import { FileInspector, Fingerprints } from '@probant/use-cases';
import { ChildProcessInspector } from './child-process-inspector.js';
import { Sha256Fingerprints } from './sha256-fingerprints.js';

export { ChildProcessInspector, objectKey, previewKey, textKey } from './child-process-inspector.js';
export { Sha256Fingerprints } from './sha256-fingerprints.js';

/** What the portfolio asks of file formats. */
export const inspectionProviders = [
  { provide: FileInspector, useClass: ChildProcessInspector },
  { provide: Fingerprints, useClass: Sha256Fingerprints },
];
