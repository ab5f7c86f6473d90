import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { Digests, Passwords } from '../ports/passwords.js';
import { checkPassword } from './password-rule.js';
import { Accounts, type Account } from './ports/accounts.js';
import { InvitationBook, type InvitationFile } from './ports/invitations.js';
import { SignInFailures } from './ports/sign-in-failures.js';
import { demandFewTries, triesOf } from './throttle.js';

export interface Acceptance { readonly token: string; readonly givenName: string; readonly familyName: string; readonly password: string; readonly address: string }

/** An invited person comes in: with a new account, or with the password of theirs. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly book: InvitationBook,
    private readonly accounts: Accounts,
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    private readonly digests: Digests,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Returns the person, for a session to be opened. Throws `not-found` when the link is gone, `invalid` for a wrong or poor password, `forbidden` after too many failures. */
  async run(given: Acceptance): Promise<Id> {
    const gone = new DomainError('not-found', 'people.invitation_gone');
    const invitation = await this.book.findByToken(this.digests.of(given.token));
    const account = invitation && !invitation.acceptedAt && invitation.expiresOn >= this.clock.today() ? await this.accounts.find(invitation.personId) : null;
    if (!invitation || !account) throw gone;
    await (account.passwordHash === null ? this.open(account, given) : this.prove(account, given));
    if (!(await this.book.accept(invitation, this.clock.now()))) throw gone;
    await this.journal.record(actorOf(invitation), { type: 'people.invitation_accepted', organisationId: invitation.organisationId, subjectId: account.id, candidacyId: invitation.candidacyId, data: { invitationId: invitation.id, role: invitation.role } });
    return account.id;
  }

  private async open(account: Account, given: Acceptance): Promise<void> {
    checkPassword(given.password, account.email);
    await this.accounts.rename(account.id, given.givenName, given.familyName);
    await this.accounts.setPassword(account.id, await this.passwords.hash(given.password), this.clock.now());
  }

  private async prove(account: Account, given: Acceptance): Promise<void> {
    const tries = triesOf(this.digests, account.email, given.address);
    await demandFewTries(this.failures, tries, this.clock.now());
    if (await this.passwords.matches(given.password, account.passwordHash)) return;
    await this.failures.add([tries.account, tries.address], this.clock.now());
    throw new DomainError('invalid', 'people.wrong_credentials');
  }
}

function actorOf({ personId, organisationId, role }: InvitationFile): Actor {
  return { kind: 'person', personId, organisationId, memberships: [{ organisationId, roles: [role] }] };
}
