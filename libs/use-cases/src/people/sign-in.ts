import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Digests, Passwords } from '../ports/passwords.js';
import { Accounts } from './ports/accounts.js';
import { SignInFailures } from './ports/sign-in-failures.js';
import { demandFewTries, triesOf } from './throttle.js';

/** A person proves who they are. The same answer, after the same work, whether the account exists or not. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    private readonly digests: Digests,
    private readonly clock: Clock,
  ) {}

  /** Returns the person. Throws `forbidden` after too many failures, `invalid` when address and password do not go together. */
  async run(email: string, password: string, address: string): Promise<Id> {
    const now = this.clock.now();
    const tries = triesOf(this.digests, email, address);
    await demandFewTries(this.failures, tries, now);
    const account = await this.accounts.findByEmail(email);
    const proved = await this.passwords.matches(password, account?.passwordHash ?? null);
    if (!account || !proved) {
      await this.failures.add([tries.account, tries.address], now);
      throw new DomainError('invalid', 'people.wrong_credentials');
    }
    await this.failures.clear(tries.account);
    return account.id;
  }
}
