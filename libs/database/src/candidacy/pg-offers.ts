import { Injectable } from '@nestjs/common';
import type { Day, Id } from '@probant/domain-kernel';
import { Offers, type Offer } from '@probant/use-cases';
import { rows } from '../context/rows.js';

const NEWEST = "select r.id from referentiel r where r.certification_id = t.id and r.certifier_id = t.certifier_id and r.status = 'published' order by r.version desc limit 1";

/** What certifiers publish, in PostgreSQL: a centre sees the certifications of those who habilitate it. */
@Injectable()
export class PgOffers extends Offers {
  async find(organisationId: Id, certificationId: Id, today: Day): Promise<Offer | null> {
    const [row] = await rows<Offer>(
      `select t.id as "certificationId", t.certifier_id as "certifierId", t.title, t.regime, t.registration_ends_on::text as "registrationEndsOn", (${NEWEST}) as "referentielId",
         t.certifier_id = $1 or exists (select 1 from habilitation h where h.certifier_id = t.certifier_id and h.certification_id = t.id and h.centre_id = $1 and h.valid_from <= $3::date and (h.valid_to is null or h.valid_to >= $3::date)) as entitled
       from certification t where t.id = $2`,
      [organisationId, certificationId, today],
    );
    return row ?? null;
  }

  async newestReferentiel(certificationId: Id): Promise<Id | null> {
    const [row] = await rows<{ id: Id | null }>(`select (${NEWEST}) as id from certification t where t.id = $1`, [certificationId]);
    return row?.id ?? null;
  }
}
