import fs from 'node:fs';
import path from 'node:path';
import { openDataFolder } from './data-folder.mjs';
import { prepareDatabase } from './database.mjs';
import { Failure } from './failure.mjs';
import { isFree, waitUntil } from './processes.mjs';
import { Service } from './service.mjs';

/** Largest log kept from one start to the next, in bytes. */
const LOG_KEPT = 10 << 20;
/** On one machine whoever waits for an answer goes first: the worker gives way to the API. */
const NICENESS = { worker: 5 };

/** Throws a sentence when the port is taken: said before anything is built or started. */
export async function refuseBusyPort(port, host) {
  const free = await isFree(port, host).catch((error) => {
    throw new Failure(`Le port ${port} ne peut pas être ouvert (${error.code}) : choisissez-en un autre avec PORT.`);
  });
  if (!free) throw new Failure(`Le port ${port} est déjà occupé : arrêtez l’autre programme ou choisissez un autre port, par exemple PORT=${Number(port) + 1}.`);
}

/**
 * Starts the whole product on a data folder: database, migrations, API, worker; resolves when its health is good.
 * `onGone` is told when a process cannot live. Returns how to reach it and how to stop it in order: worker, API, then database.
 */
export async function startProduct({ folder, port, host = '127.0.0.1', env = process.env, careless = false, flags = [], onGone = () => {} }) {
  await refuseBusyPort(port, host);
  const data = openDataFolder(folder);
  const running = { stop: [data.release] };
  const stop = () => stopAll(running);
  try {
    const database = await prepareDatabase(folder, env, { careless });
    running.stop.push(database.stop);
    const settings = settingsOf({ folder, port, host, env, database });
    const gone = new Promise((_, reject) => (running.fail = reject));
    gone.catch(() => {});
    const services = ['api', 'worker'].map((name) => service(name, { folder, settings, flags, onGone: (error) => (running.ready ? onGone(error) : running.fail(error)) }));
    for (const each of services) {
      each.start();
      running.stop.push(() => each.stop());
    }
    const url = `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`;
    await Promise.race([healthy(url, services), gone]);
    running.ready = true;
    for (const each of services) each.ready = true;
    return { url, settings, ownerUrl: database.ownerUrl, services: Object.fromEntries(services.map((each) => [each.name, each])), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function service(name, { folder, settings, flags, onGone }) {
  const logFolder = path.join(folder, 'logs');
  fs.mkdirSync(logFolder, { recursive: true });
  const file = path.join(logFolder, `${name}.log`);
  if (fs.existsSync(file) && fs.statSync(file).size > LOG_KEPT) fs.rmSync(file);
  return new Service({ name, script: `apps/${name}/dist/main.js`, env: settings, logFolder, onGone, flags, niceness: NICENESS[name] ?? 0 });
}

/** What the API, the worker and the command line read from their environment. */
export function settingsOf({ folder, port, host, env, database }) {
  return {
    NODE_ENV: 'production',
    MODE: 'try',
    STORAGE_DIR: path.join(folder, 'storage'),
    PUBLIC_URL: `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    ...env,
    PORT: String(port),
    HOST: host,
    DATA_DIR: folder,
    ...database.settings,
  };
}

async function stopAll(running) {
  while (running.stop.length) await running.stop.pop()();
}

/** Waits until the API answers that database, queue, storage and worker are well. */
async function healthy(url, services) {
  let last = 'aucune réponse';
  const well = await waitUntil(
    async () => {
      const answer = await fetch(`${url}/api/health`).then((response) => response.json()).catch(() => null);
      if (answer?.checks) last = Object.entries(answer.checks).filter(([, ok]) => !ok).map(([name]) => name).join(', ');
      return answer?.status === 'ok';
    },
    { within: 90_000, every: 100 },
  );
  if (!well) throw new Failure(`L’application n’est pas en bonne santé (${last}) :\n${services.map((each) => each.lastLines(5)).join('\n')}`);
}
