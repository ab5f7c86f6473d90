import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { postgresFolder, unprivileged } from './postgres-binaries.mjs';
import { endProcess, freePort, isAlive, isListening, waitUntil } from './processes.mjs';

const LOOPBACK = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
/** For tests only: nothing survives a power cut. */
const CARELESS = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * Starts the PostgreSQL of the npm package on `folder`, on the loopback alone, creating its data the first time.
 * Takes over one left running by a killed launcher, and recovers from a stale pid file. Detached: Ctrl-C must reach the API before it.
 */
export async function startPostgres({ folder, password, careless = false, settings = [] }) {
  fs.mkdirSync(folder, { recursive: true });
  const server = { folder, data: path.join(folder, 'data'), native: postgresFolder() };
  const running = await adopted(server.data);
  if (running) return handle(running, password, true);
  const as = unprivileged(path.join(server.native, 'bin/postgres'), folder);
  if (!fs.existsSync(path.join(server.data, 'PG_VERSION'))) createData(server, as, password, careless);
  return handle(await launch(server, as, [...(careless ? CARELESS : []), ...settings]), password, false);
}

function handle({ pid, port }, password, wasRunning) {
  return {
    pid,
    port,
    adopted: wasRunning,
    url: (database = 'postgres') => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    /** Fast shutdown: open connections are cut, committed work is kept. */
    stop: () => endProcess(pid, 'SIGINT', 15_000),
  };
}

/** The server that already runs on this data, or null. A pid file without its process is removed. */
async function adopted(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const gone = () => !isAlive(pid) || !isPostgres(pid);
  // It may be starting, recovering or stopping: wait for one or the other.
  await waitUntil(async () => gone() || (await isListening(port)), { within: 30_000 });
  if (!gone()) return { pid, port };
  fs.rmSync(file, { force: true });
  return null;
}

/** Process numbers are used again after a restart of the machine: another program may have this one. */
function isPostgres(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

function command({ native }, { prefix }, name, args) {
  const line = [...prefix, path.join(native, 'bin', name), ...args];
  return [line[0], line.slice(1)];
}

function createData(server, as, password, careless) {
  // A first start that was cut short leaves a folder without PG_VERSION, which initdb would refuse.
  fs.rmSync(server.data, { recursive: true, force: true });
  const secret = path.join(server.folder, 'initial-password');
  fs.writeFileSync(secret, password, { mode: 0o600 });
  if (as.options.uid) fs.chownSync(secret, as.options.uid, as.options.gid);
  const args = ['-D', server.data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C.UTF-8'];
  const run = spawnSync(...command(server, as, 'initdb', careless ? [...args, '--no-sync'] : args), { ...as.options, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  fs.rmSync(secret, { force: true });
  if (run.status === 0) return;
  fs.rmSync(server.data, { recursive: true, force: true });
  throw new Error(run.stderr || String(run.error));
}

async function launch(server, as, settings) {
  const port = await freePort();
  const logFile = path.join(server.folder, 'postgres.log');
  const log = fs.openSync(logFile, 'w');
  const child = spawn(...command(server, as, 'postgres', ['-D', server.data, '-p', String(port), ...LOOPBACK, ...settings]), {
    ...as.options,
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  child.unref();
  fs.closeSync(log);
  let failure = null;
  child.once('error', (error) => (failure = error));
  const ready = await waitUntil(() => failure || child.exitCode !== null || isReady(server.data, child.pid), { within: 60_000, every: 10 });
  if (failure) throw failure;
  if (!ready || child.exitCode !== null) throw new Error(`PostgreSQL n’a pas démarré : ${lastLine(logFile)} (journal : ${logFile})`);
  return { pid: child.pid, port };
}

/** The eighth line of the pid file says `ready` once the server takes connections. */
function isReady(data, pid) {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && (lines[7] ?? '').startsWith('ready');
  } catch {
    return false;
  }
}

function lastLine(file) {
  return fs.readFileSync(file, 'utf8').trim().split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? 'aucune explication';
}
