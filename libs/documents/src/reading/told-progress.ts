import { readFile } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadingStep } from '@probant/use-cases';

const PROGRESS_FILE = 'progress.json';
const STEPS: readonly string[] = ['opening', 'pages', 'tree'] satisfies readonly ReadingStep['step'][];

/** Says how far the reading is, for whoever started it. */
export function tellProgress(folder: string, step: ReadingStep): void {
  writeFileSync(path.join(folder, PROGRESS_FILE), JSON.stringify(step));
}

/** What was last said there; null when nothing was, or while it is being written. */
export async function toldProgress(folder: string): Promise<ReadingStep | null> {
  try {
    const { step, done, total } = JSON.parse(await readFile(path.join(folder, PROGRESS_FILE), 'utf8')) as Partial<ReadingStep>;
    return step && STEPS.includes(step) && Number.isInteger(done) && Number.isInteger(total) ? { step, done: done ?? 0, total: total ?? 0 } : null;
  } catch {
    return null;
  }
}
