import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDataFolder } from './launcher/data-folder.mjs';
import { prepareDatabase } from './launcher/database.mjs';
import { isAlive } from './launcher/processes.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-operator-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function probant(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'probant.mjs'), ...args], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: folder } });
  return { status, stdout, stderr };
}

const postmaster = () => Number(fs.readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);

describe('the operator’s commands', () => {
  it('explain themselves without touching anything', () => {
    expect(probant('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(fs.readdirSync(folder)).toEqual([]);
  }, 60_000);

  it('work on an instance that is stopped: its database is started for them and stopped after', () => {
    expect(probant('organisation', 'create', 'rive', 'École de la rive')).toEqual({ status: 0, stdout: 'Organisme ouvert : École de la rive (/o/rive)\n', stderr: '' });
    expect(fs.existsSync(path.join(folder, 'postgres/data/postmaster.pid'))).toBe(false);
    expect(fs.existsSync(path.join(folder, 'launcher.pid'))).toBe(false);
  }, 60_000);

  it('work beside an instance that runs, and leave it running', async () => {
    const data = openDataFolder(folder);
    const database = await prepareDatabase(folder, {});
    const pid = postmaster();
    const { status, stdout } = probant('user', 'create', '--email', 'anne@exemple.fr', '--given', 'Anne', '--family', 'Morel', '--organisation', 'rive', '--role', 'administrator', '--json');
    expect([status, JSON.parse(stdout).email]).toEqual([0, 'anne@exemple.fr']);
    expect([isAlive(pid), postmaster()]).toEqual([true, pid]);
    await database.stop();
    data.release();
  }, 60_000);

  it('say by their exit code that something was refused, or asked wrongly', () => {
    expect(probant('organisation', 'create', 'rive', 'Encore')).toEqual({ status: 1, stdout: '', stderr: 'Un organisme porte déjà ce nom d’adresse.\n' });
    expect(probant('nimporte').status).toBe(2);
  }, 60_000);
});
