import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process runs. A zombie answers signal 0 but holds nothing: it counts as gone. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

/** Waits until `condition` holds, asking every `every` milliseconds. Returns false when `within` milliseconds have passed. */
export async function waitUntil(condition, { within, every = 20 }) {
  const end = performance.now() + within;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await pause(every);
  }
  return true;
}

/** Sends a signal, and a kill when the process is still there after `within` milliseconds. */
export async function endProcess(pid, signal, within = 10_000) {
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  if (await waitUntil(() => !isAlive(pid), { within })) return;
  process.kill(pid, 'SIGKILL');
  await waitUntil(() => !isAlive(pid), { within: 5_000 });
}

/** A port of the loopback that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether somebody accepts connections there. */
export function isListening(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = net.connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Whether the port can be taken. Throws what the system answers when it is neither free nor in use (a port under 1024, for instance). */
export function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
