import { DataSource } from 'typeorm';
import { PreparingClient } from './prepared.js';
import { StatementCounter } from './statements.js';
import { SystemTransactions, Transactions } from './transactions.js';

export interface SourceOptions { readonly poolSize: number; readonly name: string; readonly countStatements?: boolean }

/** Opens a pool of connections. Throws when the database does not answer. */
export function openSource(url: string, { poolSize, name, countStatements = false }: SourceOptions): Promise<DataSource> {
  const counter = countStatements ? { logger: new StatementCounter(), logging: ['query' as const] } : { logging: false as const };
  return new DataSource({ type: 'postgres', url, poolSize, applicationName: `probant-${name}`, connectTimeoutMS: 10_000, installExtensions: false, extra: { Client: PreparingClient }, ...counter, poolErrorHandler: () => undefined }).initialize();
}

export interface DatabaseSettings { readonly databaseUrl: string; readonly databaseSystemUrl: string; readonly databasePool: number; readonly countStatements: boolean }

/** The pools of one process: the application's role, the second role, and a small one for what must survive a refusal. */
export class Sources {
  private constructor(
    readonly app: DataSource,
    readonly system: DataSource,
    readonly apart: DataSource,
  ) {}

  static async open({ databaseUrl, databaseSystemUrl, databasePool, countStatements }: DatabaseSettings): Promise<Sources> {
    const app = await openSource(databaseUrl, { poolSize: databasePool, name: 'app', countStatements });
    const system = await openSource(databaseSystemUrl, { poolSize: Math.max(2, Math.ceil(databasePool / 2)), name: 'system', countStatements });
    const apart = await openSource(databaseSystemUrl, { poolSize: 2, name: 'apart', countStatements });
    return new Sources(app, system, apart);
  }

  async close(): Promise<void> {
    for (const source of [this.app, this.system, this.apart]) if (source.isInitialized) await source.destroy();
  }

  /** Called by Nest when the process ends, after the doors are closed. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

/** Transactions that commit whatever becomes of the one around them: a refused sign-in is counted. A pool of its own, so that they never wait for those they run inside of. */
export class ApartTransactions extends SystemTransactions {}

/** The three ways into the database, for the modules of both applications. */
export const contextProviders = (settings: DatabaseSettings) => [
  { provide: Sources, useFactory: () => Sources.open(settings) },
  { provide: Transactions, useFactory: (sources: Sources) => new Transactions(sources.app), inject: [Sources] },
  { provide: SystemTransactions, useFactory: (sources: Sources) => new SystemTransactions(sources.system), inject: [Sources] },
  { provide: ApartTransactions, useFactory: (sources: Sources) => new ApartTransactions(sources.apart), inject: [Sources] },
];
