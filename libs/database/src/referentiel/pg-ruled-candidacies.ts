import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import type { Referentiel, Route } from '@probant/domain-referentiel';
import { RuledCandidacies } from '@probant/use-cases';
import { rows } from './rows.js';

/** Candidacies in PostgreSQL, told by the hundred thousand in one statement. */
@Injectable()
export class PgRuledCandidacies extends RuledCandidacies {
  async raiseCounters({ certifierId, id }: Referentiel, route: Route): Promise<readonly Id[]> {
    const found = await rows<{ organisationId: Id }>(
      `with raised as (update candidacy set content_counter = content_counter + 1 where certifier_id = $1 and referentiel_id = $2 and route = $3 and status not in ('lapsed', 'archived') returning organisation_id)
       select distinct organisation_id as "organisationId" from raised order by 1`,
      [certifierId, id, route],
    );
    return found.map(({ organisationId }) => organisationId);
  }
}
