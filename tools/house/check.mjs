import path from 'node:path';
import { violations } from './rules.mjs';
import { readHouse } from './sources.mjs';

const found = violations(readHouse(path.resolve(import.meta.dirname, '../..')));
for (const { file, line, rule, message } of found) process.stdout.write(`${file}:${line} [${rule}] ${message}\n`);
process.exitCode = found.length ? 1 : 0;
