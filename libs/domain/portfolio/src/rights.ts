import { ALLOWED, demand, DomainError, holdsRole, refused, type Actor, type Permission } from '@probant/domain-kernel';
import { transitionFrom, type Candidacy, type CandidacyStatus } from '@probant/domain-candidacy';

/** Statuses in which arguments and ties are written: the version of the référentiel is pinned and the booklet is not with the school or the jury. */
const BUILDING: readonly CandidacyStatus[] = ['eligible', 'building', 'flagged'];
const CLOSED: readonly CandidacyStatus[] = ['withdrawn', 'lapsed', 'archived'];

type Dossier = Pick<Candidacy, 'candidateId' | 'organisationId' | 'certifierId' | 'status'> & { readonly accompagnateurId: string | null };

/** Who reads a candidacy's working papers: the candidate, the accompagnateur named on it, and the school's staff. A juror never does. */
export function readsWorkingPapers(actor: Actor, dossier: Dossier): boolean {
  if (actor.kind === 'system') return true;
  if (actor.personId !== null && (actor.personId === dossier.candidateId || actor.personId === dossier.accompagnateurId)) return true;
  return [dossier.organisationId, dossier.certifierId].some((id) => id === actor.organisationId && holdsRole(actor, id, 'manager', 'administrator'));
}

/** Throws `not-found` to those who do not read these papers. */
export function demandReader(actor: Actor, dossier: Dossier): void {
  if (!readsWorkingPapers(actor, dossier)) throw new DomainError('not-found', 'candidacy.unknown');
}

/** The library (experiences, evidence, files) is the candidate's own, open until the candidacy is withdrawn, lapsed or archived. */
export function mayKeepLibrary(actor: Actor, dossier: Dossier): Permission {
  if (actor.personId !== dossier.candidateId) return refused('portfolio.candidate_only');
  return CLOSED.includes(dossier.status) ? refused('portfolio.candidacy_closed', { status: dossier.status }) : ALLOWED;
}

/** Ties and arguments are the candidate's own, while the booklet is being built. */
export function mayWriteBooklet(actor: Actor, dossier: Dossier): Permission {
  const library = mayKeepLibrary(actor, dossier);
  if (!library.allowed) return library;
  return BUILDING.includes(dossier.status) ? ALLOWED : refused('portfolio.not_building', { status: dossier.status });
}

/** A deposit is the candidate's alone, from a booklet being built or given back. What blocks it otherwise is the completeness. */
export function mayDeposit(actor: Actor, dossier: Dossier): Permission {
  const writing = mayWriteBooklet(actor, dossier);
  if (!writing.allowed) return writing;
  return transitionFrom(dossier.status, 'deposit') ? ALLOWED : refused('portfolio.not_building', { status: dossier.status });
}

/** Throws what stands in the way: `not-found` to a stranger, `forbidden` with its reason to those who see the candidacy. */
export function demandLibrary(actor: Actor, dossier: Dossier): void {
  demandReader(actor, dossier);
  demand(mayKeepLibrary(actor, dossier));
}

/** The same for the booklet being built. */
export function demandWriting(actor: Actor, dossier: Dossier): void {
  demandReader(actor, dossier);
  demand(mayWriteBooklet(actor, dossier));
}

/** Whether the school may check the form of what was deposited: manager of the centre or the certifier. */
export function mayCheckForm(actor: Actor, dossier: Dossier): Permission {
  const manager = [dossier.organisationId, dossier.certifierId].some((id) => id === actor.organisationId && holdsRole(actor, id, 'manager'));
  return manager ? ALLOWED : refused('portfolio.school_only');
}
