import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runConfined, type ChildLimits } from '../child/confined-child.js';
import type { ChildResult } from './found.js';

export const CHILD_LIMITS: ChildLimits = { milliseconds: 120_000, megabytes: 900 };

/** Looks into a file in a process of its own. One that takes too long or too much memory is killed, and the file is a `bomb`; one that dies by itself makes it `unreadable`. */
export async function runChild(file: string, name: string, out: string, limits: ChildLimits = CHILD_LIMITS): Promise<ChildResult> {
  const end = await runConfined(path.join(import.meta.dirname, 'child'), [file, name, out], out, limits);
  if (end !== 'ended') return { fault: end === 'killed' ? 'bomb' : 'unreadable', type: null };
  return JSON.parse(await readFile(path.join(out, 'result.json'), 'utf8')) as ChildResult;
}
