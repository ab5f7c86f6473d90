import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { Installation } from '../ports/installation.js';
import { Accounts } from './ports/accounts.js';
import { PeopleViews } from './ports/organisations.js';

/** Who one is and where one belongs. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly accounts: Accounts,
    private readonly views: PeopleViews,
    private readonly installation: Installation,
  ) {}

  /** Null for nobody, or somebody who is no more. */
  async run(personId: Id | null) {
    const account = personId ? await this.accounts.find(personId) : null;
    if (!account) return null;
    const { id, givenName, familyName, email } = account;
    return { person: { id, givenName, familyName, email }, memberships: await this.views.membershipsOf(id), mode: this.installation.mode };
  }
}
