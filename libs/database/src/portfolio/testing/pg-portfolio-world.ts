import { randomUUID } from 'node:crypto';
import type { Id } from '@probant/domain-kernel';
import { createTestDatabase, type TestDatabase } from '@probant/testing';
import type { PortfolioPorts } from '@probant/use-cases/portfolio/testing/portfolio-ports.suite.js';
import { C1, TREE } from '@probant/use-cases/portfolio/testing/portfolio-world.js';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { StatementCounter } from '../../context/statements.js';
import { Transactions } from '../../context/transactions.js';
import { PgBooklets } from '../pg-booklets.js';
import { PgCompletenessSnapshots } from '../pg-completeness-snapshots.js';
import { PgDossiers } from '../pg-dossiers.js';
import { PgEvidenceLibrary } from '../pg-evidence-library.js';
import { PgExperiences } from '../pg-experiences.js';
import { PgTies } from '../pg-ties.js';
import { PgUploads } from '../pg-uploads.js';

export type Who = 'candidate' | 'manager' | 'juror' | 'stranger';
export interface PgPortfolioPorts extends PortfolioPorts {
  readonly slug: string;
  readonly organisationId: Id;
  readonly people: Record<Who, Id>;
  as<T>(who: Who, work: () => Promise<T>): Promise<T>;
}

/** A real database with as many schools, each with one candidacy, as tests ask for. */
export class PgPortfolio {
  private constructor(
    readonly database: TestDatabase,
    readonly owner: pg.Client,
    readonly source: DataSource,
    readonly transactions: Transactions,
  ) {}

  static async start(): Promise<PgPortfolio> {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const source = await new DataSource({ type: 'postgres', url: database.appUrl, extra: { max: 8 }, logger: new StatementCounter(), logging: ['query'] }).initialize();
    return new PgPortfolio(database, owner, source, new Transactions(source));
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  async world(): Promise<PgPortfolioPorts> {
    const organisationId = randomUUID();
    const slug = `ecole-${organisationId.slice(0, 8)}`;
    const people = { candidate: randomUUID(), manager: randomUUID(), juror: randomUUID(), stranger: randomUUID() };
    const candidacyId = await this.prepare(organisationId, slug, people);
    const as = <T>(who: Who, work: () => Promise<T>): Promise<T> => this.transactions.asPerson(people[who], slug, 'write', work);
    return {
      slug, organisationId, people, as, candidacyId, competencyId: C1, id: () => randomUUID(), asCandidate: (work) => as('candidate', work),
      dossiers: new PgDossiers(), experiences: new PgExperiences(), library: new PgEvidenceLibrary(), uploads: new PgUploads(), ties: new PgTies(), booklets: new PgBooklets(), snapshots: new PgCompletenessSnapshots(),
    };
  }

  private async prepare(org: Id, slug: string, people: Record<Who, Id>): Promise<Id> {
    const now = '2026-03-01T09:00:00.000Z';
    const q = (sql: string, values: readonly unknown[]): Promise<unknown> => this.owner.query(sql, [...values]);
    await q('insert into organisation values ($1, $2, $3, $4, $5)', [org, slug, 'École', 'both', now]);
    for (const [who, id] of Object.entries(people)) {
      await q('insert into person values ($1, $2, $3, $4, $5)', [id, `${who}-${id}@exemple.fr`, who, 'Essai', now]);
      await q('insert into membership values ($1, $2, $3, $4)', [org, id, who === 'stranger' ? 'candidate' : who, now]);
    }
    const [certification, referentiel, candidacy] = [randomUUID(), randomUUID(), randomUUID()];
    await q("insert into certification values ($1, $2, 'Chef de projet', null, 6, 'portal', null, $3)", [org, certification, now]);
    await q("insert into referentiel (certifier_id, id, certification_id, version, status, source_name, source_hash, source_key, tree, imported_at) values ($1, $2, $3, 1, 'published', 's', 'h', 'k', $5, $4)", [org, referentiel, certification, now, JSON.stringify(TREE)]);
    await q(
      `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, identity, consented_at, sworn_at, sort_name, created_at)
       values ($1, $2, $1, $3, $4, $5, 'vae', 'building', '2026-02-10', '{"kind":"all","blocIds":[],"optionBlocIds":[]}', '{"givenName":"Léa","familyName":"Martin"}', $6, $6, 'martin', $6)`,
      [org, candidacy, people.candidate, certification, referentiel, now],
    );
    return candidacy;
  }
}
