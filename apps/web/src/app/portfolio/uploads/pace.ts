/** One measure of an upload: bytes acknowledged at a moment, in milliseconds. */
export interface PaceSample { readonly at: number; readonly bytes: number }

const WINDOW_MS = 8000;

/** Keeps the samples of the last seconds; a retry that goes back starts a new window. */
export function addSample(samples: readonly PaceSample[], next: PaceSample): readonly PaceSample[] {
  const last = samples.at(-1);
  if (last && next.bytes < last.bytes) return [next];
  return [...samples.filter((sample) => next.at - sample.at <= WINDOW_MS), next];
}

/** Bytes a second over the window; null while there is too little to tell. */
export function bytesPerSecond(samples: readonly PaceSample[]): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < 500 || last.bytes <= first.bytes) return null;
  return ((last.bytes - first.bytes) * 1000) / (last.at - first.at);
}

/** Whole seconds left at this pace; null when the pace is not known. */
export function secondsLeft(remaining: number, pace: number | null): number | null {
  return pace && pace > 0 ? Math.max(1, Math.round(remaining / pace)) : null;
}
