import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../launcher/postgres.mjs';
import { endProcess, isAlive, waitUntil } from '../launcher/processes.mjs';

const PREFIX = 'probant-test-';
const PASSWORD = 'test';

/** The folder of this run's PostgreSQL, named after the Jest process. Nothing is started yet: a suite without database pays nothing. */
export function openFolder() {
  sweep();
  return fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Stops the PostgreSQL of a folder, if it was started, and removes the folder. */
export async function closeFolder(folder) {
  const file = path.join(folder, 'postgres/data/postmaster.pid');
  if (fs.existsSync(file)) await endProcess(Number(fs.readFileSync(file, 'utf8').split('\n')[0]), 'SIGQUIT', 5_000);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes what a killed run left behind. */
function sweep() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) void closeFolder(path.join(os.tmpdir(), name));
  }
}

/**
 * The URL of this run's PostgreSQL with its template ready. The first suite that asks starts it and calls `prepare` with the template's URL;
 * the others wait. Speed over safety: no fsync.
 */
export async function serverOf(folder, prepare) {
  const answer = path.join(folder, 'server.json');
  if (takesTheLead(folder)) {
    fs.writeFileSync(`${answer}.tmp`, JSON.stringify(await start(folder, prepare).catch((error) => ({ error: String(error?.stack ?? error) }))));
    fs.renameSync(`${answer}.tmp`, answer);
  }
  if (!(await waitUntil(() => fs.existsSync(answer), { within: 60_000 }))) throw new Error(`the test database did not start in a minute: see ${folder}`);
  const server = JSON.parse(fs.readFileSync(answer, 'utf8'));
  if (server.error) throw new Error(server.error);
  return server;
}

function takesTheLead(folder) {
  try {
    fs.mkdirSync(path.join(folder, 'lead'));
    return true;
  } catch {
    return false;
  }
}

async function start(folder, prepare) {
  const server = await startPostgres({ folder: path.join(folder, 'postgres'), password: PASSWORD, careless: true, settings: ['-c', 'max_connections=200'] });
  const answer = { port: server.port, ownerUrl: server.url() };
  await prepare(answer);
  return answer;
}
