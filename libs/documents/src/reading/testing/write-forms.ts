import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTextSource } from '../text-source.js';
import { asDocx, asHtml, asMarkdown, asPdf } from './same-content.js';

/** Writes every text that has an expected result in other forms. */
const [expected = '', documents = '', folder = ''] = process.argv.slice(2);
for (const name of readdirSync(expected).filter((one) => one.endsWith('.json'))) {
  const { document, files } = JSON.parse(readFileSync(path.join(expected, name), 'utf8')) as { document: string; files: Record<string, string | null> };
  if (!files['text']) continue;
  const source = readTextSource(readFileSync(path.join(documents, files['text']), 'utf8'));
  const write = (form: string, bytes: Buffer): void => writeFileSync(path.join(folder, `${document}.${form}`), bytes);
  write('html', asHtml(source));
  write('md', asMarkdown(source));
  write('docx', await asDocx(source));
  write('pdf', await asPdf(source));
}
