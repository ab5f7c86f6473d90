import type { Candidacy, CandidacyStatus, Identity, Regime, Scope } from '@probant/domain-candidacy';
import type { Day, Id } from '@probant/domain-kernel';
import type { Route } from '@probant/domain-referentiel';
import type { CandidacyFile } from '@probant/use-cases';
import { prepared } from '../context/prepared.js';
import { instant, instantOrNull, rows } from '../context/rows.js';

interface CandidacyRow {
  id: Id; organisation_id: Id; certifier_id: Id; candidate_id: Id; accompagnateur_id: Id | null; certification_id: Id; referentiel_id: Id; cohort_id: Id | null; route: Route; status: CandidacyStatus; status_since: Day;
  status_before_withdrawal: CandidacyStatus | null; scope: Scope; identity: Identity | null; consented_at: Date | null; sworn_at: Date | null; submitted_on: Day | null; acknowledged_on: Day | null; eligibility_reason: string | null;
  eligible_on: Day | null; last_step_on: Day | null; deposited_on: Day | null; passage_number: number; created_at: Date; revision: number; given_name: string | null; family_name: string | null; email: string | null;
  slug: string | null; organisation: string | null; certifier: string | null; certification: string | null; rncp: string | null; regime: Regime | null; registration_ends_on: Day | null; cohort: string | null; deposit_due_on: Day | null;
}

const SELECT = prepared(`select c.id, c.organisation_id, c.certifier_id, c.candidate_id, c.accompagnateur_id, c.certification_id, c.referentiel_id, c.cohort_id, c.route, c.status, c.status_since::text, c.status_before_withdrawal, c.scope, c.identity,
    c.consented_at, c.sworn_at, c.submitted_on::text, c.acknowledged_on::text, c.eligibility_reason, c.eligible_on::text, c.last_step_on::text, c.deposited_on::text, c.passage_number, c.created_at, c.revision,
    p.given_name, p.family_name, p.email::text, o.slug, o.name as organisation, z.name as certifier, t.title as certification, t.rncp, t.regime, t.registration_ends_on::text, h.name as cohort, h.deposit_due_on::text
  from candidacy c left join person p on p.id = c.candidate_id left join organisation o on o.id = c.organisation_id left join organisation z on z.id = c.certifier_id
  left join certification t on t.certifier_id = c.certifier_id and t.id = c.certification_id left join cohort h on h.organisation_id = c.organisation_id and h.id = c.cohort_id
  where c.id = $1`);
const HELD = prepared(`${SELECT} for update of c`);

/** A candidacy with what its acts need to know; `held` keeps other writers waiting until the transaction ends. */
export async function candidacyFile(candidacyId: Id, held: boolean): Promise<CandidacyFile | null> {
  const [row] = await rows<CandidacyRow>(held ? HELD : SELECT, [candidacyId]);
  return row ? fileOf(row) : null;
}

function fileOf(row: CandidacyRow): CandidacyFile {
  return {
    candidacy: candidacyOf(row), identity: row.identity,
    candidate: { id: row.candidate_id, givenName: row.given_name ?? '', familyName: row.family_name ?? '', email: row.email ?? '' },
    organisation: { id: row.organisation_id, slug: row.slug ?? '', name: row.organisation ?? '' }, certifier: { id: row.certifier_id, name: row.certifier ?? '' },
    certification: { id: row.certification_id, title: row.certification ?? '', rncp: row.rncp, regime: row.regime ?? 'portal', registrationEndsOn: row.registration_ends_on },
    cohort: row.cohort_id ? { id: row.cohort_id, name: row.cohort ?? '', depositDueOn: row.deposit_due_on } : null,
  };
}

function candidacyOf(row: CandidacyRow): Candidacy {
  return {
    id: row.id, organisationId: row.organisation_id, certifierId: row.certifier_id, candidateId: row.candidate_id, accompagnateurId: row.accompagnateur_id, certificationId: row.certification_id, referentielId: row.referentiel_id,
    cohortId: row.cohort_id, route: row.route, status: row.status, statusSince: row.status_since, statusBeforeWithdrawal: row.status_before_withdrawal, scope: row.scope, identityStated: row.identity !== null,
    consentedAt: instantOrNull(row.consented_at), swornAt: instantOrNull(row.sworn_at), submittedOn: row.submitted_on, acknowledgedOn: row.acknowledged_on, eligibilityReason: row.eligibility_reason, eligibleOn: row.eligible_on,
    lastStepOn: row.last_step_on, depositedOn: row.deposited_on, passageNumber: row.passage_number, createdAt: instant(row.created_at), revision: row.revision,
  };
}
