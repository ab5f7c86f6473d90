import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { explained, Failure } from './failure.mjs';
import { isAlive } from './processes.mjs';

const HOLDER = 'launcher.pid';

/** Opens the data folder for this process alone. Throws a sentence when it cannot be used, or when another instance uses it. */
export function openDataFolder(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    const probe = path.join(folder, '.probe');
    fs.writeFileSync(probe, Buffer.alloc(1 << 20));
    fs.rmSync(probe);
    fs.readdirSync(folder);
  } catch (error) {
    throw explained(error, folder);
  }
  const other = holderOf(folder);
  if (other) throw new Failure(`Une autre instance (processus ${other}) utilise déjà le dossier de données ${folder}.`);
  const holder = path.join(folder, HOLDER);
  fs.writeFileSync(holder, String(process.pid));
  return { folder, release: () => fs.rmSync(holder, { force: true }) };
}

/** The process that uses the data folder now, or null. */
export function holderOf(folder) {
  const holder = path.join(folder, HOLDER);
  const pid = fs.existsSync(holder) ? Number(fs.readFileSync(holder, 'utf8')) : 0;
  return pid && pid !== process.pid && isLauncher(pid) ? pid : null;
}

function isLauncher(pid) {
  if (!isAlive(pid)) return false;
  try {
    return /start\.mjs|dev\.mjs|probant\.mjs|jest|bench/.test(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return true;
  }
}

/** Random passwords and the session secret, made once and readable by this user alone. */
export function secretsOf(folder) {
  const file = path.join(folder, 'secrets.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));
  if (fs.existsSync(path.join(folder, 'postgres/data/PG_VERSION'))) throw new Failure(`Le fichier ${file} manque : sans lui la base de ce dossier ne s’ouvre plus.`);
  const secret = () => randomBytes(24).toString('base64url');
  const secrets = { owner: secret(), app: secret(), system: secret(), queue: secret(), session: secret() };
  fs.writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
