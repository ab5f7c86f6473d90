import { Injectable } from '@nestjs/common';
import type { Instant } from '@probant/domain-kernel';
import { ambient } from '../context/ambient.js';

const DAY = "interval '1 day'";

/** Workers say that they live, and forget what nobody needs any more. On the second role. */
@Injectable()
export class WorkerPulse {
  async beat(name: string, at: Instant): Promise<void> {
    await ambient().query('insert into worker_seen values ($1, $2) on conflict (name) do update set seen_at = excluded.seen_at', [name, at]);
  }

  /** Removes yesterday's failed sign-ins, workers gone for a day, used or old links. */
  async sweep(at: Instant): Promise<void> {
    await ambient().query(`delete from sign_in_failure where at < $1::timestamptz - ${DAY}`, [at]);
    await ambient().query(`delete from worker_seen where seen_at < $1::timestamptz - ${DAY}`, [at]);
    await ambient().query(`delete from password_reset where created_at < $1::timestamptz - 30 * ${DAY}`, [at]);
  }
}
