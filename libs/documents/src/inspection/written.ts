import { open } from 'node:fs/promises';
import sanitizeHtml from 'sanitize-html';
import { LIMITS, NOTHING, type Found } from './found.js';

/** Plain text, and markup read as its words alone: nothing of it is ever rendered. */
export async function readWritten(file: string, type: string): Promise<Found> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(LIMITS.textCharacters), 0, LIMITS.textCharacters, 0);
    const raw = buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '');
    const text = type === 'text/plain' ? raw : sanitizeHtml(raw, { allowedTags: [], allowedAttributes: {} }).replace(/[^\S\n]+/g, ' ').trim();
    return { ...NOTHING, type, text: text.replaceAll('\u0000', '') };
  } finally {
    await handle.close();
  }
}
