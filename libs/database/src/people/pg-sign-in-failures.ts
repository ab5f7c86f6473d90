import { Injectable } from '@nestjs/common';
import type { Instant } from '@probant/domain-kernel';
import { SignInFailures } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';
import { ApartTransactions } from '../context/sources.js';

/** Failures are counted in a transaction of their own: the refusal that follows undoes the other. */
@Injectable()
export class PgSignInFailures extends SignInFailures {
  constructor(private readonly apart: ApartTransactions) {
    super();
  }

  async countSince(key: string, since: Instant): Promise<number> {
    const [row]: { failures: number }[] = await ambient().query('select count(*)::int as failures from sign_in_failure where key = $1 and at > $2', [key, since]);
    return row?.failures ?? 0;
  }

  async add(keys: readonly string[], at: Instant): Promise<void> {
    await this.apart.plain('write', async () => {
      await ambient().query('insert into sign_in_failure select unnest($1::text[]), $2', [keys, at]);
    });
  }

  async clear(key: string): Promise<void> {
    await ambient().query('delete from sign_in_failure where key = $1', [key]);
  }
}
