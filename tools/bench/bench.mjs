import { build } from '../build.mjs';

await build();
const { run } = await import('./run.mjs');
process.exitCode = await run(process.argv.slice(2));
