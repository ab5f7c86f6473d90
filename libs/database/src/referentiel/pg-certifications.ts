import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import type { Certification } from '@probant/domain-referentiel';
import { Certifications, type NamedCertification } from '@probant/use-cases';
import { instant, rows } from './rows.js';

type Row = Omit<NamedCertification, 'createdAt'> & { createdAt: Date };
const SELECT = `select c.id, c.certifier_id as "certifierId", c.title, c.rncp, c.level, c.regime, c.registration_ends_on::text as "registrationEndsOn", c.created_at as "createdAt", coalesce(o.name, '') as "certifierName",
    array(select distinct h.centre_id from habilitation h where h.certifier_id = c.certifier_id and h.certification_id = c.id and probant.still_read(h.centre_id, h.certification_id, h.valid_from, h.valid_to)) as "centreIds"
  from certification c left join organisation o on o.id = c.certifier_id`;

/** Certifications in PostgreSQL. */
@Injectable()
export class PgCertifications extends Certifications {
  async find(id: Id): Promise<NamedCertification | null> {
    const [row] = await rows<Row>(`${SELECT} where c.id = $1`, [id]);
    return row ? certificationOf(row) : null;
  }

  async listFor(organisationId: Id): Promise<readonly NamedCertification[]> {
    const found = await rows<Row>(
      `${SELECT} where c.certifier_id = $1 or c.id in (select h.certification_id from habilitation h where h.centre_id = $1 and probant.still_read(h.centre_id, h.certification_id, h.valid_from, h.valid_to)) order by c.certifier_id <> $1, c.title, c.id`,
      [organisationId],
    );
    return found.map(certificationOf);
  }

  async add({ certifierId, id, title, rncp, level, regime, registrationEndsOn, createdAt }: Certification): Promise<void> {
    await rows('insert into certification (certifier_id, id, title, rncp, level, regime, registration_ends_on, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [certifierId, id, title, rncp, level, regime, registrationEndsOn, createdAt]);
  }

  async amend({ certifierId, id, rncp, level, registrationEndsOn }: Certification): Promise<void> {
    await rows('update certification set rncp = $3, level = $4, registration_ends_on = $5 where certifier_id = $1 and id = $2', [certifierId, id, rncp, level, registrationEndsOn]);
  }

  async hold({ certifierId, id }: Certification): Promise<void> {
    await rows('select 1 from certification where certifier_id = $1 and id = $2 for update', [certifierId, id]);
  }
}

function certificationOf({ createdAt, ...row }: Row): NamedCertification {
  return { ...row, createdAt: instant(createdAt) };
}
