import { createPostgresBackend, createRedisBackend, Queue, Worker, type Job, type JobsOptions } from 'bullmq';
import { QUEUES, JobQueue, type JobFact, type PublishedJob, type QueueCounts, type QueueName } from '@probant/use-cases';
import type { QueuePlace } from './prepare-queue.js';

const SECOND = 1000;
const DAY_S = 86_400;
/** Eight tries over about four minutes; then it stays among the failed until somebody looks. */
const KEPT: JobsOptions = { attempts: 8, backoff: { type: 'exponential', delay: 2 * SECOND, jitter: 0.3 }, removeOnComplete: { age: 7 * DAY_S, count: 50_000 }, removeOnFail: false };
/** Up to this many jobs are added one by one: on PostgreSQL a bulk makes two temporary tables each time, dearer than these inserts. */
const A_FEW = 8;
const ANSWER_WITHIN = 2 * SECOND;
/** Each worker and each set of queues has a pool of its own; together they stay within five connections a process, and one that listens a queue. */
const POOL = 2;

/** Jobs on BullMQ, in PostgreSQL to try the product, in Redis in production. Connections open at first use. */
export class BullQueue extends JobQueue {
  private readonly queues = new Map<QueueName, Queue<JobFact>>();
  private readonly workers: Worker<JobFact>[] = [];
  private closed: Promise<void> | null = null;

  constructor(
    private readonly place: QueuePlace,
    private readonly onTrouble: (trouble: { readonly code: string; readonly queue: QueueName; readonly job?: string; readonly error: string }) => void = () => undefined,
  ) {
    super();
  }

  async publish(jobs: readonly PublishedJob[]): Promise<void> {
    for (const name of QUEUES) {
      const mine = jobs.filter((job) => job.queue === name);
      if (mine.length > 0) await this.add(this.queue(name), mine);
    }
  }

  process(queue: QueueName, concurrency: number, handle: (job: PublishedJob) => Promise<void>): void {
    const run = (job: Job<JobFact>): Promise<void> => handle({ queue, name: job.name, fact: job.data });
    const worker = new Worker<JobFact>(queue, run, { ...this.connection(), concurrency, lockDuration: 30 * SECOND, stalledInterval: 10 * SECOND, maxStalledCount: 5 }, this.factory());
    worker.on('error', (error) => this.onTrouble({ code: 'queue.unreachable', queue, error: error.message }));
    worker.on('failed', (job, error) => this.onTrouble({ code: 'queue.job_failed', queue, ...(job ? { job: job.name } : {}), error: error.message }));
    this.workers.push(worker);
  }

  async counts(name: QueueName): Promise<QueueCounts> {
    const { waiting = 0, active = 0, delayed = 0, failed = 0, completed = 0, prioritized = 0 } = await this.queue(name).getJobCounts('waiting', 'active', 'delayed', 'failed', 'completed', 'prioritized');
    return { waiting: waiting + prioritized, active, delayed, failed, completed };
  }

  async isWell(): Promise<boolean> {
    const late = new Promise<boolean>((resolve) => void setTimeout(() => resolve(false), ANSWER_WITHIN).unref());
    return Promise.race([this.counts('react').then(() => true, () => false), late]);
  }

  close(): Promise<void> {
    this.closed ??= this.letGo();
    return this.closed;
  }

  /** Called by Nest when the process ends. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  /** One cut short is published again, each job under the id it had. */
  private async add(queue: Queue<JobFact>, jobs: readonly PublishedJob[]): Promise<void> {
    const entries = jobs.map(({ name, fact }) => ({ name, data: fact, opts: { ...KEPT, jobId: `${fact.factId}-${name}` } }));
    if (entries.length > A_FEW) await queue.addBulk(entries);
    else for (const { name, data, opts } of entries) await queue.add(name, data, opts);
  }

  private async letGo(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: QueueName): Queue<JobFact> {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Queue<JobFact>(name, this.connection(), this.factory());
    queue.on('error', (error) => this.onTrouble({ code: 'queue.unreachable', queue: name, error: error.message }));
    this.queues.set(name, queue);
    return queue;
  }

  /** BullMQ types the connection as Redis's; the backend named beside reads PostgreSQL's. */
  private connection(): { connection: never } {
    const { backend, url } = this.place;
    return { connection: (backend === 'redis' ? { url, maxRetriesPerRequest: null } : { connectionString: url, max: POOL }) as never };
  }

  private factory(): never {
    return (this.place.backend === 'redis' ? createRedisBackend : createPostgresBackend) as never;
  }
}
