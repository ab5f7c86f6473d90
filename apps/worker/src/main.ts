import 'reflect-metadata';
import { loadConfig } from '@probant/runtime';
import { RunningWorker } from './worker.js';

const worker = await RunningWorker.start(loadConfig(process.env));

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  void worker.stop().then(() => process.exit(0), () => process.exit(1));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, stop);
