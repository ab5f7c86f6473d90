import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';
import { endProcess, isAlive, waitUntil } from './processes.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-postgres-'));
const start = () => startPostgres({ folder, password: 'secret' });
let server;

async function query(sql) {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  await server?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('creates its data the first time, on the loopback and behind a password', async () => {
    server = await start();
    expect(server.adopted).toBe(false);
    expect(await query(`select current_setting('listen_addresses') as address, current_setting('server_version_num')::int / 10000 as version`)).toEqual([{ address: '127.0.0.1', version: 18 }]);
    const stranger = new pg.Client({ connectionString: server.url().replace('secret', 'wrong') });
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
    await query('create table kept (line text)');
    await query(`insert into kept values ('zèbre'), ('été'), ('Éric'), ('eau')`);
  });

  it('sorts as French does', async () => {
    expect((await query('select line from kept order by line')).map(({ line }) => line)).toEqual(['eau', 'Éric', 'été', 'zèbre']);
  });

  it('is taken over when a killed launcher left it running', async () => {
    const again = await start();
    expect(again).toMatchObject({ adopted: true, pid: server.pid, port: server.port });
  });

  it('keeps its data through kill -9', async () => {
    process.kill(server.pid, 'SIGKILL');
    await waitUntil(() => !isAlive(server.pid), { within: 5_000 });
    server = await start();
    expect(server.adopted).toBe(false);
    expect(await query('select count(*)::int as lines from kept')).toEqual([{ lines: 4 }]);
  });

  it('is not misled by a pid file that names another program', async () => {
    const file = path.join(folder, 'data/postmaster.pid');
    const lines = fs.readFileSync(file, 'utf8');
    await server.stop();
    fs.writeFileSync(file, lines.replace(/^\d+/, String(process.pid)));
    server = await start();
    expect(server.adopted).toBe(false);
    expect(isAlive(server.pid)).toBe(true);
  });

  it('stops cleanly with connections open', async () => {
    const client = new pg.Client({ connectionString: server.url() });
    client.on('error', () => {});
    await client.connect();
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    expect(fs.existsSync(path.join(folder, 'data/postmaster.pid'))).toBe(false);
  });
});

it('ends a process that does not answer its signal', async () => {
  const { spawn } = await import('node:child_process');
  const child = spawn(process.execPath, ['-e', `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); process.send?.('up')`], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  await new Promise((resolve) => child.once('message', resolve));
  await endProcess(child.pid, 'SIGTERM', 200);
  expect(isAlive(child.pid)).toBe(false);
});
