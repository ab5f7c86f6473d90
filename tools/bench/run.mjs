import { Instance } from './instance.mjs';
import { measureStatements } from './statements.mjs';

export async function run() {
  const instance = await new Instance().start({ counting: true });
  try { console.log(JSON.stringify(await measureStatements(instance), null, 0)); return 0; } finally { await instance.remove(); }
}
