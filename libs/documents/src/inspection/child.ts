import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refused, type ChildResult, type Found } from './found.js';
import { sniff, type Sniffed } from './sniff.js';

/** A process of its own, without environment or network to speak of: looks into one file, writes what it found, ends. */
async function look(file: string, name: string, out: string): Promise<ChildResult> {
  let type: string | null = null;
  try {
    const sniffed = await sniff(file, name);
    ({ type } = sniffed);
    const { html, text, ...found } = await read(file, sniffed, out);
    await writeFile(path.join(out, 'text.json'), JSON.stringify({ html, text }));
    return { fault: null, ...found };
  } catch (error) {
    return { fault: error instanceof Refused ? error.fault : 'unreadable', type };
  }
}

/** Each format's reader is loaded when it is needed: most files need one. */
async function read(file: string, { family, type }: Sniffed, out: string): Promise<Found> {
  switch (family) {
    case 'pdf':
      return (await import('./pdf.js')).readPdf(file, out);
    case 'office':
      return (await import('./office.js')).readOffice(file, (await stat(file)).size);
    case 'picture':
      return (await import('./picture.js')).readPicture(file, type, out);
    case 'media':
      return (await import('./media.js')).readMedia(file, type);
    default:
      return (await import('./written.js')).readWritten(file, type);
  }
}

const [file = '', name = '', out = ''] = process.argv.slice(2);
await writeFile(path.join(out, 'result.json'), JSON.stringify(await look(file, name, out)));
process.exit(0);
