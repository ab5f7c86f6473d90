import { randomUUID } from 'node:crypto';
import type { Id } from '@probant/domain-kernel';
import { aBloc, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { createTestDatabase, type TestDatabase } from '@probant/testing';
import type { CandidacyPorts, CandidacyWho } from '@probant/use-cases/candidacy/testing/candidacy-ports.suite.js';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Transactions } from '../../context/transactions.js';
import { PgCandidacies } from '../pg-candidacies.js';
import { PgCohorts } from '../pg-cohorts.js';
import { PgOffers } from '../pg-offers.js';

const NOW = '2026-03-01T09:00:00.000Z';

export interface PgCandidacyWorld extends CandidacyPorts { readonly slug: string; readonly people: Readonly<Record<CandidacyWho | 'accompagnateur', Id>> }

/** A real database with as many schools as tests ask for. */
export class PgCandidacy {
  private constructor(
    readonly database: TestDatabase,
    readonly owner: pg.Client,
    readonly source: DataSource,
    readonly transactions: Transactions,
  ) {}

  static async start(): Promise<PgCandidacy> {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const source = await new DataSource({ type: 'postgres', url: database.appUrl, extra: { max: 4 } }).initialize();
    return new PgCandidacy(database, owner, source, new Transactions(source));
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  async organisation(kind: 'certifier' | 'centre' | 'both' = 'both'): Promise<{ readonly id: Id; readonly slug: string }> {
    const id = randomUUID();
    const slug = `ecole-${id.slice(0, 8)}`;
    await this.owner.query('insert into organisation values ($1, $2, $3, $4, $5)', [id, slug, 'École', kind, NOW]);
    return { id, slug };
  }

  async person(organisationId: Id, role: string, name = role): Promise<Id> {
    const id = randomUUID();
    await this.owner.query('insert into person values ($1, $2, $3, $4, $5)', [id, `${id}@exemple.fr`, name, 'Kerbrat', NOW]);
    await this.owner.query('insert into membership values ($1, $2, $3, $4)', [organisationId, id, role, NOW]);
    return id;
  }

  /** A certification of this certifier with one published référentiel of three blocs. */
  async certification(certifierId: Id): Promise<{ readonly certificationId: Id; readonly referentielId: Id; readonly blocIds: readonly [Id, Id, Id] }> {
    const [certificationId, referentielId] = [randomUUID(), randomUUID()];
    const blocIds = [randomUUID(), randomUUID(), randomUUID()] as const;
    const tree = aTree({ blocs: blocIds.map((id, index) => aBloc({ id, number: String(index + 1) })) });
    await this.owner.query("insert into certification values ($1, $2, 'Chef de projet', null, 6, 'portal', null, $3)", [certifierId, certificationId, NOW]);
    await this.owner.query("insert into referentiel (certifier_id, id, certification_id, version, status, source_name, source_hash, source_key, tree, imported_at) values ($1, $2, $3, 1, 'published', 's', 'h', 'k', $4, $5)", [certifierId, referentielId, certificationId, JSON.stringify(tree), NOW]);
    return { certificationId, referentielId, blocIds };
  }

  async world(): Promise<PgCandidacyWorld> {
    const { id: organisationId, slug } = await this.organisation();
    const people = { manager: await this.person(organisationId, 'manager'), candidate: await this.person(organisationId, 'candidate', 'Nadège'), accompagnateur: await this.person(organisationId, 'accompagnateur') };
    const offer = await this.certification(organisationId);
    return {
      ...offer, slug, people, organisationId, candidacies: new PgCandidacies(), cohorts: new PgCohorts(), offers: new PgOffers(), accompagnateurId: people.accompagnateur,
      person: { id: people.candidate, givenName: 'Nadège', familyName: 'Kerbrat', email: `${people.candidate}@exemple.fr` }, id: () => randomUUID(),
      as: (who, work) => this.transactions.asPerson(people[who], slug, 'write', work),
      prospectOf: async (id) => (await this.owner.query('select waiting_for as "waitingFor", next_due_on::text as "dueOn", next_due_code as "dueCode" from candidacy where id = $1', [id])).rows[0],
      counterOf: async (id) => Number((await this.owner.query('select content_counter from candidacy where id = $1', [id])).rows[0].content_counter),
      sealPassage: (id, validated) => this.sealPassage(organisationId, id, validated),
    };
  }

  private async sealPassage(organisationId: Id, candidacyId: Id, validated: readonly Id[]): Promise<void> {
    const passage = randomUUID();
    await this.owner.query("insert into passage (organisation_id, id, candidacy_id, certifier_id, number, state, bloc_ids, attendance, hearing_started_at, sealed_at, notified_on, created_at) values ($1, $2, $3, $1, 1, 'closed', $4, 'present', $5, $5, '2026-03-01', $5)", [organisationId, passage, candidacyId, validated, NOW]);
    for (const bloc of validated) {
      await this.owner.query("insert into bloc_decision values ($1, $2, $3, $1, $4, 1, $5, 'validated', 'm', '{}', null, 'unanimous', false, $6, $7)", [organisationId, randomUUID(), candidacyId, passage, bloc, NOW, randomUUID()]);
    }
  }
}
