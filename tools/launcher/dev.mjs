import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { program, TSC } from '../steps.mjs';
import { Failure } from './failure.mjs';
import { startProduct } from './product.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env.PORT ?? 4300);
const webPort = Number(process.env.WEB_PORT ?? 4200);
const folder = path.resolve(root, process.env.DATA_DIR ?? '.data');
const running = [];
let stopping = false;

async function leave(code) {
  if (stopping) return;
  stopping = true;
  while (running.length) await running.pop()();
  process.exit(code);
}

/** Runs a program beside the product until everything stops. */
function beside(script, args, cwd = root) {
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: 'inherit' });
  running.push(() => child.exitCode === null && child.kill('SIGTERM'));
  child.once('exit', () => leave(1));
}

/** The API and the worker start again when their compiled files change; the web is served by Angular, its calls passed on to the API. */
async function main() {
  await build({ only: 'api' });
  await build({ only: 'worker' });
  const product = await startProduct({ folder, port, flags: ['--watch', '--watch-preserve-output'], onGone: (error) => (process.stderr.write(`${error.message}\n`), leave(1)) });
  running.push(product.stop);
  beside(TSC, ['-b', '--watch', '--preserveWatchOutput']);
  const proxy = path.join(root, '.tmp/proxy.conf.json');
  fs.mkdirSync(path.dirname(proxy), { recursive: true });
  fs.writeFileSync(proxy, JSON.stringify({ '/api': { target: product.url } }));
  beside(program('@angular/cli/bin/ng.js'), ['serve', '--port', String(webPort), '--proxy-config', proxy], path.join(root, 'apps/web'));
  process.stdout.write(`\nProbant en développement : http://localhost:${webPort} (API : ${product.url})\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(0));
const parent = process.ppid;
setInterval(() => process.ppid !== parent && leave(0), 500).unref();
main().catch((error) => {
  process.stderr.write(`${error instanceof Failure ? error.message : error.stack}\n`);
  return leave(1);
});
