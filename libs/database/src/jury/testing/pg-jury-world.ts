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
import { NOW, writeConvokedPassage } from './convoked-passage.js';

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
    await this.owner.query('insert into organisation values ($1, $2, $3, $4, $5)', [org, slug, 'École', 'both', NOW]);
    const people: Record<Who, string> = { president: randomUUID(), member: randomUUID(), manager: randomUUID(), candidate: randomUUID() };
    for (const [who, id] of Object.entries(people)) {
      await this.owner.query('insert into person values ($1, $2, $3, $4, $5)', [id, `${who}-${id}@exemple.fr`, who, who === 'candidate' ? 'Kerbrat' : 'Essai', NOW]);
      await this.owner.query('insert into membership values ($1, $2, $3, $4)', [org, id, who === 'president' || who === 'member' ? 'juror' : who, NOW]);
    }
    const { candidacy, passage, bloc, k1, k2, booklet, evidence, president, member } = await writeConvokedPassage(this.owner, org, people);
    const ids = new RandomIds();
    return {
      slug, owner: this.owner, passages: new PgPassages(), readings: new PgReadings(ids), deliberations: new PgDeliberations(), jurors: new PgJurors(), organisationId: org, candidacyId: candidacy, passageId: passage, blocId: bloc,
      criterionIds: [k1, k2], bookletId: booklet, evidenceId: evidence, seatIds: { president, member }, id: () => ids.next(), personOf: (who) => people[who],
      as: (who, work) => this.transactions.asPerson(people[who], slug, 'write', work),
      put: async (part) => {
        await this.owner.query('update passage set state = coalesce($2, state), hearing_ended_at = coalesce($3, hearing_ended_at), booklet_changes = coalesce($4, booklet_changes) where id = $1', [passage, part.state ?? null, part.hearingEndedAt ?? null, part.bookletChanges ? JSON.stringify(part.bookletChanges) : null]);
      },
    };
  }
}

export interface PgJuryWorld extends JuryWorld { readonly slug: string; readonly owner: pg.Client }
