import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './launcher/failure.mjs';

const root = path.resolve(import.meta.dirname, '..');
const reading = path.join(root, 'libs/documents/src');

/** Writes each text that has an expected result as HTML, Markdown, DOCX and PDF; returns their folder. `args` may name the folders of documents and of expected results. */
export function otherForms(args) {
  const option = (name, otherwise) => {
    const value = args[args.indexOf(name) + 1];
    return args.includes(name) && value && !value.startsWith('--') ? value : path.resolve(root, otherwise);
  };
  const folder = path.join(root, '.tmp/forms');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const written = spawnSync(process.execPath, ['--experimental-transform-types', '--no-warnings', '--import', path.join(reading, 'child/testing/from-source.mjs'), path.join(reading, 'reading/testing/write-forms.ts'), option('--all', 'libs/documents/expected'), option('--documents', '../shared/referentiels'), folder], { encoding: 'utf8' });
  if (written.status !== 0) throw new Failure(`Les autres formes n’ont pas pu être écrites :\n${written.stderr}`);
  return folder;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${otherForms(process.argv.slice(2))}\n`);
