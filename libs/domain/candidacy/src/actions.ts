import { ALLOWED, holdsRole, refused, type Actor, type Permission } from '@probant/domain-kernel';
import { CANDIDACY_ACTIONS, type Candidacy, type CandidacyAction } from './candidacy.js';
import { guarded, type Surroundings } from './guards.js';
import { transitionFrom, TRANSITIONS, type Party } from './transitions.js';

type Named = Pick<Candidacy, 'candidateId' | 'organisationId' | 'certifierId'>;

/** Whether the actor is this party of the candidacy, in the organisation they act in. */
export function isParty(actor: Actor, candidacy: Named, party: Party): boolean {
  const manages = (organisationId: string): boolean => actor.organisationId === organisationId && holdsRole(actor, organisationId, 'manager');
  switch (party) {
    case 'candidate':
      return actor.personId !== null && actor.personId === candidacy.candidateId;
    case 'school':
      return manages(candidacy.organisationId) || manages(candidacy.certifierId);
    case 'certifier':
      return manages(candidacy.certifierId);
    case 'president':
      return false;
    case 'clock':
      return actor.kind === 'system';
  }
}

const WHO = Object.fromEntries(TRANSITIONS.map(({ action, who }) => [action, who])) as Readonly<Record<CandidacyAction, Party>>;
const REFUSED: Record<Party, string> = {
  candidate: 'candidacy.candidate_only', school: 'candidacy.school_only', certifier: 'candidacy.certifier_only', president: 'candidacy.president_only', clock: 'candidacy.clock_only',
};

/** Whether this person may do this now, or why not: who they are, where the candidacy is, what is still missing. */
export function mayDo(actor: Actor, candidacy: Candidacy, action: CandidacyAction, around: Surroundings): Permission {
  const who = WHO[action];
  if (!isParty(actor, candidacy, who)) return refused(REFUSED[who]);
  const line = transitionFrom(candidacy.status, action);
  return line ? guarded(line.guards, candidacy, around) : refused('candidacy.wrong_status', { action, status: candidacy.status });
}

/** What this person can do now, and why not for the rest of what is theirs to do. */
export function actionsFor(actor: Actor, candidacy: Candidacy, around: Surroundings): readonly { readonly action: CandidacyAction; readonly permission: Permission }[] {
  return CANDIDACY_ACTIONS.filter((action) => isParty(actor, candidacy, WHO[action])).map((action) => ({ action, permission: mayDo(actor, candidacy, action, around) }));
}

/** Who reads a candidacy: the candidate, who accompanies them, the school's staff and the certifier's. A juror reads a booklet, never the candidacy. */
export function readsCandidacy(actor: Actor, candidacy: Named & Pick<Candidacy, 'accompagnateurId'>): Permission {
  if (actor.kind === 'system') return ALLOWED;
  if (actor.personId !== null && (actor.personId === candidacy.candidateId || actor.personId === candidacy.accompagnateurId)) return ALLOWED;
  const here = actor.organisationId === candidacy.organisationId || actor.organisationId === candidacy.certifierId;
  return here && holdsRole(actor, actor.organisationId, 'manager', 'administrator', 'referent_handicap') ? ALLOWED : refused('candidacy.unknown');
}
