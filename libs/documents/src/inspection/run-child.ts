import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChildResult } from './found.js';

/** What one looking-in may take before it is killed. */
export interface ChildLimits { readonly milliseconds: number; readonly megabytes: number }
export const CHILD_LIMITS: ChildLimits = { milliseconds: 120_000, megabytes: 900 };

const HEAP_MEGABYTES = 384;
const WATCH_EVERY = 100;
const HERE = import.meta.dirname;

/** Looks into a file in a process of its own. One that takes too long or too much memory is killed, and the file is a `bomb`; one that dies by itself makes it `unreadable`. */
export async function runChild(file: string, name: string, out: string, limits: ChildLimits = CHILD_LIMITS): Promise<ChildResult> {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, '--no-warnings', ...confined(out), ...script(), file, name, out], { cwd: out, env: {}, stdio: 'ignore' });
  const end = await watched(child, limits);
  if (end !== 'ended') return { fault: end === 'killed' ? 'bomb' : 'unreadable', type: null };
  return JSON.parse(await readFile(path.join(out, 'result.json'), 'utf8')) as ChildResult;
}

/** It writes in its own folder alone, and starts no other process. The readers of pictures and pages are native, and their memory is watched from here. */
function confined(out: string): readonly string[] {
  return ['--permission', '--allow-addons', '--allow-fs-read=*', `--allow-fs-write=${out}`];
}

/** The built script; from source, the script itself with its imports found beside it. */
function script(): readonly string[] {
  const built = path.join(HERE, 'child.js');
  return existsSync(built) ? [built] : ['--import', path.join(HERE, 'testing/from-source.mjs'), path.join(HERE, 'child.ts')];
}

function watched(child: ChildProcess, { milliseconds, megabytes }: ChildLimits): Promise<'ended' | 'killed' | 'died'> {
  return new Promise((resolve, reject) => {
    let killed = false;
    const kill = (): void => {
      killed = true;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(kill, milliseconds);
    const watch = setInterval(() => void residentMegabytes(child.pid).then((used) => used > megabytes && kill()), WATCH_EVERY);
    const stop = (): void => {
      clearTimeout(clock);
      clearInterval(watch);
    };
    child.once('error', (error) => {
      stop();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      stop();
      // V8 aborts itself when its heap is full: that too is a bomb.
      resolve(killed || signal === 'SIGABRT' || code === 134 ? 'killed' : code === 0 ? 'ended' : 'died');
    });
  });
}

/** Memory in use, where the system tells; 0 elsewhere. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
