import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where a product of this run is. */
export interface Product {
  readonly url: string;
  /** Connection of the owner of the tables: to prepare what no screen creates, never to check what a screen shows. */
  readonly ownerUrl: string;
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly browser: { readonly executablePath: string; readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> };
}

/** The product started before the stories for this worker of the run. */
export function product(): Product {
  const told = JSON.parse(process.env['PROBANT_JOURNEY'] ?? '[]') as readonly Product[];
  const mine = told[Number(process.env['JEST_WORKER_ID'] ?? 1) - 1];
  if (!mine) throw new Error('journeys run under apps/journey/jest.config.mjs');
  return mine;
}

/** A machine at work takes its time to start a process again. */
const WELL_AGAIN_MS = 90_000;

/** Kills the API or the worker without warning, as a power cut would; the launcher starts it again. Resolves when the product is well again. */
export async function kill(name: 'api' | 'worker'): Promise<void> {
  const { folder, url } = product();
  const file = path.join(folder, 'logs', `${name}.pid`);
  const before = fs.readFileSync(file, 'utf8');
  process.kill(Number(before), 'SIGKILL');
  await until(`the ${name} is started again`, () => Promise.resolve(fs.readFileSync(file, 'utf8') !== before), WELL_AGAIN_MS);
  await until('the product is well', async () => {
    const answer = await fetch(`${url}/api/health`).then((response) => response.json() as Promise<{ status: string }>).catch(() => null);
    return answer?.status === 'ok';
  }, WELL_AGAIN_MS);
}

/** Runs an operator's command on this product. Returns what it printed; throws what it complained of. */
export function probant(...args: readonly string[]): string {
  const script = path.resolve(import.meta.dirname, '../../../cli/dist/main.js');
  const run = spawnSync(process.execPath, [script, ...args], { env: { ...process.env, ...product().settings, NODE_OPTIONS: '' }, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`probant ${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

/** Asks until `condition` gives something, every 100 ms. Throws when `within` milliseconds have passed: half a minute, for a machine at work. */
export async function until<T>(what: string, condition: () => Promise<T | null | undefined | false>, within = 30_000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${within / 1000} s in vain: ${what}`);
    await pause(100);
  }
}
