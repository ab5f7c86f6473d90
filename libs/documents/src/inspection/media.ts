import { parseFile } from 'music-metadata';
import { NOTHING, Refused, type Found } from './found.js';

/** How long a sound or a video lasts, as its container says; null when it does not say. Throws `truncated` when nothing can be read of it. */
export async function readMedia(file: string, type: string): Promise<Found> {
  const metadata = await parseFile(file, { duration: true, skipCovers: true }).catch(() => {
    throw new Refused('truncated');
  });
  const { duration, container } = metadata.format;
  if (!container && !duration) throw new Refused('unreadable');
  return { ...NOTHING, type, seconds: duration && Number.isFinite(duration) ? Math.round(duration * 10) / 10 : null };
}
