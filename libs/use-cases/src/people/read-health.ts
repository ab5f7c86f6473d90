import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { JobQueue } from '../ports/queue.js';
import { Storage } from '../ports/storage.js';
import { PeopleViews } from './ports/organisations.js';

/** A worker not seen for so long is taken for dead. */
const SEEN_WITHIN_MS = 15_000;

/** Whether what the product stands on is well. */
@Injectable()
export class ReadHealth {
  constructor(
    private readonly views: PeopleViews,
    private readonly queue: JobQueue,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  async run() {
    const seenAt = await this.views.workerSeenAt();
    const worker = seenAt !== null && Date.parse(this.clock.now()) - Date.parse(seenAt) < SEEN_WITHIN_MS;
    const checks = { database: true, queue: await this.queue.isWell(), storage: await this.storage.isWell(), worker };
    return { status: Object.values(checks).every(Boolean) ? ('ok' as const) : ('degraded' as const), checks };
  }
}
