import { Injectable } from '@nestjs/common';
import { DomainError, holdsRole, ID_PATTERN, type Actor } from '@probant/domain-kernel';
import { PeopleViews, type JournalLine } from './ports/organisations.js';

const PAGE = 50;

/** An administrator reads the organisation's journal, the newest first. */
@Injectable()
export class ReadJournal {
  constructor(private readonly views: PeopleViews) {}

  async run(actor: Actor, cursor: string | null): Promise<{ readonly items: readonly JournalLine[]; readonly next: string | null }> {
    if (!actor.organisationId || !holdsRole(actor, actor.organisationId, 'administrator')) throw new DomainError('not-found', 'people.organisation_unknown');
    if (cursor !== null && !ID_PATTERN.test(cursor)) throw new DomainError('invalid', 'input.invalid', { fields: [{ path: 'query.cursor', reason: 'invalid_format' }] });
    const found = await this.views.journal(actor.organisationId, cursor, PAGE + 1);
    const items = found.slice(0, PAGE);
    return { items, next: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }
}
