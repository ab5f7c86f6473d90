import { Injectable } from '@nestjs/common';
import type { Instant } from '@probant/domain-kernel';
import { PasswordResets, type PasswordReset } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';

interface Row { id: string; person_id: string; token_hash: string; expires_at: Date; used_at: Date | null; created_at: Date }

/** Links to a new password, hashed. On the second role. */
@Injectable()
export class PgPasswordResets extends PasswordResets {
  async add({ id, personId, tokenHash, expiresAt, createdAt }: PasswordReset): Promise<void> {
    await ambient().query('insert into password_reset (id, person_id, token_hash, expires_at, created_at) values ($1, $2, $3, $4, $5)', [id, personId, tokenHash, expiresAt, createdAt]);
  }

  async findByToken(tokenHash: string): Promise<PasswordReset | null> {
    const [row]: Row[] = await ambient().query('select id, person_id, token_hash, expires_at, used_at, created_at from password_reset where token_hash = $1', [tokenHash]);
    if (!row) return null;
    return { id: row.id, personId: row.person_id, tokenHash: row.token_hash, expiresAt: row.expires_at.toISOString(), usedAt: row.used_at?.toISOString() ?? null, createdAt: row.created_at.toISOString() };
  }

  async use(reset: PasswordReset, at: Instant): Promise<boolean> {
    const [, used]: [unknown, number] = await ambient().query('update password_reset set used_at = $2 where id = $1 and used_at is null', [reset.id, at]);
    if (used === 0) return false;
    await ambient().query('update password_reset set used_at = $2 where person_id = $1 and used_at is null', [reset.personId, at]);
    return true;
  }
}
