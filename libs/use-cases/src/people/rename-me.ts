import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@probant/domain-kernel';
import { Accounts } from './ports/accounts.js';

/** A person corrects their own name. */
@Injectable()
export class RenameMe {
  constructor(private readonly accounts: Accounts) {}

  async run(actor: Actor, givenName: string, familyName: string): Promise<void> {
    if (!actor.personId) throw new DomainError('forbidden', 'people.sign_in_required');
    await this.accounts.rename(actor.personId, givenName, familyName);
  }
}
