import type { Id } from '@probant/domain-kernel';
import { rows } from '../context/rows.js';

/** Blocs of a certification a person holds: validated by any passage whose minutes are sealed, and not revoked. `$1` the person, `$2` the certification. */
export const HELD_BLOCS = `select distinct d.bloc_id from bloc_decision d
  join candidacy o on o.organisation_id = d.organisation_id and o.id = d.candidacy_id
  join passage q on q.organisation_id = d.organisation_id and q.id = d.passage_id and q.sealed_at is not null
  left join decision_revocation v on v.organisation_id = d.organisation_id and v.decision_id = d.id and v.revoked_at is not null
  where o.candidate_id = $1 and o.certification_id = $2 and d.verdict = 'validated' and v.decision_id is null`;

export async function heldBlocs(candidateId: Id, certificationId: Id): Promise<readonly Id[]> {
  return (await rows<{ bloc_id: Id }>(`${HELD_BLOCS} order by d.bloc_id`, [candidateId, certificationId])).map(({ bloc_id: id }) => id);
}
