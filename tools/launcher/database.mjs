import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { secretsOf } from './data-folder.mjs';
import { explained, Failure } from './failure.mjs';
import { startPostgres } from './postgres.mjs';

const ROLES = { app: 'probant_app', system: 'probant_system', queue: 'probant_queue' };
const NEEDED = ['DATABASE_URL', 'DATABASE_SYSTEM_URL', 'QUEUE_URL', 'SESSION_SECRET'];

/**
 * The database of this instance, migrated, and the settings that say where it is. With DATABASE_URL in the environment nothing is started:
 * the other settings must be given too, and migrations run when DATABASE_OWNER_URL is.
 */
export async function prepareDatabase(folder, env, { careless = false } = {}) {
  if (env.DATABASE_URL) return given(env);
  const secrets = secretsOf(folder);
  try {
    const server = await startPostgres({ folder: path.join(folder, 'postgres'), password: secrets.owner, careless });
    try {
      const urlOf = (role) => `postgres://${ROLES[role]}:${secrets[role]}@127.0.0.1:${server.port}/postgres`;
      const settings = { DATABASE_URL: urlOf('app'), DATABASE_SYSTEM_URL: urlOf('system'), QUEUE_BACKEND: 'postgres', QUEUE_URL: urlOf('queue'), SESSION_SECRET: secrets.session };
      await migrateAll({ ...settings, DATABASE_OWNER_URL: server.url() });
      return { settings, ownerUrl: server.url(), adopted: server.adopted, stop: () => server.stop() };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    throw explained(error, folder);
  }
}

async function given(env) {
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length) throw new Failure(`DATABASE_URL est donné, mais il manque ${missing.join(', ')}.`);
  if (env.DATABASE_OWNER_URL) await migrateAll(env);
  return { settings: {}, ownerUrl: env.DATABASE_OWNER_URL ?? null, adopted: true, stop: async () => {} };
}

/** Runs the migrations of the product, then those of the queue when it lives in PostgreSQL. Reads the built libraries. */
export async function migrateAll(env) {
  const { migrate } = await import('@probant/database');
  const role = (name, url) => ({ name, password: decodeURIComponent(new URL(url).password) });
  const redis = env.QUEUE_BACKEND === 'redis';
  const queue = redis ? { name: ROLES.queue, password: randomBytes(24).toString('base64url') } : role(ROLES.queue, env.QUEUE_URL);
  await migrate({ ownerUrl: env.DATABASE_OWNER_URL, roles: { app: role(ROLES.app, env.DATABASE_URL), system: role(ROLES.system, env.DATABASE_SYSTEM_URL), queue } });
  const { prepareQueue } = await import('@probant/runtime');
  await prepareQueue({ backend: redis ? 'redis' : 'postgres', url: env.QUEUE_URL });
}
