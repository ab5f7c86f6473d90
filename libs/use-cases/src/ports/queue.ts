import type { Id } from '@probant/domain-kernel';

/** Queues by kind: a video never delays an invitation. */
export const QUEUES = ['inspect', 'react', 'mail', 'documents'] as const;
export type QueueName = (typeof QUEUES)[number];

/** The fact a job answers to, as the journal keeps it: ids, codes and numbers. */
export interface JobFact {
  readonly factId: Id;
  readonly type: string;
  readonly organisationId: Id;
  readonly subjectId: Id;
  readonly candidacyId: Id | null;
  readonly actorId: Id | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One job of one fact. Its id is `<fact>-<name>`: published twice, it exists once. */
export interface PublishedJob { readonly queue: QueueName; readonly name: string; readonly fact: JobFact }

export interface QueueCounts { readonly waiting: number; readonly active: number; readonly delayed: number; readonly failed: number; readonly completed: number }

/** Jobs, kept until done: tried again with growing pauses, the failed kept, the completed kept seven days. No order is promised. */
export abstract class JobQueue {
  /** Publishes all or throws. Publishing a job that exists changes nothing. */
  abstract publish(jobs: readonly PublishedJob[]): Promise<void>;
  /** Runs the jobs of one queue until `close`, at most `concurrency` at a time. A job whose handler throws is tried again. */
  abstract process(queue: QueueName, concurrency: number, handle: (job: PublishedJob) => Promise<void>): void;
  abstract counts(queue: QueueName): Promise<QueueCounts>;
  /** Whether it answers within two seconds. */
  abstract isWell(): Promise<boolean>;
  /** Lets the jobs under way finish, then lets go of the connections. */
  abstract close(): Promise<void>;
}
