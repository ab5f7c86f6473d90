import type { FileFault, Heading } from '@probant/domain-portfolio';
import type { Id } from '@probant/domain-kernel';

/** What is to be looked at: the parts received, in order. */
export interface InspectedFile { readonly organisationId: Id; readonly name: string; readonly bytes: number; readonly stagedKeys: readonly string[] }

/** What was found. With a fault nothing was kept; without, the bytes, their text and their page images stand in the storage under their hash. */
export interface Inspection {
  readonly fault: FileFault | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string | null;
  readonly pages: number | null;
  readonly seconds: number | null;
  readonly previewPages: number;
  readonly outline: readonly Heading[];
}

/** The text read in a file: plain, or sanitised HTML. */
export interface FileText { readonly html: string | null; readonly text: string | null }

/** Looks into foreign files, out of harm's way: a bomb kills the looker, never the worker. */
export abstract class FileInspector {
  /** Never throws because of the content: what it could not read is a fault. Throws when the storage or the machine fails, to be tried again. */
  abstract inspect(file: InspectedFile): Promise<Inspection>;
  /** The text kept at inspection. */
  abstract textOf(organisationId: Id, sha256: string): Promise<FileText>;
}
