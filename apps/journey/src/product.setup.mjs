import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from '../../../tools/launcher/chromium.mjs';
import { freePort } from '../../../tools/launcher/processes.mjs';
import { startProduct } from '../../../tools/launcher/product.mjs';

/** Starts a product for each worker of the run, so that stories told side by side never meet; says to the stories where they are. */
export default async function setup({ maxWorkers }) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE_|QUEUE_|SESSION_SECRET$|NODE_OPTIONS$)/.test(name)));
  const products = await Promise.all(Array.from({ length: maxWorkers }, () => startOne(env)));
  const stop = () => Promise.all(products.map((one) => one.stop()));
  const interrupted = () => stop().then(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted);
  globalThis.probantJourney = { stop };
  process.env.PROBANT_JOURNEY = JSON.stringify(products.map(({ told }) => ({ ...told, browser: { ...findChromium(env), args: CHROMIUM_FLAGS } })));
}

/** The product on a folder of its own, as `npm start` would, without the demo. */
async function startOne(env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-journey-'));
  const onGone = (error) => process.stderr.write(`${error.message}\n`);
  const product = await startProduct({ folder, port: await freePort(), env: { ...env, REQUESTS_PER_MINUTE: '100000' }, careless: true, onGone });
  const stop = () => product.stop().then(() => fs.rmSync(folder, { recursive: true, force: true }));
  return { stop, told: { url: product.url, ownerUrl: product.ownerUrl, folder, settings: product.settings } };
}
