import { Refusal } from './client.js';

/** What a call is refused with. Throws when it is accepted, or fails otherwise than by a refusal. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const refused = await call.then(() => null, (error: unknown) => error);
  if (refused instanceof Refusal) return refused;
  throw refused ?? new Error('nothing was refused');
}

/** Status and stable code, with a request id in every problem. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  const { status, code, problem } = await refusalOf(call);
  if (typeof problem['requestId'] !== 'string') throw new Error(`no request id: ${JSON.stringify(problem)}`);
  return `${status} ${code}`;
}
