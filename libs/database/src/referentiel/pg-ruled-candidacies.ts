import { Injectable } from '@nestjs/common';
import { CANDIDACY_STATUSES, isUnderWay, type CandidacyStatus } from '@probant/domain-candidacy';
import type { Id } from '@probant/domain-kernel';
import type { Referentiel, Route } from '@probant/domain-referentiel';
import { RuledCandidacies, type VersionCandidacies } from '@probant/use-cases';
import { rows } from './rows.js';

/** Before the decision on eligibility pins a version. */
const BEFORE_ELIGIBLE: readonly CandidacyStatus[] = ['draft', 'eligibility_submitted', 'eligibility_incomplete'];

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

  async followersOf(referentielIds: readonly Id[]): Promise<ReadonlyMap<Id, VersionCandidacies>> {
    const found = await rows<VersionCandidacies & { id: Id }>(
      `select referentiel_id as id, (count(*) filter (where status <> all($3)))::int as kept, (count(*) filter (where status = any($3)))::int as waiting from candidacy where referentiel_id = any($1) and status = any($2) group by referentiel_id`,
      [referentielIds, CANDIDACY_STATUSES.filter(isUnderWay), BEFORE_ELIGIBLE],
    );
    return new Map(found.map(({ id, kept, waiting }) => [id, { kept, waiting }]));
  }
}
