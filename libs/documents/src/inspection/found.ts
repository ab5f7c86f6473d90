import type { FileFault, Heading } from '@probant/domain-portfolio';

/** What one format's reader finds. `html` is sanitised; `pictures` are files written in the output folder. */
export interface Found {
  readonly type: string | null;
  readonly pages: number | null;
  readonly seconds: number | null;
  readonly previewPages: number;
  readonly outline: readonly Heading[];
  readonly html: string | null;
  readonly text: string | null;
}

export const NOTHING: Found = { type: null, pages: null, seconds: null, previewPages: 0, outline: [], html: null, text: null };

/** A file that is refused, and why. Thrown by the readers, inside the child process alone. */
export class Refused extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What the child writes at the end. */
export type ChildResult = { readonly fault: FileFault; readonly type: string | null } | ({ readonly fault: null } & Omit<Found, 'html' | 'text'>);

/** Bounds of a looking-in. */
export const LIMITS = {
  previewPages: 40,
  previewWidth: 1100,
  textCharacters: 2_000_000,
  headings: 400,
  /** Milliseconds spent drawing pages; what is drawn by then is kept. */
  drawing: 45_000,
  pixels: 120_000_000,
  zipEntries: 10_000,
  zipBytes: 600_000_000,
  /** Unpacked over packed, above 20 MB unpacked. */
  zipRatio: 150,
  zipRatioFrom: 20_000_000,
  /** One part of an office file read as text. */
  partBytes: 40_000_000,
} as const;
