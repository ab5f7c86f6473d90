import { Injectable } from '@nestjs/common';
import type { Id, Instant } from '@probant/domain-kernel';
import { PeopleViews, type JournalLine } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';

/** What people screens read, as SQL. */
@Injectable()
export class PgPeopleViews extends PeopleViews {
  async membershipsOf(personId: Id): ReturnType<PeopleViews['membershipsOf']> {
    return ambient().query(
      `select jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind) as organisation, m.roles, coalesce(c.candidacies, '[]') as candidacies
       from (select organisation_id, jsonb_agg(role order by role) as roles from membership where person_id = $1 group by organisation_id) m join organisation o on o.id = m.organisation_id
       left join lateral (select jsonb_agg(jsonb_build_object('id', c.id, 'title', t.title, 'status', c.status) order by c.created_at desc, c.id desc) as candidacies
         from candidacy c join certification t on t.id = c.certification_id where c.organisation_id = o.id and c.candidate_id = $1) c on true
       order by o.name, o.id`,
      [personId],
    );
  }

  async journal(organisationId: Id, before: Id | null, limit: number): Promise<readonly JournalLine[]> {
    const rows: (Omit<JournalLine, 'at' | 'number'> & { at: Date; number: string | null })[] = await ambient().query(
      `select j.id, j.number, j.at, p.given_name || ' ' || p.family_name as actor, j.type, j.subject_id as "subjectId", j.data, j.hash from journal j left join person p on p.id = j.actor_id
       where j.organisation_id = $1 and ($2::uuid is null or j.id < $2) order by j.id desc limit $3`,
      [organisationId, before, limit],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString(), number: row.number === null ? null : Number(row.number) }));
  }

  async outbox(to: string | null, limit: number): ReturnType<PeopleViews['outbox']> {
    const rows: { id: Id; to: string; subject: string; text: string; sentAt: Date }[] = await ambient().query(
      'select id, to_address as "to", subject, text, sent_at as "sentAt" from mail where sent_at is not null and ($1::text is null or to_address = $1) order by created_at desc, id desc limit $2',
      [to, limit],
    );
    return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }));
  }

  async workerSeenAt(): Promise<Instant | null> {
    const [row]: { seen: Date | null }[] = await ambient().query('select max(seen_at) as seen from worker_seen');
    return row?.seen?.toISOString() ?? null;
  }
}
