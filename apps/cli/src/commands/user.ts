import { Option, type Command } from 'commander';
import { DomainError, ROLES, type Actor, type Role } from '@probant/domain-kernel';
import { CreateOrganisation, CreateUser } from '@probant/use-cases';
import { onSystemSide } from '../house.js';
import { print, Refused, type OutputOptions } from '../output.js';

const OPERATOR: Actor = { kind: 'system', personId: null, organisationId: null, memberships: [] };
const SENTENCES: Readonly<Record<string, string>> = {
  'people.organisation_unknown': 'Aucun organisme ne porte ce nom d’adresse : créez-le avec « organisation create ».',
  'people.organisation_exists': 'Un organisme porte déjà ce nom d’adresse.',
  'people.organisation_name_invalid': 'Le nom d’adresse est fait de minuscules, de chiffres et de tirets, de 2 à 63 signes.',
  'people.password_too_short': 'Le mot de passe a au moins douze caractères.',
  'people.password_too_common': 'Ce mot de passe est trop connu : choisissez une phrase.',
};
interface UserOptions extends OutputOptions { readonly email: string; readonly given: string; readonly family: string; readonly organisation: string; readonly role: readonly Role[]; readonly password?: string }
interface OrganisationOptions extends OutputOptions { readonly kind: 'certifier' | 'centre' | 'both' }

/** Adds the commands that open organisations and accounts. */
export function register(program: Command): void {
  program
    .command('user').description('Comptes').command('create').description('Ouvre un compte dans un organisme et imprime son mot de passe s’il n’en est pas donné')
    .requiredOption('--email <adresse>', 'adresse électronique').requiredOption('--given <prénom>', 'prénom').requiredOption('--family <nom>', 'nom')
    .requiredOption('--organisation <nom>', 'nom de l’organisme dans les adresses').addOption(new Option('--role <rôle...>', 'un rôle ou plusieurs').choices(ROLES).makeOptionMandatory())
    .option('--password <phrase>', 'mot de passe ; sans cette option il est tiré au sort').option('--json', 'imprime les données')
    .action(createUser);
  program
    .command('organisation').description('Organismes').command('create').description('Ouvre un organisme').argument('<nom>', 'son nom dans les adresses : minuscules, chiffres, tirets').argument('<intitulé>', 'son nom en toutes lettres')
    .addOption(new Option('--kind <nature>', 'certificateur, centre ou les deux').choices(['certifier', 'centre', 'both']).default('both')).option('--json', 'imprime les données')
    .action(createOrganisation);
}

async function createUser({ email, given, family, organisation, role, password, ...options }: UserOptions): Promise<void> {
  const asked = { email: email.trim().toLowerCase(), givenName: given, familyName: family, organisationSlug: organisation, roles: [...new Set(role)], password: password ?? null };
  if (!/^[^\s@]+@[^\s@]+$/.test(asked.email)) throw new Refused(`« ${email} » n’est pas une adresse électronique.`);
  const created = await onSystemSide('write', (get) => get(CreateUser).run(OPERATOR, asked)).catch(told);
  const secret = created.password ? `Mot de passe : ${created.password}` : password ? 'Mot de passe : celui que vous avez donné' : 'Cette personne a déjà un compte : son mot de passe reste le sien';
  print(options, { personId: created.personId, email: asked.email, password: created.password }, [`Compte : ${asked.email} (${asked.roles.join(', ')})`, secret]);
}

async function createOrganisation(slug: string, name: string, { kind, ...options }: OrganisationOptions): Promise<void> {
  const id = await onSystemSide('write', (get) => get(CreateOrganisation).run(OPERATOR, { slug, name, kind })).catch(told);
  print(options, { id, slug }, [`Organisme ouvert : ${name} (/o/${slug})`]);
}

function told(error: unknown): never {
  throw error instanceof DomainError ? new Refused(SENTENCES[error.code] ?? error.message) : error;
}
