import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import type { Referentiel } from '@probant/domain-referentiel';
import { ReadingProgress, type ReadingStep } from '@probant/use-cases';
import { ApartTransactions } from '../context/sources.js';
import { rows } from './rows.js';

interface Row { readonly id: Id; readonly step: ReadingStep['step']; readonly done: number; readonly total: number }
const WANTED = "select status = 'reading' and revision = $3 as wanted from referentiel where certifier_id = $1 and id = $2";
const TELL = `insert into reading_progress as p (certifier_id, referentiel_id, step, done, total) values ($1, $2, $3, $4, $5)
  on conflict (certifier_id, referentiel_id) do update set step = excluded.step, done = excluded.done, total = excluded.total where (p.step, p.done, p.total) is distinct from (excluded.step, excluded.done, excluded.total) returning 1`;
/** What browsers hear: that a référentiel of this organisation changed, never what. */
const NOTICE = "select pg_notify('probant_live', json_build_array(json_build_object('o', $1::uuid, 't', 'referentiel', 'c', null, 'n', (extract(epoch from clock_timestamp()) * 1000)::bigint))::text)";

/** How far readings are, in PostgreSQL: told beside the transaction of the job, so that it is seen while the job goes on. */
@Injectable()
export class PgReadingProgress extends ReadingProgress {
  constructor(private readonly apart: ApartTransactions) {
    super();
  }

  tell({ certifierId, id, revision }: Referentiel, { step, done, total }: ReadingStep): Promise<boolean> {
    return this.apart.plain('write', async () => {
      const [now] = await rows<{ wanted: boolean }>(WANTED, [certifierId, id, revision]);
      // Read in the transaction that received it: nobody sees it yet, and nobody stops it.
      if (!now) return true;
      if (!now.wanted) return false;
      if ((await rows(TELL, [certifierId, id, step, done, total])).length > 0) await rows(NOTICE, [certifierId]);
      return true;
    });
  }

  async of(referentielIds: readonly Id[]): Promise<ReadonlyMap<Id, ReadingStep>> {
    if (referentielIds.length === 0) return new Map();
    const found = await rows<Row>('select referentiel_id as id, step, done, total from reading_progress where referentiel_id = any($1)', [referentielIds]);
    return new Map(found.map(({ id, step, done, total }) => [id, { step, done, total }]));
  }

  async over({ certifierId, id }: Referentiel): Promise<void> {
    await rows('delete from reading_progress where certifier_id = $1 and referentiel_id = $2', [certifierId, id]);
  }
}
