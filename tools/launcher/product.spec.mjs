import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { holderOf, openDataFolder, secretsOf } from './data-folder.mjs';
import { prepareDatabase } from './database.mjs';
import { explained, Failure } from './failure.mjs';
import { isAlive, waitUntil } from './processes.mjs';
import { refuseBusyPort, settingsOf } from './product.mjs';
import { Service } from './service.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-launcher-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('what stops a start, in one sentence', () => {
  it('a port in use', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address();
    await expect(refuseBusyPort(port, '127.0.0.1')).rejects.toThrow(`Le port ${port} est déjà occupé : arrêtez l’autre programme ou choisissez un autre port, par exemple PORT=${port + 1}.`);
    server.close();
  });

  it('a data folder that is a file', () => {
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    expect(() => openDataFolder(file)).toThrow(`Le dossier de données ${file} n’est pas un dossier.`);
    expect(() => openDataFolder(path.join(file, 'inside'))).toThrow('n’est pas un dossier');
  });

  it.each([
    ['ENOSPC', 'Le disque est plein : libérez de la place pour /d.'],
    ['EACCES', 'Le dossier de données /d ne peut pas être lu ou écrit par cet utilisateur.'],
    ['EROFS', 'Le dossier de données /d ne peut pas être lu ou écrit par cet utilisateur.'],
  ])('%s', (code, sentence) => {
    expect(explained(Object.assign(new Error('refused'), { code }), '/d')).toEqual(new Failure(sentence));
  });

  it('a full disk told by PostgreSQL', () => {
    expect(explained(new Error('initdb: error: could not write to file "x": No space left on device'), '/d').message).toBe('Le disque est plein : libérez de la place pour /d.');
  });

  it('a data folder whose secrets are lost', () => {
    fs.mkdirSync(path.join(folder, 'lost/postgres/data'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'lost/postgres/data/PG_VERSION'), '18');
    expect(() => secretsOf(path.join(folder, 'lost'))).toThrow('secrets.json manque');
  });

  it('a given database without the settings that go with it', async () => {
    await expect(prepareDatabase(folder, { DATABASE_URL: 'postgres://x' })).rejects.toThrow('DATABASE_URL est donné, mais il manque DATABASE_SYSTEM_URL, QUEUE_URL, SESSION_SECRET.');
  });

  it('lets any other error be itself', () => {
    const error = new Error('else');
    expect(explained(error, '/d')).toBe(error);
  });
});

describe('the data folder', () => {
  it('is held by one instance, until it is released', () => {
    const place = path.join(folder, 'held');
    const data = openDataFolder(place);
    fs.writeFileSync(path.join(place, 'launcher.pid'), '1');
    expect(holderOf(place)).toBeNull();
    data.release();
    expect(fs.readdirSync(place)).toEqual([]);
  });

  it('keeps its secrets to this user, the same at every start', () => {
    const secrets = secretsOf(folder);
    expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(secretsOf(folder)).toEqual(secrets);
    expect(new Set(Object.values(secrets)).size).toBe(5);
  });

  it('tells the product where everything is; the environment may say otherwise', () => {
    const settings = settingsOf({ folder: '/d', port: 4301, host: '127.0.0.1', env: { MAIL_FROM: 'x', STORAGE_DIR: '/s' }, database: { settings: { DATABASE_URL: 'u' } } });
    expect(settings).toMatchObject({ MODE: 'try', PORT: '4301', PUBLIC_URL: 'http://localhost:4301', STORAGE_DIR: '/s', DATABASE_URL: 'u', MAIL_FROM: 'x' });
  });
});

describe('a process of the product', () => {
  const running = [];
  const serviceOf = (name, code, onGone = () => {}) => {
    fs.writeFileSync(path.join(folder, `${name}.mjs`), code);
    const service = new Service({ name, script: path.join(folder, `${name}.mjs`), env: { ...process.env, NODE_OPTIONS: '' }, logFolder: folder, onGone });
    running.push(service);
    service.start();
    return service;
  };
  const LIVES = 'setInterval(() => {}, 1000)';
  afterAll(() => Promise.all(running.map((service) => service.stop())));

  it('is started again after an accident, and given up after three in a minute', async () => {
    let gone = null;
    const service = serviceOf('accident', LIVES, (error) => (gone = error));
    service.ready = true;
    for (let death = 1; death <= 3; death += 1) {
      const { pid } = service.child;
      process.kill(pid, 'SIGKILL');
      await waitUntil(() => gone || (service.child.pid !== pid && isAlive(service.child.pid)), { within: 5_000 });
      expect(Boolean(gone)).toBe(death === 3);
    }
  });

  it('says the last lines of its log when it dies while starting', async () => {
    let gone = null;
    serviceOf('broken', `console.error('the reason'); process.exit(1)`, (error) => (gone = error));
    await waitUntil(() => gone, { within: 5_000 });
    expect(gone.message).toContain('Le processus « broken » s’est arrêté');
    expect(gone.message).toContain('the reason');
  });

  it('stops by itself when the launcher is killed', async () => {
    const service = serviceOf('orphan', `console.log('up'); ${LIVES}`);
    await waitUntil(() => service.lastLines().includes('up'), { within: 5_000 });
    service.stopping = true;
    service.child.disconnect();
    expect(await waitUntil(() => !isAlive(service.child.pid), { within: 5_000 })).toBe(true);
  });

  it('is asked to stop, and killed when it does not', async () => {
    const service = serviceOf('polite', `process.on('SIGTERM', () => process.exit(0)); console.log('up'); ${LIVES}`);
    await waitUntil(() => service.lastLines().includes('up'), { within: 5_000 });
    await service.stop();
    expect(isAlive(service.child.pid)).toBe(false);
    expect(fs.existsSync(service.pidFile)).toBe(false);
  });
});
