import 'reflect-metadata';
import { loadConfig } from '@probant/runtime';
import { createApi } from './api.js';

const config = loadConfig(process.env);
const app = await createApi(config);
await app.listen(config.port, config.host);

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  void app.close().then(() => process.exit(0));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, stop);
