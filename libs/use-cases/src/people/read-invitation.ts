import { Injectable } from '@nestjs/common';
import { DomainError, type Day, type Role } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Digests } from '../ports/passwords.js';
import { Accounts } from './ports/accounts.js';
import { InvitationBook } from './ports/invitations.js';

export interface InvitationRead { readonly organisation: string; readonly role: Role; readonly email: string; readonly hasAccount: boolean; readonly givenName: string; readonly familyName: string; readonly expiresOn: Day }

/** What a link received by mail invites to. Who holds the link holds the mailbox. */
@Injectable()
export class ReadInvitation {
  constructor(
    private readonly book: InvitationBook,
    private readonly accounts: Accounts,
    private readonly digests: Digests,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` when the link is unknown, too old or used. */
  async run(token: string): Promise<InvitationRead> {
    const invitation = await this.book.findByToken(this.digests.of(token));
    const account = invitation && !invitation.acceptedAt && invitation.expiresOn >= this.clock.today() ? await this.accounts.find(invitation.personId) : null;
    if (!invitation || !account) throw new DomainError('not-found', 'people.invitation_gone');
    const { organisation, role, expiresOn } = invitation;
    return { organisation, role, expiresOn, email: account.email, hasAccount: account.passwordHash !== null, givenName: account.givenName, familyName: account.familyName };
  }
}
