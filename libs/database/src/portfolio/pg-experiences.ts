import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import type { Experience } from '@probant/domain-portfolio';
import { Experiences } from '@probant/use-cases';
import { instant, instantOrNull, rows, saved } from './rows.js';

interface Row extends Omit<Experience, 'organisationId' | 'personId' | 'weeklyHours' | 'createdAt' | 'removedAt'> { organisation_id: Id; person_id: Id; weekly_hours: number | null; created_at: Date; removed_at: Date | null }
const SELECT = `select id, organisation_id, person_id, role, employer, from_day::text as "from", to_day::text as "to", weekly_hours::float8 as weekly_hours, status, description, created_at, removed_at, revision from experience`;

/** Experiences in PostgreSQL. */
@Injectable()
export class PgExperiences extends Experiences {
  async find(organisationId: Id, id: Id): Promise<Experience | null> {
    const [row] = await rows<Row>(`${SELECT} where organisation_id = $1 and id = $2`, [organisationId, id]);
    return row ? experienceOf(row) : null;
  }

  async listOf(organisationId: Id, personId: Id): Promise<readonly Experience[]> {
    return (await rows<Row>(`${SELECT} where organisation_id = $1 and person_id = $2 and removed_at is null order by from_day desc, id`, [organisationId, personId])).map(experienceOf);
  }

  async add(one: Experience): Promise<void> {
    await rows(
      'insert into experience (organisation_id, id, person_id, role, employer, from_day, to_day, weekly_hours, status, description, created_at, removed_at, revision) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)',
      [one.organisationId, one.id, one.personId, one.role, one.employer, one.from, one.to, one.weeklyHours, one.status, one.description, one.createdAt, one.removedAt, one.revision],
    );
  }

  async save(one: Experience): Promise<void> {
    await saved(
      'update experience set role = $3, employer = $4, from_day = $5, to_day = $6, weekly_hours = $7, status = $8, description = $9, removed_at = $10, revision = $11 where organisation_id = $1 and id = $2 and revision = $11 - 1',
      [one.organisationId, one.id, one.role, one.employer, one.from, one.to, one.weeklyHours, one.status, one.description, one.removedAt, one.revision],
    );
  }
}

function experienceOf({ organisation_id, person_id, weekly_hours, created_at, removed_at, ...row }: Row): Experience {
  return { ...row, organisationId: organisation_id, personId: person_id, weeklyHours: weekly_hours, createdAt: instant(created_at), removedAt: instantOrNull(removed_at) };
}
