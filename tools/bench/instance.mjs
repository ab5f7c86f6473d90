import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startProduct } from '../launcher/product.mjs';

/** The product on an empty folder and a free port of its own, taken away at the end. */
export class Instance {
  constructor() {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-bench-'));
  }

  /** Starts it; `counting` makes every answer tell its statements, and is left out while time is measured. */
  async start({ counting }) {
    const port = await freePort();
    const env = { ...process.env, COUNT_STATEMENTS: counting ? '1' : '0', REQUESTS_PER_MINUTE: '100000000', LOG_LEVEL: 'warn' };
    delete env.DATABASE_URL;
    this.product = await startProduct({ folder: this.folder, port, env });
    this.url = this.product.url;
    this.owner = new pg.Client({ connectionString: this.product.ownerUrl });
    await this.owner.connect();
    return this;
  }

  async stop() {
    await this.owner?.end();
    await this.product?.stop();
    this.owner = this.product = null;
  }

  /** Stops it and takes its folder away. */
  async remove() {
    await this.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
