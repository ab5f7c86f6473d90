import { randomUUID } from 'node:crypto';
import type { Id } from '@probant/domain-kernel';
import { aBloc, aCriterion, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { createTestDatabase, type TestDatabase } from '@probant/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Transactions } from '../../context/transactions.js';

const SCOPE = '{"kind":"all","blocIds":[],"optionBlocIds":[]}';
const CROWD = `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, cohort_id, route, status, status_since, scope, waiting_for, next_due_on, next_due_code, sort_name, search_text, created_at)
  select $1, gen_random_uuid(), $2, $3, case when i % 20 = 0 then gen_random_uuid() else $4::uuid end, $5, case when i % 50 = 0 then $6::uuid end, 'vae',
    case when i % 500 = 7 then 'heard' else (array['draft','eligibility_submitted','building','building','building','deposited','verified','convoked','decided'])[1 + i % 9] end, '2026-01-15', $7,
    (array['candidate','school','candidate','candidate','candidate','school','school','jury','nobody'])[1 + i % 9], case when i % 9 <> 8 then date '2026-01-15' + (i * 7919 % 397) end, case when i % 9 <> 8 then 'cohort_deposit' end,
    'nom' || lpad((i * 7919 % $8)::text, 6, '0') || ' prenom' || i % 300, 'nom' || lpad((i * 7919 % $8)::text, 6, '0') || ' prenom' || i % 300 || ' p' || i || '.' || $9 || '@exemple.fr', timestamptz '2026-01-01' + i * interval '1 second'
  from generate_series(1, $8::int) i`;

/** A school that certifies its own crowd and three hundred candidacies of a centre; another school beside them. */
export class CrowdedSchool {
  readonly school = randomUUID();
  readonly centre = randomUUID();
  readonly other = randomUUID();
  readonly cohort = randomUUID();
  readonly certification = randomUUID();
  readonly referentiel = randomUUID();
  /** One person stands for the whole crowd. */
  private readonly candidate = randomUUID();
  private readonly managers: Readonly<Record<'school' | 'centre' | 'other', Id>> = { school: randomUUID(), centre: randomUUID(), other: randomUUID() };

  private constructor(
    readonly database: TestDatabase,
    readonly owner: pg.Client,
    readonly source: DataSource,
    readonly transactions: Transactions,
  ) {}

  static async start(count: number): Promise<CrowdedSchool> {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const source = await new DataSource({ type: 'postgres', url: database.appUrl, extra: { max: 2 } }).initialize();
    const crowded = new CrowdedSchool(database, owner, source, new Transactions(source));
    await crowded.fill(count);
    return crowded;
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  /** Runs the work as a manager, with row-level security on. */
  as<T>(who: 'school' | 'centre' | 'other', work: () => Promise<T>): Promise<T> {
    return this.transactions.asPerson(this.managers[who], `o-${this[who]}`.slice(0, 20), 'read', work);
  }

  private async fill(count: number): Promise<void> {
    const { owner, school, centre, other } = this;
    for (const who of ['school', 'centre', 'other'] as const) {
      await owner.query("insert into organisation values ($1, $2, 'École', $3, now())", [this[who], `o-${this[who]}`.slice(0, 20), who === 'centre' ? 'centre' : 'both']);
      await owner.query("insert into person values ($1, $2, 'Jeanne', 'Essai', now())", [this.managers[who], `${this.managers[who]}@exemple.fr`]);
      await owner.query("insert into membership values ($1, $2, 'manager', now())", [this[who], this.managers[who]]);
    }
    await owner.query("insert into person values ($1, $2, 'Nadège', 'Kerbrat', now())", [this.candidate, `${this.candidate}@exemple.fr`]);
    await owner.query("insert into certification values ($1, $2, 'Chef de projet', null, 6, 'portal', '2026-09-01', now())", [school, this.certification]);
    const tree = aTree({ blocs: [aBloc({ id: randomUUID(), criteria: [aCriterion()] })] });
    await owner.query("insert into referentiel (certifier_id, id, certification_id, version, status, source_name, source_hash, source_key, tree, imported_at) values ($1, $2, $3, 1, 'published', 's', 'h', 'k', $4, now())", [school, this.referentiel, this.certification, JSON.stringify(tree)]);
    await owner.query("insert into habilitation values ($1, $2, $3, $4, 'both', '2020-01-01', null)", [school, randomUUID(), centre, this.certification]);
    await owner.query("insert into cohort values ($1, $2, 'Hiver', null, null, now())", [school, this.cohort]);
    // The indexes are built after the rows: the same ones, sooner.
    const { rows } = await owner.query<{ indexname: string; indexdef: string }>("select indexname, indexdef from pg_indexes where tablename = 'candidacy' and indexdef not like '%UNIQUE%'");
    for (const { indexname } of rows) await owner.query(`drop index ${indexname}`);
    for (const [organisation, certifier, many] of [[school, school, count], [centre, school, 300], [other, other, 2_000]] as const) {
      await owner.query(CROWD, [organisation, certifier, this.candidate, this.certification, this.referentiel, this.cohort, SCOPE, many, organisation.slice(0, 4)]);
    }
    for (const { indexdef } of rows) await owner.query(indexdef);
    await owner.query('analyze candidacy');
  }
}
