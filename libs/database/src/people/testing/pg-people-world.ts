import { randomUUID } from 'node:crypto';
import type { Actor, Id, Role } from '@probant/domain-kernel';
import { createTestDatabase, type TestDatabase } from '@probant/testing';
import { Ids, type Organisation } from '@probant/use-cases';
import { TemplateNames } from '@probant/use-cases/people/testing/in-memory-access.js';
import type { PeopleWorld } from '@probant/use-cases/people/testing/people-world.js';
import { FixedClock } from '@probant/use-cases/testing/fakes.js';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { ApartTransactions, openSource } from '../../context/sources.js';
import { SystemTransactions, Transactions } from '../../context/transactions.js';
import { PgJournal } from '../../journal/pg-journal.js';
import { PgAccounts } from '../pg-accounts.js';
import { PgInvitationBook } from '../pg-invitation-book.js';
import { PgMails, PgWaitingMails } from '../pg-mails.js';
import { PgOrganisations } from '../pg-organisations.js';
import { PgPasswordResets } from '../pg-password-resets.js';
import { PgPeopleViews } from '../pg-people-views.js';
import { PgSessions } from '../pg-sessions.js';
import { PgSignInFailures } from '../pg-sign-in-failures.js';

const NOW = '2026-03-01T09:00:00.000Z';

/** Ids that grow, as those of the product do. */
class GrowingIds extends Ids {
  private count = 0;
  next(): Id {
    this.count += 1;
    return `${this.count.toString(16).padStart(12, '0').replace(/^(.{8})(.{4})$/, '$1-$2')}-7000-8000-${randomUUID().slice(-12)}`;
  }
  token(): string {
    return randomUUID();
  }
}

export interface PgPeopleWorld extends PeopleWorld {
  /** A person with this role, written past every policy. */
  person(organisationId: Id, ...roles: readonly Role[]): Promise<Id>;
  as<T>(personId: Id, slug: string | null, work: (actor: Actor) => Promise<T>): Promise<T>;
}

/** A real database with as many certifiers, each with a centre beside it, as tests ask for. */
export class PgPeople {
  private constructor(
    readonly database: TestDatabase,
    readonly owner: pg.Client,
    private readonly sources: readonly DataSource[],
    readonly app: Transactions,
    readonly system: SystemTransactions,
    readonly apart: ApartTransactions,
    readonly ids: Ids,
  ) {}

  static async start(): Promise<PgPeople> {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const open = (url: string): Promise<DataSource> => openSource(url, { poolSize: 4, name: 'people' });
    const [app, system, apart] = [await open(database.appUrl), await open(database.systemUrl), await open(database.systemUrl)] as const;
    return new PgPeople(database, owner, [app, system, apart], new Transactions(app), new SystemTransactions(system), new ApartTransactions(apart), new GrowingIds());
  }

  async close(): Promise<void> {
    for (const source of this.sources) await source.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  async organisation(kind: Organisation['kind']): Promise<Organisation> {
    const id = this.ids.next();
    const organisation = { id, slug: `${kind}-${id.slice(-12)}`, name: `${kind} ${id.slice(-12)}`, kind };
    await this.owner.query('insert into organisation values ($1, $2, $3, $4, $5)', [id, organisation.slug, organisation.name, kind, NOW]);
    return organisation;
  }

  async person(organisationId: Id, ...roles: readonly Role[]): Promise<Id> {
    const id = this.ids.next();
    await this.owner.query('insert into person values ($1, $2, $3, $4, $5)', [id, `${id}@exemple.fr`, roles[0] ?? 'personne', 'Essai', NOW]);
    for (const role of roles) await this.owner.query('insert into membership values ($1, $2, $3, $4)', [organisationId, id, role, NOW]);
    return id;
  }

  async world(): Promise<PgPeopleWorld> {
    await this.owner.query('delete from mail');
    const [school, centre] = [await this.organisation('certifier'), await this.organisation('centre')];
    const certificationId = this.ids.next();
    await this.owner.query("insert into certification values ($1, $2, 'Médiation culturelle', null, 6, 'portal', null, $3)", [school.id, certificationId, NOW]);
    const managerId = await this.person(school.id, 'manager');
    const clock = new FixedClock();
    const journal = new PgJournal(clock, this.ids);
    const as = <T>(personId: Id, slug: string | null, work: (actor: Actor) => Promise<T>): Promise<T> => this.app.asPerson(personId, slug, 'write', work);
    return {
      accounts: new PgAccounts(), book: new PgInvitationBook(this.ids), organisations: new PgOrganisations(), resets: new PgPasswordResets(), sessions: new PgSessions(), failures: new PgSignInFailures(this.apart),
      mails: new PgMails(new TemplateNames(), clock, this.ids), waiting: new PgWaitingMails(), views: new PgPeopleViews(), school, centre, certificationId, managerId, id: () => this.ids.next(),
      asManager: (work) => as(managerId, school.slug, work), asHouse: (work) => this.system.plain('write', work), as, person: (organisationId, ...roles) => this.person(organisationId, ...roles),
      openSession: async (personId, id, lastSeenAt) => {
        await this.owner.query("insert into session (sid, sess, expire) values ($1, $2, now() + interval '1 day')", [randomUUID(), JSON.stringify({ personId, lineId: id, device: 'Linux, Firefox', createdAt: NOW, lastSeenAt })]);
      },
      openCandidacy: async (personId, id, createdAt) => {
        await this.owner.query(
          `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, sort_name, created_at)
           values ($1, $2, $1, $3, $4, $5, 'vae', 'building', '2026-02-10', '{"kind":"all","blocIds":[],"optionBlocIds":[]}', 'essai', $6)`,
          [school.id, id, personId, certificationId, randomUUID(), createdAt],
        );
      },
      record: (...facts) => as(managerId, school.slug, async (actor) => void (await journal.record(actor, ...facts))),
    };
  }
}
