import { hash } from '@node-rs/argon2';
import type { Role } from '@probant/domain-kernel';
import pg from 'pg';
import { Client } from './client.js';
import { product } from './product.js';

export const PASSWORD = 'un mot de passe assez long';
let hashed: Promise<string> | null = null;
let count = 0;

export interface Member { readonly id: string; readonly email: string; readonly name: string; readonly client: Client }

/** An organisation of one story, with nobody and nothing else in it. */
export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** A new person with these roles here, signed in. `name` is "Given Family". */
  member(name: string, ...roles: readonly Role[]): Promise<Member>;
}

/** Creates what an operator creates: an organisation. Everything after it happens through the product. */
export async function freshOrganisation(kind: 'certifier' | 'centre' | 'both' = 'both', name = 'École de la rive'): Promise<Organisation> {
  const slug = `recit-${process.pid.toString(36)}-${Date.now().toString(36)}-${(count += 1)}`;
  const id = await asOwner((client) => insert(client, 'insert into organisation (id, slug, name, kind, created_at) values (uuidv7(), $1, $2, $3, now()) returning id', [slug, name, kind]));
  return { id, slug, name, member: (fullName, ...roles) => newMember(id, fullName, roles) };
}

/** Gives an existing person more roles in an organisation: a juror of two schools, for instance. */
export async function giveRole(organisationId: string, personId: string, role: Role): Promise<void> {
  await asOwner((client) => client.query('insert into membership (organisation_id, person_id, role, created_at) values ($1, $2, $3, now())', [organisationId, personId, role]));
}

async function newMember(organisationId: string, name: string, roles: readonly Role[]): Promise<Member> {
  const [given = 'Camille', ...family] = name.split(' ');
  const email = `${given}.${Date.now().toString(36)}${(count += 1)}@exemple.fr`.toLowerCase().normalize('NFD').replace(/[^a-z0-9.@]/g, '');
  hashed ??= hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const secret = await hashed;
  const id = await asOwner(async (client) => {
    const person = await insert(client, 'insert into person (id, email, given_name, family_name, created_at) values (uuidv7(), $1, $2, $3, now()) returning id', [email, given, family.join(' ') || 'Essai']);
    await client.query('insert into credential (person_id, password_hash, changed_at) values ($1, $2, now())', [person, secret]);
    for (const role of roles) await client.query('insert into membership (organisation_id, person_id, role, created_at) values ($1, $2, $3, now())', [organisationId, person, role]);
    return person;
  });
  return { id, email, name, client: await Client.signedIn(email, PASSWORD) };
}

async function insert(client: pg.Client, sql: string, values: readonly unknown[]): Promise<string> {
  const { rows } = await client.query<{ id: string }>(sql, [...values]);
  return rows[0]?.id ?? '';
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: product().ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
