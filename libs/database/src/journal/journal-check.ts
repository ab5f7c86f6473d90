import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { ambient } from '../context/ambient.js';
import { GENESIS, lineHash, personalHash } from './line-hash.js';
import { contentOf, type LineRow } from './line-row.js';

const PAGE = 1000;

export type Break = 'missing' | 'moved' | 'changed' | 'personal_changed' | 'cut';
export interface JournalVerdict {
  readonly organisationId: Id;
  readonly slug: string;
  readonly lines: number;
  /** The first line that does not hold; null when all do. `missing`: its number is not there; `cut`: the end is. */
  readonly broken: { readonly number: number; readonly lineId: Id | null; readonly reason: Break } | null;
  /** Committed lines the sealer has not reached: true, not yet proved. */
  readonly unsealed: number;
}
interface SealedRow extends LineRow { number: string; previous_hash: string; hash: string; salt: string | null; content: unknown }

/** Reads the whole chain again. On the second role. */
@Injectable()
export class JournalCheck {
  async organisations(): Promise<readonly { readonly id: Id; readonly slug: string }[]> {
    return ambient().query('select id, slug from organisation order by slug');
  }

  async verify({ id, slug }: { readonly id: Id; readonly slug: string }): Promise<JournalVerdict> {
    const [counts]: { unsealed: number; head: string | null; hash: string | null }[] = await ambient().query(
      'select (select count(*)::int from journal where organisation_id = $1 and number is null) as unsealed, (select number from journal_head where organisation_id = $1) as head, (select hash from journal_head where organisation_id = $1) as hash',
      [id],
    );
    let [lines, previous] = [0, GENESIS];
    const verdict = (broken: JournalVerdict['broken']): JournalVerdict => ({ organisationId: id, slug, lines, broken, unsealed: counts?.unsealed ?? 0 });
    for (;;) {
      const rows = await this.page(id, lines);
      for (const row of rows) {
        const reason = this.reason(row, lines + 1, previous);
        if (reason) return verdict({ number: lines + 1, lineId: reason === 'missing' ? null : row.id, reason });
        lines += 1;
        previous = row.hash;
      }
      if (rows.length < PAGE) break;
    }
    const head = Number(counts?.head ?? 0);
    return verdict(head !== lines || (counts?.hash ?? GENESIS) !== previous ? { number: Math.min(head, lines) + 1, lineId: null, reason: 'cut' } : null);
  }

  private page(organisationId: Id, after: number): Promise<SealedRow[]> {
    return ambient().query(
      `select j.organisation_id, j.id, j.at, j.actor_id, j.type, j.subject_id, j.candidacy_id, j.data, j.personal_hash, j.number, j.previous_hash, j.hash, p.salt, p.content
       from journal j left join journal_personal p on p.organisation_id = j.organisation_id and p.line_id = j.id where j.organisation_id = $1 and j.number > $2 order by j.number limit ${PAGE}`,
      [organisationId, after],
    );
  }

  private reason(row: SealedRow, expected: number, previous: string): Break | null {
    if (Number(row.number) !== expected) return 'missing';
    if (row.previous_hash !== previous) return 'moved';
    if (row.hash !== lineHash(previous, contentOf(row, expected))) return 'changed';
    // Erased names leave the chain true; changed ones do not.
    if (row.salt !== null && row.content !== null && personalHash(row.salt, row.content) !== row.personal_hash) return 'personal_changed';
    return null;
  }
}
