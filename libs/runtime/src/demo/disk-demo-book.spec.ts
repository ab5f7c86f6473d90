import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DiskDemoBook } from './disk-demo-book.js';

it('the page of the demo is kept in the data folder, and forgotten', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'probant-demo-'));
  const book = new DiskDemoBook(path.join(folder, 'data'));
  const demo = { password: 'demonstration', accounts: [{ email: 'lea@exemple.fr', name: 'Léa', says: 'Candidate' }] };
  expect(await book.read()).toBeNull();
  await book.keep(demo);
  expect(await new DiskDemoBook(path.join(folder, 'data')).read()).toEqual(demo);
  expect(await readdir(path.join(folder, 'data'))).toEqual(['demo.json']);
  await book.keep(null);
  await book.keep(null);
  expect(await book.read()).toBeNull();
  await rm(folder, { recursive: true });
});
