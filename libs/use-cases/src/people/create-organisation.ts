import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Organisations, type Organisation } from './ports/organisations.js';

const SLUG = /^[a-z0-9][a-z0-9-]{1,62}$/;

/** The operator opens an organisation. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly organisations: Organisations,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `invalid` for a name no address can bear, `conflict` for one that is taken. */
  async run(actor: Actor, asked: Omit<Organisation, 'id'>): Promise<Id> {
    if (!SLUG.test(asked.slug) || asked.name.trim() === '') throw new DomainError('invalid', 'people.organisation_name_invalid', { slug: asked.slug });
    if (await this.organisations.named(asked.slug)) throw new DomainError('conflict', 'people.organisation_exists', { slug: asked.slug });
    const id = this.ids.next();
    await this.organisations.add({ ...asked, id }, this.clock.now());
    await this.journal.record(actor, { type: 'people.organisation_created', organisationId: id, subjectId: id, data: { kind: asked.kind } });
    return id;
  }
}
