import path from 'node:path';
import sharp from 'sharp';
import { LIMITS, NOTHING, Refused, type Found } from './found.js';

/** One preview of a picture, turned upright, without what the camera wrote in it. Throws `bomb`, `truncated` or `unreadable`. */
export async function readPicture(file: string, type: string, out: string): Promise<Found> {
  try {
    await sharp(file, { limitInputPixels: LIMITS.pixels, failOn: 'truncated' }).rotate().resize({ width: LIMITS.previewWidth, height: 4000, fit: 'inside', withoutEnlargement: true }).webp({ quality: 82 }).toFile(path.join(out, 'page-1.webp'));
  } catch (error) {
    const message = String(error);
    throw new Refused(/pixel limit/i.test(message) ? 'bomb' : /premature|truncated|unexpected end|end of (file|stream)|not enough data|Read Error/i.test(message) ? 'truncated' : 'unreadable');
  }
  return { ...NOTHING, type, pages: 1, previewPages: 1 };
}
