import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LIMITS, Refused } from './found.js';

const openZip = promisify<string, yauzl.Options, ZipFile>(yauzl.open);

/** A zip whose every entry was unpacked once, and counted: names, and the small parts asked for. */
export interface Archive { readonly names: readonly string[]; readonly parts: ReadonlyMap<string, Buffer> }

/**
 * Unpacks a zip to nowhere, keeping the parts `wanted`. Declared sizes are not believed: the bytes are counted as they come.
 * Throws `truncated`, `encrypted`, `macros` or `bomb`.
 */
export async function readArchive(file: string, packedBytes: number, wanted: (name: string) => boolean): Promise<Archive> {
  const zip = await openZip(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(() => {
    throw new Refused('truncated');
  });
  try {
    if (zip.entryCount > LIMITS.zipEntries) throw new Refused('bomb');
    const names: string[] = [];
    const parts = new Map<string, Buffer>();
    const budget = { left: Math.min(LIMITS.zipBytes, Math.max(LIMITS.zipRatioFrom, packedBytes * LIMITS.zipRatio)) };
    for await (const entry of entriesOf(zip)) {
      checkEntry(entry, budget.left);
      names.push(entry.fileName);
      const content = await unpack(zip, entry, budget, wanted(entry.fileName));
      if (content) parts.set(entry.fileName, content);
    }
    return { names, parts };
  } finally {
    zip.close();
  }
}

function checkEntry(entry: Entry, left: number): void {
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new Refused('encrypted');
  if (/(^|\/)vbaProject\.bin$|^Basic\/.*\.xml$|(^|\/)xl\/macrosheets\//i.test(entry.fileName)) throw new Refused('macros');
  if (entry.uncompressedSize > left) throw new Refused('bomb');
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  while (true) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const settle = (act: () => void) => () => {
        zip.removeAllListeners();
        act();
      };
      zip.once('entry', (found: Entry) => settle(() => resolve(found))());
      zip.once('end', settle(() => resolve(null)));
      zip.once('error', () => settle(() => reject(new Refused('unreadable')))());
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

async function unpack(zip: ZipFile, entry: Entry, budget: { left: number }, kept: boolean): Promise<Buffer | null> {
  if (entry.fileName.endsWith('/')) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry);
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      Object.assign(budget, { left: budget.left - bytes.length });
      if (budget.left < 0) throw new Refused('bomb');
      if (kept && size <= LIMITS.partBytes) chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(/too many bytes/i.test(String(error)) ? 'bomb' : 'truncated');
  }
  return kept && size <= LIMITS.partBytes ? Buffer.concat(chunks) : null;
}
