import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { FicheFound } from '@probant/domain-referentiel';
import { FicheReader, Storage, type ReceivedDocument } from '@probant/use-cases';
import { runConfined, type ChildLimits } from '../child/confined-child.js';
import { inFolder, RESULT_FILE } from '../reading/in-folder.js';

/** The whole register, half a gigabyte once open, is gone through in some twenty seconds on two cores. */
const LIMITS: ChildLimits = { milliseconds: 180_000, megabytes: 600 };

/** Finds fiches in files of the register, in a child process each. */
@Injectable()
export class ChildProcessFicheReader extends FicheReader {
  constructor(private readonly storage: Storage) {
    super();
  }

  async read({ name, key }: ReceivedDocument, number: string | null): Promise<FicheFound> {
    return inFolder(async (folder) => {
      const local = path.join(folder, 'fiche');
      await pipeline(Readable.from(await this.storage.openStaged(key)), createWriteStream(local));
      const end = await runConfined(path.join(import.meta.dirname, 'child'), [local, name, folder, number ?? ''], folder, LIMITS);
      if (end !== 'ended') return { fault: end === 'killed' ? 'too_large' : 'unreadable' };
      return JSON.parse(await readFile(path.join(folder, RESULT_FILE), 'utf8')) as FicheFound;
    });
  }
}
