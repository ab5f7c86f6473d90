import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { ambient } from '../context/ambient.js';

/** What a person is told of: organisations whose staff they are (with their centres), and candidacies that concern them. */
export interface LiveReach { readonly organisations: readonly Id[]; readonly candidacies: readonly Id[]; readonly sessionOpen: boolean }

/** Who hears what, on the second role. */
@Injectable()
export class LiveReaches {
  async of(personId: Id, sessionId: Id): Promise<LiveReach> {
    const [row]: LiveReach[] = await ambient().query(
      `with staff as (select distinct organisation_id as id from membership where person_id = $1 and role in ('manager', 'administrator', 'referent_handicap'))
       select array(select id from staff union select h.centre_id from habilitation h join staff s on s.id = h.certifier_id) as organisations,
         array(select id from candidacy where candidate_id = $1 or accompagnateur_id = $1 union select candidacy_id from seat where person_id = $1 and state in ('invited', 'accepted')) as candidacies,
         exists (select 1 from session where person_id = $1 and id = $2 and expire > now()) as "sessionOpen"`,
      [personId, sessionId],
    );
    return row ?? { organisations: [], candidacies: [], sessionOpen: false };
  }
}
