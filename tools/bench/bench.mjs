import { build } from '../build.mjs';

/** The pages are not measured: the Node side alone is built. */
for (const only of ['api', 'worker']) await build({ only });
const { run } = await import('./run.mjs');
process.exitCode = await run(process.argv.slice(2));
