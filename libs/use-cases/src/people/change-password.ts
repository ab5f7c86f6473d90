import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Mails } from '../ports/mails.js';
import { Digests, Passwords } from '../ports/passwords.js';
import { checkPassword } from './password-rule.js';
import { Accounts } from './ports/accounts.js';
import { Sessions } from './ports/sessions.js';
import { SignInFailures } from './ports/sign-in-failures.js';
import { demandFewTries, triesOf } from './throttle.js';

/** A person changes their password: every other session closes, and a mail says so. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    private readonly digests: Digests,
    private readonly mails: Mails,
    private readonly clock: Clock,
  ) {}

  /** Throws `invalid` when the present password is wrong or the next one will not do, `forbidden` after too many failures. */
  async run(personId: Id, sessionId: Id, given: { readonly current: string; readonly next: string; readonly address: string }): Promise<void> {
    const account = await this.accounts.find(personId);
    if (!account) throw new DomainError('not-found', 'people.account_unknown');
    const now = this.clock.now();
    const tries = triesOf(this.digests, account.email, given.address);
    await demandFewTries(this.failures, tries, now);
    if (!(await this.passwords.matches(given.current, account.passwordHash))) {
      await this.failures.add([tries.account, tries.address], now);
      throw new DomainError('invalid', 'people.wrong_password');
    }
    checkPassword(given.next, account.email);
    await this.accounts.setPassword(personId, await this.passwords.hash(given.next), now);
    await this.sessions.closeAll(personId, sessionId);
    await this.mails.send({ onceKey: `password-changed-${personId}-${now}`, organisationId: null, to: account.email, template: 'password_changed', facts: { givenName: account.givenName } });
  }
}
