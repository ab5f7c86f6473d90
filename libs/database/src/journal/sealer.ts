import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { ambient } from '../context/ambient.js';
import { GENESIS, lineHash } from './line-hash.js';
import { contentOf, LINE_COLUMNS, type LineRow } from './line-row.js';

const AT_ONCE = 500;

/** Gives committed lines their number and their hash. One sealer an organisation at a time; on the second role, in a transaction of its own. */
@Injectable()
export class JournalSealer {
  /** Organisations with lines not sealed yet. */
  async unsealed(): Promise<readonly Id[]> {
    const rows: { organisation_id: Id }[] = await ambient().query(
      `with recursive one as ((select organisation_id from journal where number is null order by organisation_id limit 1)
         union all select (select j.organisation_id from journal j where j.number is null and j.organisation_id > one.organisation_id order by j.organisation_id limit 1) from one where one.organisation_id is not null)
       select organisation_id from one where organisation_id is not null`,
    );
    return rows.map((row) => row.organisation_id);
  }

  /** Seals the next lines of the organisation. Returns how many; none when another sealer is at it. */
  async seal(organisationId: Id): Promise<number> {
    const [lock]: { held: boolean }[] = await ambient().query("select pg_try_advisory_xact_lock(hashtextextended('seal:' || $1::text, 0)) as held", [organisationId]);
    if (!lock?.held) return 0;
    const [head]: { number: string; hash: string }[] = await ambient().query('select number, hash from journal_head where organisation_id = $1', [organisationId]);
    const rows: LineRow[] = await ambient().query(`select ${LINE_COLUMNS} from journal where organisation_id = $1 and number is null order by id limit ${AT_ONCE}`, [organisationId]);
    if (rows.length === 0) return 0;
    let [number, previous] = [Number(head?.number ?? 0), head?.hash ?? GENESIS];
    const sealed = rows.map((row) => {
      number += 1;
      const before = previous;
      previous = lineHash(before, contentOf(row, number));
      return { id: row.id, number, before, hash: previous };
    });
    await ambient().query(
      `update journal j set number = t.number, previous_hash = t.before, hash = t.hash from unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[]) as t(id, number, before, hash) where j.organisation_id = $1 and j.id = t.id`,
      [organisationId, sealed.map(({ id }) => id), sealed.map((line) => line.number), sealed.map(({ before }) => before), sealed.map(({ hash }) => hash)],
    );
    await ambient().query('insert into journal_head values ($1, $2, $3) on conflict (organisation_id) do update set number = excluded.number, hash = excluded.hash', [organisationId, number, previous]);
    return sealed.length;
  }
}
