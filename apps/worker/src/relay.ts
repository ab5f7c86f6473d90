import { RelayLines, SystemTransactions, type LeasedLine } from '@probant/database';
import type { Logger } from '@probant/runtime';
import type { JobQueue, LiveNotice, PublishedJob } from '@probant/use-cases';
import { ABOUT, JOBS, jobsOf, type JobName } from './reactions.js';

const AT_ONCE = 200;

/** Journal → queue: leases lines, publishes their jobs, marks them, tells the browsers; each step a short transaction. A crash in between publishes again, and nothing happens twice. */
export class Relay {
  constructor(
    private readonly lines: RelayLines,
    private readonly system: SystemTransactions,
    private readonly queue: JobQueue,
    private readonly logger: Logger,
  ) {}

  /** Publishes all that waits. Returns how many lines. */
  async run(): Promise<number> {
    for (let published = 0; ; ) {
      const leased = await this.system.plain('write', () => this.lines.lease(AT_ONCE));
      if (leased.length === 0) return published;
      await this.queue.publish(eachOnce(leased.flatMap((line) => this.jobs(line))));
      await this.system.plain('write', async () => {
        await this.lines.published(leased);
        await this.lines.tell(noticesOf(leased));
      });
      published += leased.length;
    }
  }

  private jobs({ at: _, ...fact }: LeasedLine): readonly PublishedJob[] {
    const names = jobsOf(fact.type);
    if (names === null) this.logger.warn({ code: 'relay.fact_unknown', type: fact.type, factId: fact.factId });
    return (names ?? []).map((name) => ({ queue: JOBS[name], name, fact }));
  }
}

/** Without those a later one makes needless. */
export function eachOnce(jobs: readonly PublishedJob[]): readonly PublishedJob[] {
  const last = new Map(jobs.map((job, index) => [keyOf(job), index]));
  return jobs.filter((job, index) => last.get(keyOf(job)) === index);
}

function keyOf({ name, fact }: PublishedJob): string {
  return `${name} ${ABOUT[name as JobName]?.(fact) ?? fact.factId}`;
}

/** One notice an organisation, chapter and candidacy, whatever the number of facts; its counter is the moment of the newest. */
export function noticesOf(lines: readonly LeasedLine[]): readonly LiveNotice[] {
  const notices = new Map<string, LiveNotice>();
  for (const { organisationId: o, type, candidacyId: c, at } of lines) {
    const [t = ''] = type.split('.');
    const key = [o, t, c].join(' ');
    notices.set(key, { o, t, c, n: Math.max(Date.parse(at), notices.get(key)?.n ?? 0) });
  }
  return [...notices.values()];
}
