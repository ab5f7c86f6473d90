import fs from 'node:fs';
import path from 'node:path';
import { ESLINT, program, runScript, seconds, stopWithChildren, TSC } from './steps.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Lint, types of everything (specs included) and the rules of the house. */
function steps() {
  const web = fs.existsSync(path.join(root, 'apps/web/tsconfig.spec.json'));
  return [
    [['maison', 'tools/house/check.mjs', []], ['types', TSC, ['-b']], ['types des tests', TSC, ['-p', 'tsconfig.spec.json']]],
    [['lint', ESLINT, ['--cache', '--cache-location', '.tmp/eslint', '.']], ...(web ? [['types du web', program('@angular/compiler-cli/bundles/src/bin/ngc.js'), ['-p', 'apps/web/tsconfig.app.json', '--noEmit']], ['types des tests du web', TSC, ['-p', 'apps/web/tsconfig.spec.json', '--noEmit', '--rootDir', '.']]] : [])],
  ];
}

/** Runs two lines of steps side by side, says what fails. Returns whether all passed. */
export async function check() {
  const results = await Promise.all(steps().map(runLine));
  return results.flat().every(Boolean);
}

async function runLine(line) {
  const passed = [];
  for (const [name, script, args] of line) {
    const start = performance.now();
    const { code, output } = await runScript(script, args, { output: 'collect' });
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(performance.now() - start)})\n${code === 0 ? '' : `${output.trimEnd()}\n`}`);
    passed.push(code === 0);
  }
  return passed;
}

if (process.argv[1] === import.meta.filename) {
  stopWithChildren();
  process.exitCode = (await check()) ? 0 : 1;
}
