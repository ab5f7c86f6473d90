import type { Actor, Id, Membership } from '@probant/domain-kernel';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { withAmbient } from './ambient.js';

export type Mode = 'read' | 'write';

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/** Whether PostgreSQL asks for the transaction to be run again: serialization failure or deadlock. */
export function isRetriable(error: unknown): boolean {
  return error instanceof QueryFailedError && RETRIED.has(String((error.driverError as { code?: string }).code));
}

/** Opens the one transaction of a request or job, and sets the actor's reach as its first statement (row-level security reads it). */
export class Transactions {
  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` as a signed-in person. `slug` names the organisation of the URL: the reach of the staff is cut to it.
   * The actor's `organisationId` is null when the person is no member there. Repeats up to three times on 40001 and 40P01.
   */
  asPerson<T>(personId: Id, slug: string | null, mode: Mode, work: (actor: Actor) => Promise<T>): Promise<T> {
    return this.repeat(mode, async (manager) => {
      const rows: { entered: { organisationId: Id | null; memberships: Membership[] } }[] = await manager.query('select probant.enter($1, $2) as entered', [personId, slug]);
      const entered = rows[0]?.entered ?? { organisationId: null, memberships: [] };
      return work({ kind: 'person', personId, organisationId: entered.organisationId, memberships: entered.memberships });
    });
  }

  /** Runs `work` for a job, with the reach of one organisation and no person. */
  asSystem<T>(organisationId: Id, mode: Mode, work: (actor: Actor) => Promise<T>): Promise<T> {
    return this.repeat(mode, async (manager) => {
      await manager.query('select probant.enter_system($1)', [organisationId]);
      return work({ kind: 'system', personId: null, organisationId, memberships: [] });
    });
  }

  /** Runs `work` without any reach: for the second role (sign-in, relay, clocks), whose grants are its limits. */
  plain<T>(mode: Mode, work: () => Promise<T>): Promise<T> {
    return this.repeat(mode, () => work());
  }

  private async repeat<T>(mode: Mode, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(mode, work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetriable(error)) throw error;
      }
    }
  }

  private async once<T>(mode: Mode, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.query(mode === 'read' ? 'begin read only' : 'begin');
      try {
        const result = await withAmbient(runner.manager, () => work(runner.manager));
        await runner.query('commit');
        return result;
      } catch (error) {
        await runner.query('rollback');
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** Transactions of the second role: sign-in, accounts, relay, sealing, clocks. Its grants are its limits; it reads no tenant's work. */
export class SystemTransactions extends Transactions {}
