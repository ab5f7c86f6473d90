import { Injectable } from '@nestjs/common';
import type { Id, Instant } from '@probant/domain-kernel';
import { Accounts, type Account } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';

const ACCOUNT = 'select p.id, p.email::text as email, p.given_name as "givenName", p.family_name as "familyName", c.password_hash as "passwordHash" from person p left join credential c on c.person_id = p.id';

/** Accounts on the second role. */
@Injectable()
export class PgAccounts extends Accounts {
  findByEmail(email: string): Promise<Account | null> {
    return this.one(`${ACCOUNT} where p.email = $1::citext`, email);
  }

  find(personId: Id): Promise<Account | null> {
    return this.one(`${ACCOUNT} where p.id = $1`, personId);
  }

  async rename(personId: Id, givenName: string, familyName: string): Promise<void> {
    await ambient().query('update person set given_name = $2, family_name = $3 where id = $1', [personId, givenName, familyName]);
  }

  async setPassword(personId: Id, passwordHash: string, at: Instant): Promise<void> {
    await ambient().query('insert into credential values ($1, $2, $3) on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at', [personId, passwordHash, at]);
  }

  private async one(sql: string, value: string): Promise<Account | null> {
    const [account]: Account[] = await ambient().query(sql, [value]);
    return account ?? null;
  }
}
