import type { Role } from '@probant/domain-kernel';

/** Roles as said in a sentence. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  manager: 'gestionnaire', administrator: 'administrateur', juror: 'membre de jury', candidate: 'candidat', accompagnateur: 'accompagnateur', referent_handicap: 'référent handicap',
};
