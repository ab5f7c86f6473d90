import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '@probant/domain-kernel';
import type { JurorProfile } from '@probant/use-cases';

/** What the demo is made of that is not code: the référentiel, the candidates' situations, their files. */
export const MATERIAL = path.resolve(import.meta.dirname, '../../../../tools/demo');
/** The same for everybody of the demo: it is printed, and offered on the sign-in page of a trial. */
export const DEMO_PASSWORD = 'demonstration';
export const SCHOOL = { slug: 'ecole-evenement', name: 'École des Métiers de l’Événement', kind: 'both' } as const;
export const CENTRE = { slug: 'centre-du-belvedere', name: 'Centre du Belvédère', kind: 'centre' } as const;
export const DEMO_SLUGS = [SCHOOL.slug, CENTRE.slug];

/** The situation of one candidate, as `tools/demo/profiles.json` tells it. */
export interface Profile {
  readonly slug: string; readonly given: string; readonly family: string; readonly gender: 'woman' | 'man'; readonly born: string; readonly birthPlace: string; readonly option: 'A' | 'B' | null;
  readonly role: string; readonly employer: string; readonly since: string; readonly hours: number; readonly status: 'salaried' | 'consultant' | 'volunteer';
  readonly event: string; readonly place: string; readonly client: string; readonly audience: string; readonly team: string; readonly budget: string;
}

export function profiles(): ReadonlyMap<string, Profile> {
  const all = JSON.parse(readFileSync(path.join(MATERIAL, 'profiles.json'), 'utf8')) as Profile[];
  return new Map(all.map((profile) => [profile.slug, profile]));
}

export interface Staff { readonly key: string; readonly given: string; readonly family: string; readonly organisation: string; readonly roles: readonly Role[]; readonly juror?: JurorProfile }

const juror = (profession: string, employer: string, gender: JurorProfile['gender'], qualified = true): JurorProfile => ({ profession, employer, qualified, gender, linksDeclared: '' });

/** Those who work in the two organisations, and the pool of jurors. */
export const STAFF: readonly Staff[] = [
  { key: 'samir', given: 'Samir', family: 'Belkacem', organisation: SCHOOL.slug, roles: ['manager', 'administrator'] },
  { key: 'lise', given: 'Lise', family: 'Vauquelin', organisation: SCHOOL.slug, roles: ['manager'] },
  { key: 'anne', given: 'Anne', family: 'Le Goff', organisation: SCHOOL.slug, roles: ['referent_handicap'] },
  { key: 'karim', given: 'Karim', family: 'Haddad', organisation: SCHOOL.slug, roles: ['accompagnateur'] },
  { key: 'odile', given: 'Odile', family: 'Ferrand', organisation: CENTRE.slug, roles: ['manager', 'administrator'] },
  { key: 'helene', given: 'Hélène', family: 'Marchand', organisation: SCHOOL.slug, roles: ['juror'], juror: juror('Directrice de festival', 'Les Nuits blanches', 'woman') },
  { key: 'thomas', given: 'Thomas', family: 'Rivière', organisation: SCHOOL.slug, roles: ['juror'], juror: juror('Directeur technique', 'Scène nationale', 'man') },
  { key: 'aicha', given: 'Aïcha', family: 'Benali', organisation: SCHOOL.slug, roles: ['juror'], juror: juror('Cheffe de projet événementiel', 'Agence Contrechamp', 'woman') },
  { key: 'paul', given: 'Paul', family: 'Leroux', organisation: SCHOOL.slug, roles: ['juror'], juror: juror('Responsable sûreté et accueil', 'Parc des expositions', 'man') },
  { key: 'marguerite', given: 'Marguerite', family: 'Sorel', organisation: SCHOOL.slug, roles: ['juror'], juror: juror('Formatrice en gestion de projet culturel', 'Université', 'woman', false) },
];

/** The address of somebody of the demo; `.example` is nobody's. */
export function addressOf(key: string): string {
  return `${key}@probant.example`;
}

/** The accounts worth trying, in the order of the story. */
export const ACCOUNTS = [
  { key: 'nadege', name: 'Nadège Kerbrat', says: 'Candidate, son livret se construit' },
  { key: 'yannick', name: 'Yannick Thévenet', says: 'Candidat, trois blocs obtenus sur quatre' },
  { key: 'samir', name: 'Samir Belkacem', says: 'Gestionnaire et administrateur de l’école' },
  { key: 'odile', name: 'Odile Ferrand', says: 'Gestionnaire du centre habilité' },
  { key: 'thomas', name: 'Thomas Rivière', says: 'Juré, une lecture en cours' },
  { key: 'helene', name: 'Hélène Marchand', says: 'Présidente de jury, une délibération à mener' },
] as const;
