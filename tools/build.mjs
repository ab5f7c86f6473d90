import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const NX = path.join(root, 'node_modules/nx/dist/bin/nx.js');

/** Builds what changed: the Node side by TypeScript's own increments, the web through Nx's cache. Throws with the compiler's output when it fails. */
export async function build({ web = true } = {}) {
  await Promise.all([run('node_modules/typescript/bin/tsc', '-b'), ...(web ? [run(NX, 'run', '@probant/web:build', '--output-style=stream')] : [])]);
}

/** Runs a Node script to its end; its output is shown only when it fails. */
function run(script, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve(root, script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`la construction a échoué :\n${Buffer.concat(output)}`))));
  });
}

if (process.argv[1] === import.meta.filename) {
  await build().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
