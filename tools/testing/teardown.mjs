import { closeFolder } from './server.mjs';

/** Jest calls it once, after every suite. */
export default async function teardown() {
  if (process.env.PROBANT_TEST_FOLDER) await closeFolder(process.env.PROBANT_TEST_FOLDER);
}
