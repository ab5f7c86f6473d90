import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readDocumentSource } from './document-source.js';

/** A process of its own: turns one document into its source, writes it, ends. */
const [file = '', name = '', out = ''] = process.argv.slice(2);
await writeFile(path.join(out, 'result.json'), JSON.stringify(await readDocumentSource(file, name)));
process.exit(0);
