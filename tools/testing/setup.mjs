import { openFolder } from './server.mjs';

/** Jest calls it once, before every suite: says where a suite that needs PostgreSQL will find it. */
export default function setup() {
  process.env.PROBANT_TEST_FOLDER = openFolder();
}
