import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { holderOf, openDataFolder } from './launcher/data-folder.mjs';
import { prepareDatabase } from './launcher/database.mjs';
import { Failure } from './launcher/failure.mjs';
import { otherForms } from './forms.mjs';
import { settingsOf } from './launcher/product.mjs';

const root = path.resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const command = args.slice(0, 2).join(' ');
const folder = path.resolve(root, process.env.DATA_DIR ?? '.data');
/** What needs no instance: reading a document, and every help. */
const alone = ['referentiel read', 'referentiel score', 'referentiel mark'].includes(command) || args.length === 0 || args.some((arg) => ['-h', '--help', 'help', '-V', '--version'].includes(arg));

/** Runs the command line in the settings of this machine's instance; its own output alone goes to the standard one. Returns its exit code. */
function probant(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'apps/cli/dist/main.js'), ...args], { stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Uses the database of the running instance; when none runs, starts it for this command and stops it after. */
async function onInstance() {
  const data = holderOf(folder) || process.env.DATABASE_URL ? { release() {} } : openDataFolder(folder);
  const database = await prepareDatabase(folder, process.env);
  const settings = settingsOf({ folder, port: Number(process.env.PORT ?? 4300), host: process.env.HOST ?? '127.0.0.1', env: process.env, database });
  try {
    return await probant({ ...settings, ...(database.ownerUrl ? { DATABASE_OWNER_URL: database.ownerUrl } : {}) });
  } finally {
    if (!database.adopted) await database.stop();
    data.release();
  }
}

try {
  await build({ only: 'cli' });
  // The same content in every form: what is written for the measure is not part of the product.
  if (command === 'referentiel score' && args.includes('--all') && !args.includes('--forms')) args.push('--forms', otherForms(args));
  process.exitCode = alone ? await probant(process.env) : await onInstance();
} catch (error) {
  process.stderr.write(`${error instanceof Failure ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
