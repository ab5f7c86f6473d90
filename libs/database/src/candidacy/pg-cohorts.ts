import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { Cohorts, type Cohort } from '@probant/use-cases';
import { instant, rows } from '../context/rows.js';

type Row = Omit<Cohort, 'createdAt'> & { createdAt: Date };
const COLUMNS = 'h.id, h.organisation_id as "organisationId", h.name, h.certification_id as "certificationId", h.deposit_due_on::text as "depositDueOn", h.created_at as "createdAt"';

/** Cohorts in PostgreSQL. */
@Injectable()
export class PgCohorts extends Cohorts {
  async listOf(organisationId: Id): ReturnType<Cohorts['listOf']> {
    const found = await rows<Row & { count: number }>(
      `select ${COLUMNS}, (select count(*)::int from candidacy c where c.organisation_id = h.organisation_id and c.cohort_id = h.id) as count from cohort h where h.organisation_id = $1 order by h.created_at desc, h.id desc`,
      [organisationId],
    );
    return found.map((row) => ({ ...row, createdAt: instant(row.createdAt) }));
  }

  async find(organisationId: Id, cohortId: Id): Promise<Cohort | null> {
    const [row] = await rows<Row>(`select ${COLUMNS} from cohort h where h.organisation_id = $1 and h.id = $2`, [organisationId, cohortId]);
    return row ? { ...row, createdAt: instant(row.createdAt) } : null;
  }

  async add({ organisationId, id, name, certificationId, depositDueOn, createdAt }: Cohort): Promise<void> {
    await rows('insert into cohort (organisation_id, id, name, certification_id, deposit_due_on, created_at) values ($1, $2, $3, $4, $5, $6)', [organisationId, id, name, certificationId, depositDueOn, createdAt]);
  }
}
