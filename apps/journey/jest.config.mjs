import { nodeProject } from '../../jest.base.mjs';

/** The stories of the trade, told through the running product and a browser. Two are told side by side, each on a product of its own. */
export default {
  ...nodeProject('journey', 'apps/journey'),
  globalSetup: '<rootDir>/src/product.setup.mjs',
  globalTeardown: '<rootDir>/src/product.teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/src/support/after-each.ts'],
  testEnvironment: '<rootDir>/src/support/journey-environment.mjs',
  testMatch: ['**/*.journey.ts'],
  testTimeout: 240_000,
  maxWorkers: 2,
};
