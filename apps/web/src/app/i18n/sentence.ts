import { typeset } from '@probant/ui';
import { problemOf } from '../session/problem';
import { SENTENCES } from './messages.fr';
import type { Facts } from './sentences';

/** The French sentence of a code and its facts; null when no chapter wrote one. */
export function sentenceOfCode(code: string, facts: Facts = {}): string | null {
  const found = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return found === undefined ? null : typeset(typeof found === 'string' ? found : found(facts));
}

/** What to say of anything thrown: the sentence of its code, or one that gives the request number to whoever can find it in the logs. */
export function sentenceOf(error: unknown): string {
  const problem = problemOf(error);
  const known = sentenceOfCode(problem.code, problem.details);
  if (known) return known;
  const generic = sentenceOfCode(`status.${problem.status}`) ?? sentenceOfCode('service.bug') ?? '';
  return problem.requestId ? `${generic} Numéro à nous donner\u00A0: ${problem.requestId}.` : generic;
}

/** The sentence of an act that is not allowed now, or null when it is: what `pb-action` takes as `refusal`. */
export function refusalOf(action: { readonly allowed: boolean; readonly code: string | null; readonly details: Facts | null } | null | undefined): string | null {
  if (!action || action.allowed) return null;
  return (action.code && sentenceOfCode(action.code, action.details ?? {})) || 'Ce n’est pas possible pour l’instant.';
}
