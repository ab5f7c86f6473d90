import { missingInScope, prospectOf, sortName, step, type Candidacy, type CandidacyAction } from '@probant/domain-candidacy';
import { dayOf, DomainError, type Day, type Id, type Instant } from '@probant/domain-kernel';
import type { CandidacyFile, Saved } from '@probant/use-cases';
import { prepared } from '../context/prepared.js';
import { touched } from '../context/rows.js';
import { candidacyFile } from './candidacy-row.js';
import { heldBlocs } from './held-blocs.js';
import { publishedTree } from './published-trees.js';

const UPDATE = prepared(`update candidacy set referentiel_id = $3, accompagnateur_id = $4, status = $5, status_since = $6, status_before_withdrawal = $7, scope = $8, consented_at = $9, sworn_at = $10, submitted_on = $11, acknowledged_on = $12,
    eligibility_reason = $13, eligible_on = $14, last_step_on = $15, deposited_on = $16, passage_number = $17, revision = $18, waiting_for = $19, next_due_on = $20, next_due_code = $21,
    content_counter = content_counter + $22, identity = coalesce($23, identity), sort_name = coalesce($24, sort_name), search_text = coalesce($25, search_text) where organisation_id = $1 and id = $2`);

/** Writes a candidacy with what lists sort and filter by: every writer passes here, so that the list is never behind. */
export async function keepCandidacy(file: CandidacyFile, today: Day, { identity, contentMoved = false }: Saved = {}): Promise<void> {
  const { candidacy: c, candidate } = file;
  const { waitingFor, nextDue } = prospectOf(c, groundOf(file), await nothingMissing(c), today);
  const name = identity ? sortName(identity) : null;
  await touched(UPDATE, [
    c.organisationId, c.id, c.referentielId, c.accompagnateurId, c.status, c.statusSince, c.statusBeforeWithdrawal, JSON.stringify(c.scope), c.consentedAt, c.swornAt, c.submittedOn, c.acknowledgedOn, c.eligibilityReason, c.eligibleOn,
    c.lastStepOn, c.depositedOn, c.passageNumber, c.revision, waitingFor, nextDue?.dueOn ?? null, nextDue?.code ?? null, contentMoved ? 1 : 0, identity ? JSON.stringify(identity) : null, name, name && searchText(name, candidate.email),
  ]);
}

/** Takes one step of the table of transitions, whoever asks: candidate, school or jury. Throws `conflict` where the table has no such step. */
export async function moveCandidacy(candidacyId: Id, action: CandidacyAction, now: Instant): Promise<void> {
  const file = await held(candidacyId);
  await keepCandidacy({ ...file, candidacy: step(file.candidacy, action, now) }, dayOf(now));
}

/** Computes again what lists read: after a revocation, or a step of the candidate that no act of the candidacy tells. */
export async function refreshCandidacy(candidacyId: Id, today: Day, stepTaken = false): Promise<void> {
  const file = await held(candidacyId);
  await keepCandidacy(stepTaken ? { ...file, candidacy: { ...file.candidacy, lastStepOn: today } } : file, today);
}

/** What is searched: the name as lists sort it, and the address. */
export function searchText(name: string, email: string): string {
  return `${name} ${email.toLowerCase()}`;
}

/** What the clocks read beside the candidacy. */
function groundOf({ certification, cohort }: CandidacyFile) {
  return { regime: certification.regime, registrationEndsOn: certification.registrationEndsOn, depositDueOn: cohort?.depositDueOn ?? null };
}

async function held(candidacyId: Id): Promise<CandidacyFile> {
  const file = await candidacyFile(candidacyId, true);
  if (!file) throw new DomainError('not-found', 'candidacy.unknown');
  return file;
}

/** Asked of a decided candidacy alone: elsewhere who it waits for does not depend on it. */
async function nothingMissing({ status, candidateId, certificationId, referentielId, scope }: Candidacy): Promise<boolean> {
  if (status !== 'decided') return false;
  return missingInScope(await publishedTree(referentielId), scope, await heldBlocs(candidateId, certificationId)).length === 0;
}
