import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Failure } from './failure.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const FOLLOW = path.join(import.meta.dirname, 'follow-parent.mjs');
/** Dying this often within this time, in milliseconds, is not an accident. */
const DEATHS = 3;
const WITHIN = 60_000;
const PAUSE = 300;

/**
 * Keeps one process of the product running, its output in a log file. A death while starting, or three in a minute, is told to `onGone`;
 * any other is an accident, and it is started again.
 */
export class Service {
  constructor({ name, script, env, logFolder, onGone, flags = [], niceness = 0 }) {
    Object.assign(this, { name, script: path.resolve(root, script), env, onGone, flags, niceness });
    this.logFile = path.join(logFolder, `${name}.log`);
    this.pidFile = path.join(logFolder, `${name}.pid`);
    this.ready = false;
    this.stopping = false;
    this.deaths = [];
  }

  start() {
    const log = fs.openSync(this.logFile, 'a');
    const child = spawn(process.execPath, ['--enable-source-maps', ...this.flags, '--import', FOLLOW, this.script], { cwd: root, env: this.env, stdio: ['ignore', log, log, 'ipc'] });
    fs.closeSync(log);
    giveWay(child.pid, this.niceness);
    this.child = child;
    child.once('error', (error) => this.onGone(error));
    child.once('exit', () => this.#left());
    if (child.pid) fs.writeFileSync(this.pidFile, String(child.pid));
  }

  #left() {
    if (this.stopping) return;
    const now = performance.now();
    this.deaths = [...this.deaths.filter((at) => now - at < WITHIN), now];
    if (this.ready && this.deaths.length < DEATHS) setTimeout(() => this.stopping || this.start(), PAUSE);
    else this.onGone(new Failure(`Le processus « ${this.name} » s’est arrêté :\n${this.lastLines()}\n(journal : ${this.logFile})`));
  }

  lastLines(count = 15) {
    const text = fs.existsSync(this.logFile) ? fs.readFileSync(this.logFile, 'utf8') : '';
    return text.trimEnd().split('\n').slice(-count).join('\n');
  }

  /** Asks it to end what it is doing and stop; kills it after ten seconds. */
  async stop() {
    this.stopping = true;
    fs.rmSync(this.pidFile, { force: true });
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(killer);
  }
}

/** At its birth, so that every thread it makes inherits it. A system that does not know how lets it be. */
function giveWay(pid, niceness) {
  try {
    if (pid && niceness > 0) os.setPriority(pid, niceness);
  } catch {
    return;
  }
}
