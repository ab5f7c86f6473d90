import { DomainError, type Instant } from '@probant/domain-kernel';
import type { Digests } from '../ports/passwords.js';
import type { SignInFailures } from './ports/sign-in-failures.js';

/** Tries allowed in a quarter of an hour: of one account, and from one address, which a whole school may share. */
const WINDOW_MS = 15 * 60_000;
const PER_ACCOUNT = 10;
const PER_ADDRESS = 60;

export interface Tries { readonly account: string; readonly address: string }

/** The keys failures are counted under: digests, never the address itself. */
export function triesOf(digests: Digests, account: string, address: string): Tries {
  return { account: `account:${digests.of(account)}`, address: `address:${digests.of(address)}` };
}

/** Throws `forbidden` when there were too many failures. The same whether the account exists or not. */
export async function demandFewTries(failures: SignInFailures, tries: Tries, now: Instant): Promise<void> {
  const since = new Date(Date.parse(now) - WINDOW_MS).toISOString();
  const many = (await failures.countSince(tries.account, since)) >= PER_ACCOUNT || (await failures.countSince(tries.address, since)) >= PER_ADDRESS;
  if (many) throw new DomainError('forbidden', 'people.too_many_attempts', { minutes: WINDOW_MS / 60_000 });
}
