import { type CandidacyView, routes } from '@probant/contract';
import type { Identity } from '../parcours.client';

/** What the fields hold: every one a text. */
export interface IdentityForm { readonly givenName: string; readonly familyName: string; readonly birthName: string; readonly birthDate: string; readonly birthPlace: string; readonly phone: string; readonly address: string; readonly gender: Identity['gender'] }

/** The fields as the candidacy knows them; before anything was stated, the name the school gave. */
export function identityForm({ identity, candidate }: Pick<CandidacyView, 'identity' | 'candidate'>): IdentityForm {
  const { givenName, familyName } = identity ?? candidate;
  return { givenName, familyName, birthName: identity?.birthName ?? '', birthDate: identity?.birthDate ?? '', birthPlace: identity?.birthPlace ?? '', phone: identity?.phone ?? '', address: identity?.address ?? '', gender: identity?.gender ?? 'unstated' };
}

/** What is sent: empty optional fields are null. */
export function identityOf(form: IdentityForm): Identity {
  const orNull = (text: string): string | null => text.trim() || null;
  return { ...form, birthName: orNull(form.birthName), phone: orNull(form.phone), address: orNull(form.address) };
}

const LABELS: Readonly<Record<string, string>> = { givenName: 'le prénom', familyName: 'le nom', birthDate: 'la date de naissance', birthPlace: 'le lieu de naissance', phone: 'un téléphone qui n’ait que des chiffres', address: 'une adresse plus courte', birthName: 'le nom de naissance' };

/** What is still to be filled, in words, or null when it may be saved: the same schema as the API. */
export function missingOf(form: IdentityForm): string | null {
  const parsed = routes.stateIdentity.body.omit({ revision: true }).safeParse(identityOf(form));
  if (parsed.success) return null;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => LABELS[String(path[0])] ?? 'un champ'))];
  return `Il reste à donner ${new Intl.ListFormat('fr-FR', { type: 'conjunction' }).format(fields)}.`;
}

/** Whether two forms say the same. */
export function sameIdentity(one: IdentityForm, other: IdentityForm | null): boolean {
  return other !== null && JSON.stringify(identityOf(one)) === JSON.stringify(identityOf(other));
}
