import { randomUUID } from 'node:crypto';
import type { Id, Role } from '@probant/domain-kernel';
import { createTestDatabase, type TestDatabase } from '@probant/testing';
import type { ReferentielPorts } from '@probant/use-cases/referentiel/testing/referentiel-ports.suite.js';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { ApartTransactions, openSource } from '../../context/sources.js';
import { Transactions } from '../../context/transactions.js';
import { PgCertifications } from '../pg-certifications.js';
import { PgCorrections } from '../pg-corrections.js';
import { PgReadingProgress } from '../pg-reading-progress.js';
import { PgFiches } from '../pg-fiches.js';
import { PgReferentiels } from '../pg-referentiels.js';
import { PgRuleBook } from '../pg-rule-book.js';
import { PgRuledCandidacies } from '../pg-ruled-candidacies.js';
import { PgSheetBook } from '../pg-sheet-book.js';

const NOW = '2026-03-01T09:00:00.000Z';
const SPAN = { now: ['current_date - 1', 'null'], once: ['current_date - 30', 'current_date - 10'], soon: ['current_date + 1', 'null'] } as const;

export interface Place { readonly id: Id; readonly slug: string }
export interface PgReferentielWorld extends ReferentielPorts {
  readonly certifier: Place;
  readonly centre: Place;
  /** A person with this role there, written past every policy. */
  person(organisationId: Id, role: Role, name?: string): Promise<Id>;
  as<T>(personId: Id, place: Place, work: () => Promise<T>): Promise<T>;
  /** The same, undone at the end: for SQL that should not have passed. */
  inVain<T>(personId: Id, place: Place, work: () => Promise<T>): Promise<T>;
}

class Undone extends Error {
  constructor(readonly result: unknown) {
    super('undone');
  }
}

/** A real database with as many certifiers, each with a centre beside it, as tests ask for. */
export class PgReferentielHouse {
  private constructor(
    readonly database: TestDatabase,
    readonly owner: pg.Client,
    readonly source: DataSource,
    readonly system: DataSource,
    readonly transactions: Transactions,
  ) {}

  static async start(): Promise<PgReferentielHouse> {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const source = await openSource(database.appUrl, { poolSize: 4, name: 'referentiel' });
    const system = await openSource(database.systemUrl, { poolSize: 2, name: 'apart' });
    return new PgReferentielHouse(database, owner, source, system, new Transactions(source));
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.system.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  async world(): Promise<PgReferentielWorld> {
    const [certifier, centre] = [await this.organisation('certifier', 'École du Belvédère'), await this.organisation('centre', 'Centre de l’ouest')];
    const manager = { id: await this.person(certifier.id, 'manager', 'Samir'), name: 'Samir Essai' };
    await this.person(certifier.id, 'manager', 'Rosa');
    const as = <T>(personId: Id, place: Place, work: () => Promise<T>): Promise<T> => this.transactions.asPerson(personId, place.slug, 'write', work);
    return {
      certifier, centre, certifierId: certifier.id, centreId: centre.id, manager, as, id: () => randomUUID(), asManager: (work) => as(manager.id, certifier, work), person: (organisationId, role, name) => this.person(organisationId, role, name),
      inVain: (personId, place, work) => this.inVain(as, personId, place, work),
      certifications: new PgCertifications(), referentiels: new PgReferentiels(), corrections: new PgCorrections(), ruleBook: new PgRuleBook(), candidacies: new PgRuledCandidacies(), fiches: new PgFiches(), sheets: new PgSheetBook(), progress: new PgReadingProgress(new ApartTransactions(this.system)),
      habilitate: async (certificationId, when) => void (await this.owner.query(`insert into habilitation values ($1, $2, $3, $4, 'both', ${SPAN[when][0]}, ${SPAN[when][1]})`, [certifier.id, randomUUID(), centre.id, certificationId])),
      candidacy: (organisationId, referentielId, route) => this.candidacy(certifier.id, organisationId, referentielId, route),
    };
  }

  private async inVain<T>(as: PgReferentielWorld['as'], personId: Id, place: Place, work: () => Promise<T>): Promise<T> {
    const undone = await as(personId, place, async () => {
      throw new Undone(await work());
    }).catch((error: unknown) => error);
    if (undone instanceof Undone) return undone.result as T;
    throw undone;
  }

  private async organisation(kind: 'certifier' | 'centre', name: string): Promise<Place> {
    const id = randomUUID();
    const slug = `${kind}-${id.slice(0, 8)}`;
    await this.owner.query('insert into organisation values ($1, $2, $3, $4, $5)', [id, slug, name, kind, NOW]);
    return { id, slug };
  }

  private async person(organisationId: Id, role: Role, name: string = role): Promise<Id> {
    const id = randomUUID();
    await this.owner.query('insert into person values ($1, $2, $3, $4, $5)', [id, `${id}@exemple.fr`, name, 'Essai', NOW]);
    await this.owner.query('insert into membership values ($1, $2, $3, $4)', [organisationId, id, role, NOW]);
    return id;
  }

  private async candidacy(certifierId: Id, organisationId: Id, referentielId: Id, route: string): Promise<{ counter(): Promise<number> }> {
    const [id, candidate] = [randomUUID(), await this.person(organisationId, 'candidate')];
    await this.owner.query(
      `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, sort_name, created_at)
       select $1, $2, $3, $4, certification_id, id, $6, 'building', current_date, '{"kind":"all","blocIds":[],"optionBlocIds":[]}', 'essai', $7 from referentiel where id = $5`,
      [organisationId, id, certifierId, candidate, referentielId, route, NOW],
    );
    return { counter: async () => Number((await this.owner.query<{ content_counter: string }>('select content_counter from candidacy where id = $1', [id])).rows[0]?.content_counter) };
  }
}
