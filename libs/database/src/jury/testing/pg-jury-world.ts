import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@probant/testing';
import { Ids } from '@probant/use-cases';
import type { JuryWorld, Who } from '@probant/use-cases/jury/testing/jury-world.js';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { PgReadings } from '../../assessment/pg-readings.js';
import { Transactions } from '../../context/transactions.js';
import { PgDeliberations } from '../pg-deliberations.js';
import { PgJurors } from '../pg-jurors.js';
import { PgPassages } from '../pg-passages.js';

class RandomIds extends Ids {
  next(): string {
    return randomUUID();
  }
  token(): string {
    return randomUUID();
  }
}

/** A real database with as many worlds of the jury as tests ask for. */
export class PgJury {
  private constructor(
    readonly database: TestDatabase,
    readonly owner: pg.Client,
    readonly source: DataSource,
    readonly transactions: Transactions,
  ) {}

  static async start(): Promise<PgJury> {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const source = await new DataSource({ type: 'postgres', url: database.appUrl, extra: { max: 6 } }).initialize();
    return new PgJury(database, owner, source, new Transactions(source));
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  /** One school of its own, with its people, its candidacy and its convoked passage. */
  async world(): Promise<PgJuryWorld> {
    const org = randomUUID();
    const slug = `ecole-${org.slice(0, 8)}`;
    const now = '2026-03-01T09:00:00.000Z';
    const q = (sql: string, values: readonly unknown[]) => this.owner.query(sql, [...values]);
    await q('insert into organisation values ($1, $2, $3, $4, $5)', [org, slug, 'École', 'both', now]);
    const people: Record<Who, string> = { president: randomUUID(), member: randomUUID(), manager: randomUUID(), candidate: randomUUID() };
    for (const [who, id] of Object.entries(people)) {
      await q('insert into person values ($1, $2, $3, $4, $5)', [id, `${who}-${id}@exemple.fr`, who, who === 'candidate' ? 'Kerbrat' : 'Essai', now]);
      await q('insert into membership values ($1, $2, $3, $4)', [org, id, who === 'president' || who === 'member' ? 'juror' : who, now]);
    }
    const [certification, referentiel, candidacy, booklet, evidence, passage, bloc, k1, k2, president, member] = Array.from({ length: 11 }, () => randomUUID()) as [string, string, string, string, string, string, string, string, string, string, string];
    await q("insert into certification values ($1, $2, 'Événementiel', null, 6, 'portal', null, $3)", [org, certification, now]);
    await q("insert into referentiel (certifier_id, id, certification_id, version, status, source_name, source_hash, source_key, tree, imported_at) values ($1, $2, $3, 1, 'published', 's', 'h', 'k', '{}', $4)", [org, referentiel, certification, now]);
    await q(
      `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, deposited_on, sort_name, created_at)
       values ($1, $2, $1, $3, $4, $5, 'vae', 'convoked', '2026-02-10', '{"kind":"all","blocIds":[],"optionBlocIds":[]}', '2026-02-10', 'kerbrat', $6)`,
      [org, candidacy, people.candidate, certification, referentiel, now],
    );
    await q(
      `insert into booklet (organisation_id, id, candidacy_id, certifier_id, version, passage_number, deposited_at, fingerprint, state, content, completeness) values ($1, $2, $3, $1, 1, 1, $4, 'f', 'verified', $5, '{}')`,
      [org, booklet, candidacy, now, JSON.stringify({ evidence: [{ id: evidence, file: { pages: 4, seconds: null } }] })],
    );
    await q("insert into passage (organisation_id, id, candidacy_id, certifier_id, number, state, bloc_ids, booklet_id, hearing_at, created_at) values ($1, $2, $3, $1, 1, 'convoked', $4, $5, $6, $6)", [org, passage, candidacy, [bloc], booklet, now]);
    for (const [id, who] of [[president, 'president'], [member, 'member']] as const) {
      await q("insert into seat (organisation_id, id, passage_id, candidacy_id, certifier_id, person_id, role, state, qualified) values ($1, $2, $3, $4, $1, $5, $6, 'accepted', true)", [org, id, passage, candidacy, people[who], who]);
    }
    const ids = new RandomIds();
    return {
      slug, owner: this.owner, passages: new PgPassages(), readings: new PgReadings(ids), deliberations: new PgDeliberations(), jurors: new PgJurors(), organisationId: org, candidacyId: candidacy, passageId: passage, blocId: bloc,
      criterionIds: [k1, k2], bookletId: booklet, evidenceId: evidence, seatIds: { president, member }, id: () => ids.next(), personOf: (who) => people[who],
      as: (who, work) => this.transactions.asPerson(people[who], slug, 'write', work),
      put: async (part) => {
        await q('update passage set state = coalesce($2, state), hearing_ended_at = coalesce($3, hearing_ended_at), booklet_changes = coalesce($4, booklet_changes) where id = $1', [passage, part.state ?? null, part.hearingEndedAt ?? null, part.bookletChanges ? JSON.stringify(part.bookletChanges) : null]);
      },
    };
  }
}

export interface PgJuryWorld extends JuryWorld { readonly slug: string; readonly owner: pg.Client }
