import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const FOLLOW = path.join(import.meta.dirname, 'follow-parent.mjs');
/** A process that ran this long was well: when it dies it is started again. */
const WELL_AFTER = 10_000;
const PAUSE = 500;

/**
 * Keeps one process of the product running, its output in a log file: started again when it dies after having been well;
 * `onGone` is called when it cannot live.
 */
export class Service {
  constructor({ name, script, env, logFolder, onGone, watch = false }) {
    Object.assign(this, { name, script: path.join(root, script), env, onGone, watch });
    this.logFile = path.join(logFolder, `${name}.log`);
    this.stopping = false;
  }

  start() {
    const log = fs.openSync(this.logFile, 'a');
    const started = performance.now();
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', FOLLOW, this.script], { cwd: root, env: this.env, stdio: ['ignore', log, log, 'ipc'] });
    fs.closeSync(log);
    this.child = child;
    child.once('error', (error) => this.onGone(error));
    child.once('exit', () => this.#left(performance.now() - started));
  }

  #left(lived) {
    if (this.stopping) return;
    if (lived > WELL_AFTER) setTimeout(() => this.stopping || this.start(), PAUSE);
    else this.onGone(new Failure(`Le processus « ${this.name} » s’est arrêté au démarrage :\n${this.lastLines()}\n(journal : ${this.logFile})`));
  }

  lastLines(count = 15) {
    const text = fs.existsSync(this.logFile) ? fs.readFileSync(this.logFile, 'utf8') : '';
    return text.trimEnd().split('\n').slice(-count).join('\n');
  }

  /** Asks it to end what it is doing and stop; kills it after ten seconds. */
  async stop() {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(killer);
  }
}
