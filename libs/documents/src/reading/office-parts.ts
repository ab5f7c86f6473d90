import { strFromU8, unzipSync } from 'fflate';
import { Unread } from './unread.js';

/** Largest part opened, in bytes: a référentiel of a thousand pages is under a tenth of it. */
const LARGEST = 60_000_000;
const MOST_ENTRIES = 20_000;

/**
 * Opens the parts of an office file whose names match, as text. Nothing else is unzipped.
 * Throws `too_large` when a part says, or proves, to be too large once open; `unreadable` on a broken archive.
 */
export function officeParts(bytes: Uint8Array, names: RegExp): ReadonlyMap<string, string> {
  let entries = 0;
  let opening = '';
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        if ((entries += 1) > MOST_ENTRIES) throw new Unread('too_large', { entries });
        if (names.test(file.name)) opening = file.name;
        if (names.test(file.name) && file.originalSize > LARGEST) throw new Unread('too_large', { part: file.name, megabytes: Math.round(file.originalSize / 1_000_000) });
        return names.test(file.name);
      },
    });
    return new Map(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]));
  } catch (error) {
    throw error instanceof Unread ? error : new Unread('unreadable', opening === '' ? {} : { part: opening });
  }
}
