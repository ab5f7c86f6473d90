import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const JEST_NODE = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
const running = new Set();

/** Absolute path of the program of a package. */
export const program = (file) => path.join(root, 'node_modules', file);
export const TSC = program('typescript/bin/tsc');
export const ESLINT = program('eslint/bin/eslint.js');
export const JEST = program('jest/bin/jest.js');
export const NX = program('nx/dist/bin/nx.js');

/** The environment Jest needs to require packages that are ES modules only. */
export const jestEnvironment = (env = process.env) => ({ ...env, NODE_OPTIONS: [env.NODE_OPTIONS, JEST_NODE].filter(Boolean).join(' ') });

/** Runs a Node script from the root to its end, its output shown. Returns its exit code. */
export function runScript(script, args, { env = process.env, output = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve(root, script), ...args], { cwd: root, env, stdio: ['ignore', output === 'collect' ? 'pipe' : output, output === 'collect' ? 'pipe' : 'inherit'] });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
    running.add(child);
    child.once('error', reject);
    child.once('exit', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** Ctrl-C and SIGTERM reach what runs, then end this process. */
export function stopWithChildren() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
      setTimeout(() => process.exit(1), running.size ? 5_000 : 0).unref();
      if (!running.size) process.exit(1);
    });
  }
}

/** A duration for people: 1,4 s. */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
