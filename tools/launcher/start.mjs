import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from '../build.mjs';
import { openDataFolder } from './data-folder.mjs';
import { Failure } from './failure.mjs';
import { refuseBusyPort, startProduct } from './product.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env.PORT ?? 4300);
const host = process.env.HOST ?? '127.0.0.1';
const folder = path.resolve(root, process.env.DATA_DIR ?? '.data');

let product = null;
let starting = null;
let stopping = false;

/** Stops everything in order and leaves. A second signal changes nothing: stopping takes a few seconds at most. */
async function leave(code) {
  if (stopping) return;
  stopping = true;
  product ??= await starting?.catch(() => null);
  await product?.stop();
  process.exit(code);
}

function sayWhy(error) {
  process.stderr.write(`${error instanceof Failure ? error.message : `Probant n’a pas démarré : ${error?.stack ?? error}`}\n`);
}

/** Creates the demo the first time and prints its accounts; written by the command line, which owns them. */
function ensureDemo({ settings, ownerUrl }) {
  const script = path.join(root, 'apps/cli/dist/main.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, 'demo', 'ensure'], { env: { ...settings, ...(ownerUrl ? { DATABASE_OWNER_URL: ownerUrl } : {}) }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function main() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Failure(`PORT doit être un nombre de 1 à 65535 ; « ${process.env.PORT} » n’en est pas un.`);
  await refuseBusyPort(port, host);
  openDataFolder(folder).release();
  await build();
  if (stopping) return;
  starting = startProduct({ folder, port, host, onGone: (error) => (sayWhy(error), leave(1)) });
  product = await starting;
  if (stopping) return;
  if (!(await ensureDemo(product)) && !stopping) process.stderr.write('La démonstration n’a pas pu être préparée.\n');
  if (!stopping) process.stdout.write(`\nProbant est prêt : ${product.settings.PUBLIC_URL}\nDonnées : ${folder} — Ctrl-C pour arrêter.\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(0));
const parent = process.ppid;
setInterval(() => process.ppid !== parent && leave(0), 500).unref();
main().catch((error) => {
  if (!stopping) sayWhy(error);
  return leave(1);
});
