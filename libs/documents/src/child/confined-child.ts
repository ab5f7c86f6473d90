import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** What one looking-in may take before it is killed. */
export interface ChildLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Kills it when it is not wanted any more. */
  readonly signal?: AbortSignal;
}

/** `ended` in peace, `killed` for what it took, `died` by itself. */
export type ChildEnd = 'ended' | 'killed' | 'died';

const HEAP_MEGABYTES = 384;
const WATCH_EVERY = 100;
const SOURCE_HOOKS = path.join(import.meta.dirname, 'testing/from-source.mjs');

/** Runs a script (its path without extension) on a foreign file, in a process of its own: no environment, no other process, and one folder to write in. One that takes too long or too much memory is killed. */
export function runConfined(script: string, args: readonly string[], folder: string, limits: ChildLimits): Promise<ChildEnd> {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, '--no-warnings', ...confined(folder), ...program(script), ...args], { cwd: folder, env: {}, stdio: 'ignore' });
  giveWay(child.pid);
  return watched(child, limits);
}

/** Whoever waits for an answer goes before what is looked into meanwhile. One that ended already has nothing to give. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid) os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}

/** It writes in its own folder alone, and starts no other process. The readers of pictures and pages are native, and their memory is watched from here. */
function confined(folder: string): readonly string[] {
  return ['--permission', '--allow-addons', '--allow-fs-read=*', `--allow-fs-write=${folder}`];
}

/** The built script; from source, the script itself with its imports found beside it. */
function program(script: string): readonly string[] {
  return existsSync(`${script}.js`) ? [`${script}.js`] : ['--experimental-transform-types', '--import', SOURCE_HOOKS, `${script}.ts`];
}

function watched(child: ChildProcess, { milliseconds, megabytes, signal }: ChildLimits): Promise<ChildEnd> {
  return new Promise((resolve, reject) => {
    let killed = false;
    const kill = (): void => {
      killed = true;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(kill, milliseconds);
    const watch = setInterval(() => void residentMegabytes(child.pid).then((used) => used > megabytes && kill()), WATCH_EVERY);
    signal?.addEventListener('abort', kill, { once: true });
    if (signal?.aborted) kill();
    const stop = (): void => {
      signal?.removeEventListener('abort', kill);
      clearTimeout(clock);
      clearInterval(watch);
    };
    child.once('error', (error) => {
      stop();
      reject(error);
    });
    child.once('exit', (code, by) => {
      stop();
      // V8 aborts itself when its heap is full: that too is a bomb.
      resolve(killed || by === 'SIGABRT' || code === 134 ? 'killed' : code === 0 ? 'ended' : 'died');
    });
  });
}

/** Memory in use, where the system tells; 0 elsewhere. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
