import { Injectable } from '@nestjs/common';
import { blockersOf } from '@probant/domain-portfolio';
import { CompletenessSnapshots, type Dossier, type Snapshot } from '@probant/use-cases';
import { prepared } from '../context/prepared.js';
import { rows } from './rows.js';

const KEEP = prepared(`insert into completeness (organisation_id, candidacy_id, certifier_id, counter_seen, computed_at, findings, blocs, blockers) values ($1,$2,$3,$4,$5,$6,$7,$8)
  on conflict (organisation_id, candidacy_id) do update set counter_seen = excluded.counter_seen, computed_at = excluded.computed_at, findings = excluded.findings, blocs = excluded.blocs, blockers = excluded.blockers
  where completeness.counter_seen < excluded.counter_seen returning 1`);

/** Completeness in PostgreSQL: one row a candidacy, never replaced by an older one. */
@Injectable()
export class PgCompletenessSnapshots extends CompletenessSnapshots {
  async keep({ organisationId, id, certifierId }: Dossier, { completeness: { findings, blocs }, counterSeen, computedAt }: Snapshot): Promise<boolean> {
    const kept = await rows(KEEP, [organisationId, id, certifierId, counterSeen, computedAt, JSON.stringify(findings), JSON.stringify(blocs), blockersOf(findings).length]);
    return kept.length > 0;
  }
}
