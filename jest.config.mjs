import fs from 'node:fs';
import path from 'node:path';
import { nodeProject, toolsProject } from './jest.base.mjs';

const root = import.meta.dirname;
const folders = [
  ...fs.readdirSync(path.join(root, 'libs/domain')).map((chapter) => [`domain-${chapter}`, `libs/domain/${chapter}`]),
  ...['contract', 'use-cases', 'database', 'documents', 'runtime'].map((name) => [name, `libs/${name}`]),
  ...['api', 'worker', 'cli'].map((name) => [name, `apps/${name}`]),
];

/** Every test that runs in Node. The web has its own configuration, the journeys theirs. */
export default {
  projects: [...folders.filter(([, folder]) => fs.existsSync(path.join(root, folder, 'src'))).map(([name, folder]) => nodeProject(name, folder)), toolsProject()],
  globalSetup: path.join(root, 'tools/testing/setup.mjs'),
  globalTeardown: path.join(root, 'tools/testing/teardown.mjs'),
  maxWorkers: 2,
  workerIdleMemoryLimit: '512MB',
  coverageProvider: 'v8',
  // A busy machine is slow: a test that waits for good is stopped, none is timed.
  testTimeout: 60_000,
};
