import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '../..');
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Our own flags: those of the package would switch the web's security off. */
export const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** A Chromium for the journeys: CHROMIUM_PATH, the system's, else the one of the npm package, unpacked once. Returns its path and environment. */
export function findChromium(env = process.env) {
  const wanted = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : env.CHROMIUM_BUNDLED ? [] : INSTALLED;
  const found = wanted.find((file) => fs.existsSync(file));
  return found ? { executablePath: found, env: { ...env } } : unpacked(env);
}

function unpacked(env) {
  const source = packageFolder();
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
  const folder = path.join(root, 'node_modules/.cache/probant', `chromium-${version}`);
  const executablePath = path.join(folder, 'chromium');
  if (!fs.existsSync(executablePath)) unpack(source, folder, executablePath);
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') } };
}

function packageFolder() {
  let folder = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!fs.existsSync(path.join(folder, 'bin/chromium.br'))) folder = path.dirname(folder);
  return folder;
}

/** The program is written last: a folder cut short is unpacked again. */
function unpack(source, folder, executablePath) {
  fs.mkdirSync(folder, { recursive: true });
  const read = (name) => brotliDecompressSync(fs.readFileSync(path.join(source, 'bin', name)));
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const { status, stderr } = spawnSync('tar', ['x', '-C', folder], { input: read(name) });
    if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`);
  }
  fs.writeFileSync(`${executablePath}.part`, read('chromium.br'), { mode: 0o755 });
  fs.renameSync(`${executablePath}.part`, executablePath);
}
