import path from 'node:path';
import { swc } from './jest.swcrc.mjs';

const root = import.meta.dirname;
const libs = path.join(root, 'libs');

/** Every `@probant/*` is read from its source: a test never needs a build. */
const moduleNameMapper = {
  '^@probant/testing$': path.join(root, 'tools/testing/index.ts'),
  '^@probant/domain-([a-z]+)$': path.join(libs, 'domain/$1/src/index.ts'),
  '^@probant/domain-([a-z]+)/(.+?)(?:\\.js)?$': path.join(libs, 'domain/$1/src/$2'),
  '^@probant/([a-z-]+)$': path.join(libs, '$1/src/index.ts'),
  '^@probant/([a-z-]+)/(.+?)(?:\\.js)?$': path.join(libs, '$1/src/$2'),
  '^(\\.{1,2}/.*)\\.js$': '$1',
};

/** The Jest project of a node library or application, named as its package. `folder` is relative to the root. */
export function nodeProject(name, folder) {
  return {
    displayName: `@probant/${name}`,
    rootDir: path.join(root, folder),
    roots: ['<rootDir>/src'],
    testEnvironment: 'node',
    testMatch: ['**/*.spec.ts'],
    transform: { '^.+\\.ts$': ['@swc/jest', swc] },
    moduleNameMapper,
  };
}

/** The Jest project of the tools, plain ES modules. */
export function toolsProject() {
  return {
    displayName: 'tools',
    rootDir: path.join(root, 'tools'),
    testEnvironment: 'node',
    testMatch: ['**/*.spec.mjs'],
    moduleFileExtensions: ['mjs', 'js', 'cjs', 'json', 'ts'],
    transform: { '^.+\\.ts$': ['@swc/jest', swc] },
    moduleNameMapper,
  };
}
