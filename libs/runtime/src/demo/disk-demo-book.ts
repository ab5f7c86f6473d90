import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DemoBook, type Demo } from '@probant/use-cases';

/** The page of the demo, in the data folder: it goes with it. */
export class DiskDemoBook extends DemoBook {
  private readonly file: string;

  constructor(private readonly folder: string) {
    super();
    this.file = path.join(folder, 'demo.json');
  }

  async read(): Promise<Demo | null> {
    const text = await readFile(this.file, 'utf8').catch(() => null);
    return text ? (JSON.parse(text) as Demo) : null;
  }

  /** Written beside, then named: it is whole or absent. */
  async keep(demo: Demo | null): Promise<void> {
    if (demo === null) return rm(this.file, { force: true });
    await mkdir(this.folder, { recursive: true });
    await writeFile(`${this.file}.part`, JSON.stringify(demo, null, 2));
    await rename(`${this.file}.part`, this.file);
  }
}
