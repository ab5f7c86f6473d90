import type { Role } from '@probant/domain-kernel';
import type { Member } from '../organisation.client';

/** Roles one invites to here, with what each lets do. A candidate is invited by opening a candidacy. */
export const INVITED_ROLES: readonly { readonly role: Role; readonly label: string; readonly does: string }[] = [
  { role: 'manager', label: 'Gestionnaire', does: 'Ouvre les candidatures, vérifie les livrets, organise les jurys, tient les référentiels.' },
  { role: 'juror', label: 'Membre de jury', does: 'Lit et apprécie les livrets des passages où un siège lui est confié, et rien d’autre.' },
  { role: 'accompagnateur', label: 'Accompagnateur', does: 'Conseille les candidats qui lui sont confiés ; n’est jamais à leur jury.' },
  { role: 'referent_handicap', label: 'Référent handicap', does: 'Instruit les demandes d’aménagement et en suit les mesures.' },
  { role: 'administrator', label: 'Administrateur', does: 'Invite et retire les membres, nomme d’autres administrateurs, lit le journal.' },
];

const LABELS = new Map<Role, string>(INVITED_ROLES.map(({ role, label }) => [role, label]));

/** The role as written alone. */
export function roleLabel(role: Role): string {
  return LABELS.get(role) ?? role;
}

/** Why this role cannot be taken away now, as a code of the chapter; null when it can. The API has the last word. */
export function removalRefusal(members: readonly Member[], member: Member, role: Role): string | null {
  const others = members.some(({ id, roles, invited }) => id !== member.id && !invited && roles.includes('administrator'));
  return role === 'administrator' && !others ? 'people.last_administrator' : null;
}

/** The members whose name or address holds the words, accents and capitals aside, and who hold the role. */
export function narrowed(members: readonly Member[], words: string, role: Role | null): readonly Member[] {
  const wanted = plain(words);
  return members.filter(({ givenName, familyName, email, roles }) => plain(`${givenName} ${familyName} ${email}`).includes(wanted) && (role === null || roles.includes(role)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
