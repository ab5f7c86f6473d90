import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

const storage = new AsyncLocalStorage<EntityManager>();

/** The manager of the transaction this request or job runs in. Throws when a repository is reached outside one: a bug, never a user's error. */
export function ambient(): EntityManager {
  const manager = storage.getStore();
  if (!manager) throw new Error('no ambient transaction: the door must open one before a use case runs');
  return manager;
}

/** Runs `work` with the manager as its ambient transaction. */
export function withAmbient<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  return storage.run(manager, work);
}
