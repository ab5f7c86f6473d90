import { Injectable } from '@nestjs/common';
import { DomainError } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Digests, Passwords } from '../ports/passwords.js';
import { checkPassword } from './password-rule.js';
import { Accounts } from './ports/accounts.js';
import { PasswordResets } from './ports/password-resets.js';
import { Sessions } from './ports/sessions.js';
import { SignInFailures } from './ports/sign-in-failures.js';

/** A link received by mail sets a new password, once; every session closes. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly resets: PasswordResets,
    private readonly sessions: Sessions,
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    private readonly digests: Digests,
    private readonly clock: Clock,
  ) {}

  /** Throws `invalid` when the link is unknown, too old or used, or the password will not do. */
  async run(token: string, password: string): Promise<void> {
    const now = this.clock.now();
    const gone = new DomainError('invalid', 'people.link_expired');
    const reset = await this.resets.findByToken(this.digests.of(token));
    const account = reset && !reset.usedAt && reset.expiresAt > now ? await this.accounts.find(reset.personId) : null;
    if (!reset || !account) throw gone;
    checkPassword(password, account.email);
    if (!(await this.resets.use(reset, now))) throw gone;
    await this.accounts.setPassword(account.id, await this.passwords.hash(password), now);
    await this.sessions.closeAll(account.id, null);
    await this.failures.clear(`account:${this.digests.of(account.email)}`);
  }
}
