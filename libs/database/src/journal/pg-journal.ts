import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, Fact, Id } from '@probant/domain-kernel';
import { Clock, Ids, Journal } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';
import { prepared } from '../context/prepared.js';
import { personalHash } from './line-hash.js';

const RECORD = prepared(/* sql */ `
with given as (
  select * from jsonb_to_recordset($1::jsonb) as g(organisation_id uuid, id uuid, at timestamptz, actor_id uuid, type text, subject_id uuid, candidacy_id uuid, data jsonb, personal_hash text, salt text, personal jsonb)
), named as (
  insert into journal_personal (organisation_id, line_id, salt, content) select organisation_id, id, salt, personal from given where salt is not null
)
insert into journal (organisation_id, id, at, actor_id, type, subject_id, candidacy_id, data, personal_hash)
select organisation_id, id, at, actor_id, type, subject_id, candidacy_id, data, personal_hash from given`);

/** The journal in PostgreSQL: one statement, whatever the number of facts. */
@Injectable()
export class PgJournal extends Journal {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    super();
  }

  async record(actor: Actor, ...facts: readonly Fact[]): Promise<readonly Id[]> {
    if (facts.length === 0) return [];
    const lines = facts.map((fact) => this.line(actor, fact));
    await ambient().query(RECORD, [JSON.stringify(lines)]);
    return lines.map(({ id }) => id);
  }

  async head(organisationId: Id): Promise<string | null> {
    const [head]: { number: string; hash: string }[] = await ambient().query('select number, hash from journal_head where organisation_id = $1', [organisationId]);
    return head ? `${head.number}:${head.hash}` : null;
  }

  private line(actor: Actor, { type, organisationId, subjectId, candidacyId, data, personal }: Fact) {
    const named = personal && Object.keys(personal).length > 0 ? personal : null;
    const salt = named ? randomBytes(16).toString('hex') : null;
    return {
      organisation_id: organisationId, id: this.ids.next(), at: this.clock.now(), actor_id: actor.personId, type, subject_id: subjectId, candidacy_id: candidacyId ?? null,
      data: data ?? {}, personal_hash: named && salt ? personalHash(salt, named) : null, salt, personal: named,
    };
  }
}
