import { Failure } from './launcher/failure.mjs';
import { NX, runScript, TSC } from './steps.mjs';

/**
 * Builds what changed: the Node side by TypeScript's own increments, the web through Nx's cache. `only` builds one application of the Node side.
 * Throws with the compiler's output when it fails.
 */
export async function build({ only = null } = {}) {
  const node = runScript(TSC, ['-b', ...(only ? [`apps/${only}`] : [])], { output: 'collect' });
  const web = only ? { code: 0 } : runScript(NX, ['run', '@probant/web:build', '--output-style=static'], { output: 'collect' });
  for (const { code, output } of await Promise.all([node, web])) {
    if (code !== 0) throw new Failure(`La construction a échoué :\n${output}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  await build().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
