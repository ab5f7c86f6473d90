/**
 * `npm start` on an empty folder, as a stranger would: health, one request as each demo account, a stop by SIGTERM, and nothing left running.
 * Runs on any Node >= 18. Exits with 1 and a line that says what failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-first-start-'));
const started = Date.now();

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const say = (text) => process.stdout.write(`${text} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Every process whose environment holds this start's data folder: what must be gone after the stop. */
function leftOver() {
  return fs.readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
    try {
      const told = fs.readFileSync(`/proc/${pid}/environ`, 'utf8') + fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return told.includes(folder) && !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  });
}

async function ready(product, url) {
  let output = '';
  for (const stream of [product.stdout, product.stderr]) stream.on('data', (chunk) => (output += chunk));
  for (let i = 0; i < 1200; i += 1) {
    if (product.exitCode !== null) throw new Error(`npm start ended with ${product.exitCode}:\n${output}`);
    if (output.includes('Probant est prêt')) return output;
    await pause(250);
  }
  throw new Error(`npm start was not ready in five minutes at ${url}:\n${output}`);
}

/** Signs in and reads the own session. */
async function visit(url, { email, password }) {
  const signIn = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
  if (!signIn.ok) throw new Error(`${email} could not sign in: ${signIn.status} ${await signIn.text()}`);
  const cookie = signIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const session = await (await fetch(`${url}/api/session`, { headers: { cookie } })).json();
  if (session.session?.person.email !== email) throw new Error(`${email} is not who the session says: ${JSON.stringify(session)}`);
  const slug = session.session.memberships[0]?.organisation.slug;
  const organisation = await fetch(`${url}/api/o/${slug}`, { headers: { cookie } });
  if (!organisation.ok) throw new Error(`${email} cannot read the organisation ${slug}: ${organisation.status}`);
  return session.session.memberships.flatMap(({ roles }) => roles);
}

function accounts(env) {
  const run = spawnSync('npm', ['run', '-s', 'probant', '--', 'demo', 'ensure', '--json'], { cwd: root, env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`demo ensure: ${run.stderr}`);
  return JSON.parse(run.stdout).accounts;
}

async function main() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder };
  const product = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  try {
    await ready(product, url);
    say('ready');
    const health = await (await fetch(`${url}/api/health`)).json();
    if (health.status !== 'ok') throw new Error(`health: ${JSON.stringify(health)}`);
    const roles = new Set();
    const demo = accounts(env);
    for (const account of demo) for (const role of await visit(url, account)) roles.add(role);
    for (const role of ['administrator', 'manager', 'juror', 'candidate']) if (!roles.has(role)) throw new Error(`no demo account is ${role}`);
    say(`${demo.length} accounts signed in, roles ${[...roles].sort().join(', ')}`);
  } finally {
    product.kill('SIGTERM');
    for (let i = 0; i < 120 && leftOver().length; i += 1) await pause(250);
  }
  const left = leftOver();
  if (left.length) throw new Error(`still running after the stop: ${left.join(', ')}`);
  say('stopped, no process left');
}

try {
  await main();
  fs.rmSync(folder, { recursive: true, force: true });
} catch (error) {
  for (const pid of leftOver()) process.kill(Number(pid), 'SIGKILL');
  process.stderr.write(`first start failed: ${error.message}\n`);
  process.exitCode = 1;
}
