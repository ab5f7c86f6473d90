import path from 'node:path';
import presets from 'jest-preset-angular/presets/index.js';

const root = path.resolve(import.meta.dirname, '../..');

/** Components of the web and of its library, in jsdom, without zones. Every `@probant/*` is read from its source. */
export default {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: '@probant/web',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src', path.join(root, 'libs/ui/src')],
  testMatch: ['**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  moduleNameMapper: {
    '^@probant/domain-([a-z]+)$': path.join(root, 'libs/domain/$1/src/index.ts'),
    '^@probant/([a-z-]+)$': path.join(root, 'libs/$1/src/index.ts'),
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testTimeout: 30_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '512MB',
};
