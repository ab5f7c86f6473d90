import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { JEST, jestEnvironment, runScript, seconds, stopWithChildren } from './steps.mjs';

const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, '.tmp/tests');

const RUNNERS = [
  { name: 'node', config: 'jest.config.mjs', env: jestEnvironment() },
  // Angular's test setup is CommonJS: it does not load under the flag the others need.
  { name: 'web', config: 'apps/web/jest.config.mjs', env: process.env },
  { name: 'journey', config: 'apps/journey/jest.config.mjs', env: jestEnvironment(), needsBuild: true },
];

/** Runs one Jest and returns what it counted. A runner that ends without counting, or with a suite that did not run, counts as failed. */
async function runJest({ name, config, env }) {
  const file = path.join(results, `${name}.json`);
  const { code } = await runScript(JEST, ['--config', config, '--json', `--outputFile=${file}`, '--ci'], { env, output: 'ignore' });
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}

/** Runs a step under a title; says how long it took. */
async function titled(title, work) {
  process.stdout.write(`\n— ${title}\n`);
  const start = performance.now();
  const result = await work();
  process.stdout.write(`  ${seconds(performance.now() - start)}\n`);
  return result;
}

const buildAll = () =>
  build().then(
    () => true,
    (error) => (process.stdout.write(`${error.message}\n`), false),
  );

stopWithChildren();
fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0 };
let sound = await titled('lint, types et règles de la maison', check);
for (const runner of RUNNERS) {
  if (runner.needsBuild) sound = (await titled('construction', buildAll)) && sound;
  const { passed, failed } = await titled(`tests : ${runner.name}`, () => runJest(runner));
  total.passed += passed;
  total.failed += failed;
}
process.stdout.write(`\ntests: ${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = sound && total.failed === 0 ? 0 : 1;
