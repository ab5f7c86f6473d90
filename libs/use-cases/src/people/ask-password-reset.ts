import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Installation } from '../ports/installation.js';
import { Mails } from '../ports/mails.js';
import { Digests } from '../ports/passwords.js';
import { Accounts } from './ports/accounts.js';
import { PasswordResets } from './ports/password-resets.js';
import { SignInFailures } from './ports/sign-in-failures.js';

const HOUR_MS = 3_600_000;
/** Links one address may ask for in an hour: the rest are not sent, and nothing tells. */
const PER_HOUR = 3;

/** Somebody asks for a link to a new password. The same answer whether the account exists or not. */
@Injectable()
export class AskPasswordReset {
  constructor(
    private readonly accounts: Accounts,
    private readonly resets: PasswordResets,
    private readonly failures: SignInFailures,
    private readonly mails: Mails,
    private readonly digests: Digests,
    private readonly installation: Installation,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(email: string): Promise<void> {
    const now = this.clock.now();
    const key = `reset:${this.digests.of(email)}`;
    const asked = await this.failures.countSince(key, later(now, -HOUR_MS));
    await this.failures.add([key], now);
    const account = asked < PER_HOUR ? await this.accounts.findByEmail(email) : null;
    if (!account?.passwordHash) return;
    const [id, token] = [this.ids.next(), this.ids.token()];
    await this.resets.add({ id, personId: account.id, tokenHash: this.digests.of(token), expiresAt: later(now, HOUR_MS), usedAt: null, createdAt: now });
    await this.mails.send({ onceKey: `password-reset-${id}`, organisationId: null, to: account.email, template: 'password_reset', facts: { givenName: account.givenName, link: `${this.installation.publicUrl}/nouveau-mot-de-passe#${token}` } });
  }
}

function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString();
}
