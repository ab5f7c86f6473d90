import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { violations } from './rules.mjs';
import { readHouse } from './sources.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const planted = [];

/** A small house with these files; projects are made from the folders named. */
function houseOf(projects, files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-house-'));
  planted.push(folder);
  const write = (name, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  for (const [place, tag] of Object.entries(projects)) write(`${place}/project.json`, JSON.stringify({ name: `@probant/${tag.replace(/^(lib|app):/, '')}`, tags: [tag] }));
  for (const [name, text] of Object.entries(files)) write(name, text);
  return violations(readHouse(folder));
}

const DOMAIN = { 'libs/domain/kernel': 'lib:kernel', 'libs/domain/jury': 'lib:domain-jury', 'libs/domain/award': 'lib:domain-award' };
const rulesOf = (found) => found.map(({ rule }) => rule);

afterAll(() => planted.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

describe('the house', () => {
  it('keeps its own rules', () => {
    expect(violations(readHouse(root)).map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });

  it('lets a later chapter know an earlier one', () => {
    expect(houseOf(DOMAIN, { 'libs/domain/award/src/a.ts': `import { x } from '@probant/domain-jury';` })).toEqual([]);
  });
});

describe('a planted violation fails:', () => {
  const use = { 'libs/use-cases': 'lib:use-cases' };
  const web = { 'apps/web': 'app:web' };
  it.each([
    ['an earlier chapter knows a later one', DOMAIN, { 'libs/domain/jury/src/a.ts': `import { x } from '@probant/domain-award';` }, 'floors and packages'],
    ['the domain imports a package', DOMAIN, { 'libs/domain/jury/src/a.ts': `import { z } from 'zod';` }, 'floors and packages'],
    ['the domain imports a module of Node', DOMAIN, { 'libs/domain/jury/src/a.ts': `import fs from 'node:fs';` }, 'floors and packages'],
    ['an adapter knows another', { 'libs/database': 'lib:database', 'libs/runtime': 'lib:runtime' }, { 'libs/database/src/a.ts': `import { x } from '@probant/runtime';` }, 'floors and packages'],
    ['a door imports the inside of a library', { 'apps/api': 'app:api', ...DOMAIN }, { 'apps/api/src/a.ts': `import { x } from '@probant/domain-jury/inside';` }, 'floors and packages'],
    ['a path leaves its project', DOMAIN, { 'libs/domain/jury/src/a.ts': `import { x } from '../../kernel/src/index.js';` }, 'floors and packages'],
    ['a lazy import goes up', DOMAIN, { 'libs/domain/jury/src/a.ts': `const x = import('@probant/domain-award');` }, 'floors and packages'],
    ['a project has no tag of the house', { 'libs/odd': 'lib:odd' }, { 'libs/odd/src/a.ts': `import './b.js';` }, 'floors and packages'],
    ['two files import each other', DOMAIN, { 'libs/domain/jury/src/a.ts': `import './b.js';`, 'libs/domain/jury/src/b.ts': `import './a.js';` }, 'no import circle'],
    ['the domain reads the clock', DOMAIN, { 'libs/domain/jury/src/a.ts': `export const now = () => new Date();` }, 'no clock, no chance'],
    ['a use case draws a number', use, { 'libs/use-cases/src/a.ts': `export const id = () => Math.random();` }, 'no clock, no chance'],
    ['the domain waits', DOMAIN, { 'libs/domain/jury/src/a.ts': `export async function wait() {}` }, 'a domain that waits for nothing'],
    ['a use case has no spec', use, { 'libs/use-cases/src/act.ts': `@Injectable()\nexport class Act {}` }, 'a spec beside every use case'],
    ['a use case calls another', use, { 'libs/use-cases/src/a.ts': `import { B } from './b.js';\n@Injectable()\nexport class A {}`, 'libs/use-cases/src/b.ts': `@Injectable()\nexport class B {}`, 'libs/use-cases/src/a.spec.ts': '', 'libs/use-cases/src/b.spec.ts': '' }, 'use cases apart'],
    ['a fact the journal cannot say', use, { 'libs/use-cases/src/jury/facts.ts': `export const JURY_FACTS = ['jury.sealed'] as const;` }, 'facts have words'],
    ['a screen imports another screen', web, { 'apps/web/src/app/jury/a.ts': `import '../portfolio/b';`, 'apps/web/src/app/portfolio/b.ts': '' }, 'web features apart'],
    ['a folder is called shared', web, { 'apps/web/src/app/shared/a.ts': '' }, 'no drawer'],
    ['a repository is injected', { 'libs/database': 'lib:database' }, { 'libs/database/src/a.ts': `class A { constructor(@InjectRepository(B) b) {} }` }, 'no injected repository'],
    ['the environment is read twice', { 'apps/api': 'app:api' }, { 'apps/api/src/a.ts': `const port = process.env['PORT'];` }, 'environment read once'],
    ['something is left to do', DOMAIN, { 'libs/domain/jury/src/a.ts': `// ${'TO'}${'DO'} later` }, 'nothing left over'],
  ])('%s', (_, projects, files, rule) => {
    expect(rulesOf(houseOf(projects, files))).toEqual([rule]);
  });

  it('speaks of code, not of comments', () => {
    expect(houseOf(DOMAIN, { 'libs/domain/jury/src/a.ts': `/** Never new Date() nor await. */\nexport const a = 1; // Math.random` })).toEqual([]);
  });
});

describe('each library, built,', () => {
  const libraries = readHouse(root).projects.filter(({ tag }) => tag?.startsWith('lib:') && tag !== 'lib:ui').map(({ name }) => name);
  it.each(libraries)('%s is imported by its name', (name) => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', `await import('${name}')`], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
  });
});
