/**
 * Adds to package-lock.json the optional packages of other platforms that this registry does not serve. npm install leaves them out,
 * and npm ci then refuses the lock. Run it after every change of dependencies: node tools/lock-complete.mjs
 */
import fs from 'node:fs';
import path from 'node:path';

const FILE = path.resolve(import.meta.dirname, '../package-lock.json');
const SYSTEMS = new Set(['darwin', 'win32', 'linux', 'freebsd', 'android', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix']);
const PROCESSORS = new Map([...['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'arm', 'wasm32'].map((name) => [name, name]), ['aarch64', 'arm64']]);

/** Whether a package asked for by the one at `place` is in the lock, there or in a folder above. */
function isLocked(packages, place, name) {
  for (let at = place; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/** The entry of a package known by its name and version alone; the name tells the platform. */
function entryOf(name, range, { dev }) {
  const words = name.split(/[-/]/);
  const system = words.find((word) => SYSTEMS.has(word));
  const processor = words.find((word) => PROCESSORS.has(word));
  return {
    version: range.replace(/^[\^~]/, ''),
    optional: true,
    ...(dev && { dev }),
    ...(system && { os: [system] }),
    ...(processor && { cpu: [PROCESSORS.get(processor)] }),
    ...(words.includes('musl') && { libc: ['musl'] }),
  };
}

const lock = JSON.parse(fs.readFileSync(FILE, 'utf8'));
const added = {};
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!isLocked({ ...lock.packages, ...added }, place, name)) added[`node_modules/${name}`] = entryOf(name, range, entry);
  }
}
lock.packages = Object.fromEntries(Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${Object.keys(added).length} packages of other platforms added\n`);
