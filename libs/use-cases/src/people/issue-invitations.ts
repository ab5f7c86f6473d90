import { Injectable } from '@nestjs/common';
import { addDays, type Actor, type Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Installation } from '../ports/installation.js';
import { Journal } from '../ports/journal.js';
import { Mails } from '../ports/mails.js';
import { Digests } from '../ports/passwords.js';
import { InvitationBook, Invitations, type InvitationAsked } from './ports/invitations.js';
import { Organisations } from './ports/organisations.js';

/** Days a link is good for. */
export const INVITATION_DAYS = 30;

/** Invitations as the product makes them: the link leaves by mail and is kept hashed. */
@Injectable()
export class IssueInvitations extends Invitations {
  constructor(
    private readonly book: InvitationBook,
    private readonly organisations: Organisations,
    private readonly mails: Mails,
    private readonly journal: Journal,
    private readonly digests: Digests,
    private readonly installation: Installation,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    super();
  }

  async invite(actor: Actor, asked: InvitationAsked): Promise<Id> {
    const { organisationId, role, candidacyId } = asked;
    const [now, id, token] = [this.clock.now(), this.ids.next(), this.ids.token()];
    const personId = await this.book.personOf(asked.email, asked, now);
    await this.book.giveRole(organisationId, personId, role, now);
    const expiresOn = addDays(this.clock.today(), INVITATION_DAYS);
    await this.book.add({ id, organisationId, personId, role, candidacyId, tokenHash: this.digests.of(token), expiresOn, acceptedAt: null, createdAt: now });
    const organisation = (await this.organisations.find(organisationId))?.name ?? '';
    await this.mails.send({
      onceKey: `invitation-${id}`, organisationId, to: asked.email, template: 'invitation',
      facts: { givenName: asked.givenName, organisation, role, certification: asked.certification ?? null, link: `${this.installation.publicUrl}/invitation#${token}`, expiresOn },
    });
    await this.journal.record(actor, { type: 'people.invited', organisationId, subjectId: personId, candidacyId, data: { invitationId: id, role } });
    return personId;
  }
}
