import { Injectable } from '@nestjs/common';
import { Clock, type JobFact, type LiveNotice } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';

/** A leased line comes back when whoever leased it died. */
const LEASE_MS = 30_000;
/** PostgreSQL refuses a notification of 8,000 bytes: this many notices stay far below. */
const NOTICES_AT_ONCE = 40;

export interface LeasedLine extends JobFact { readonly at: string }
interface Row { organisation_id: string; id: string; at: Date; actor_id: string | null; type: string; subject_id: string; candidacy_id: string | null; data: Record<string, unknown> }

/** The journal as the outbox it is: lines not yet turned into jobs. On the second role. */
@Injectable()
export class RelayLines {
  constructor(private readonly clock: Clock) {}

  /** Takes lines nobody is publishing, the oldest first; two relays never take the same. */
  async lease(limit: number): Promise<readonly LeasedLine[]> {
    const now = this.clock.now();
    const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
    const [rows]: [Row[]] = await ambient().query(
      `update journal j set leased_until = $1 from (select organisation_id, id from journal where published_at is null and (leased_until is null or leased_until < $2) order by id limit $3 for update skip locked) t
       where j.organisation_id = t.organisation_id and j.id = t.id returning j.organisation_id, j.id, j.at, j.actor_id, j.type, j.subject_id, j.candidacy_id, j.data`,
      [until, now, limit],
    );
    return rows.map((row) => ({ factId: row.id, type: row.type, organisationId: row.organisation_id, subjectId: row.subject_id, candidacyId: row.candidacy_id, actorId: row.actor_id, data: row.data, at: row.at.toISOString() }));
  }

  /** Marks lines published: their jobs exist. */
  async published(lines: readonly LeasedLine[]): Promise<void> {
    await ambient().query('update journal j set published_at = $1, leased_until = null from unnest($2::uuid[], $3::uuid[]) as t(organisation_id, id) where j.organisation_id = t.organisation_id and j.id = t.id', [
      this.clock.now(), lines.map(({ organisationId }) => organisationId), lines.map(({ factId }) => factId),
    ]);
  }

  /** Tells every API process what changed, at commit. */
  async tell(notices: readonly LiveNotice[]): Promise<void> {
    for (let at = 0; at < notices.length; at += NOTICES_AT_ONCE) await ambient().query("select pg_notify('probant_live', $1)", [JSON.stringify(notices.slice(at, at + NOTICES_AT_ONCE))]);
  }

  /** How many lines wait, and since when the oldest does. */
  async waiting(): Promise<number> {
    const [row]: { waiting: number }[] = await ambient().query('select count(*)::int as waiting from journal where published_at is null');
    return row?.waiting ?? 0;
  }
}
