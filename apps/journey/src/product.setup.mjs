import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from '../../../tools/launcher/chromium.mjs';
import { freePort } from '../../../tools/launcher/processes.mjs';
import { startProduct } from '../../../tools/launcher/product.mjs';

/** Starts the product on a folder of its own, as `npm start` would, without the demo; says to the stories where it is. */
export default async function setup() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-journey-'));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE_|QUEUE_|SESSION_SECRET$|NODE_OPTIONS$)/.test(name)));
  const onGone = (error) => process.stderr.write(`${error.message}\n`);
  const product = await startProduct({ folder, port: await freePort(), env: { ...env, REQUESTS_PER_MINUTE: '100000' }, careless: true, onGone });
  const stop = () => product.stop().then(() => fs.rmSync(folder, { recursive: true, force: true }));
  const interrupted = () => stop().then(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted);
  globalThis.probantJourney = { stop };
  process.env.PROBANT_JOURNEY = JSON.stringify({ url: product.url, ownerUrl: product.ownerUrl, folder, settings: product.settings, browser: { ...findChromium(env), args: CHROMIUM_FLAGS } });
}
