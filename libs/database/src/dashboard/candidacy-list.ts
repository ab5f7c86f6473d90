import { Injectable } from '@nestjs/common';
import { scopeBlocs, searchWords, type CandidacyStatus, type Scope, type WaitingFor } from '@probant/domain-candidacy';
import { addDays, daysBetween, type Day, type Id } from '@probant/domain-kernel';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { publishedTree } from '../candidacy/published-trees.js';
import { rows } from '../context/rows.js';
import { cursorOf, positionOf } from './cursor.js';

export type CandidacySort = 'name' | 'recent' | 'due';
export interface CandidacyFilter {
  readonly status?: CandidacyStatus | undefined;
  readonly cohort?: Id | undefined;
  readonly certification?: Id | undefined;
  readonly waitingFor?: WaitingFor | undefined;
  readonly dueWithin?: number | undefined;
  readonly search?: string | undefined;
  readonly sort: CandidacySort;
  readonly cursor?: string | undefined;
  readonly limit: number;
}
type Verdict = 'validated' | 'not_validated';
/** One line of the school's list. */
export interface CandidacyListed {
  readonly id: Id; readonly candidate: string; readonly certification: string; readonly cohort: string | null; readonly organisation: string; readonly status: CandidacyStatus; readonly statusSince: Day; readonly passageNumber: number;
  readonly blocs: { readonly blocId: Id; readonly label: string; readonly mapped: number; readonly total: number; readonly verdict: Verdict | null }[];
  readonly blockers: number; readonly waitingFor: WaitingFor; readonly nextDue: { readonly code: string; readonly dueOn: Day; readonly daysLeft: number } | null;
}
export interface Statement { readonly sql: string; readonly params: readonly unknown[] }

/** Each sort has an index under it; its key travels in the cursor. */
const SORTS: Record<CandidacySort, { readonly key: string; readonly type: string; readonly way: 'asc' | 'desc' }> = {
  name: { key: 'c.sort_name', type: 'text', way: 'asc' },
  recent: { key: 'c.created_at', type: 'timestamptz', way: 'desc' },
  due: { key: 'c.due_key', type: 'date', way: 'asc' },
};
/** Above this many, the count is not told: counting would cost more than reading the page. */
const COUNTED = 1000;

interface Row {
  id: Id; key: string; candidate: string; certification: string | null; cohort: string | null; organisation: string | null; status: CandidacyStatus; status_since: Day; passage_number: number; referentiel_id: Id; scope: Scope;
  waiting_for: WaitingFor; next_due_on: Day | null; next_due_code: string | null; blockers: number | null; blocs: { blocId: Id; mapped: number; total: number }[] | null; verdicts: Record<Id, Verdict> | null;
}

/** The school's candidacies and those it certifies, page by page: each page costs the same, however many there are. */
@Injectable()
export class CandidacyList {
  async page(organisationId: Id, filter: CandidacyFilter, today: Day): Promise<{ readonly items: CandidacyListed[]; readonly next: string | null; readonly total: number | null }> {
    const { sql, params } = pageStatement(organisationId, filter, today);
    const found = await rows<Row>(sql, params);
    const shown = found.slice(0, filter.limit);
    const items: CandidacyListed[] = [];
    for (const row of shown) items.push(lineOf(row, await publishedTree(row.referentiel_id), today));
    const last = shown.at(-1);
    return { items, next: found.length > filter.limit && last ? cursorOf(filter.sort, last.key, last.id) : null, total: filter.cursor ? null : await this.total(organisationId, filter, today) };
  }

  private async total(organisationId: Id, filter: CandidacyFilter, today: Day): Promise<number | null> {
    const { sql, params } = countStatement(organisationId, filter, today);
    const count = (await rows<{ count: number }>(sql, params))[0]?.count ?? 0;
    return count > COUNTED ? null : count;
  }
}

/** The statement of one page, and one line more to know whether there is a next. */
export function pageStatement(organisationId: Id, filter: CandidacyFilter, today: Day): Statement {
  const { key, type, way } = SORTS[filter.sort];
  const { where, params } = conditions(organisationId, filter, today);
  const position = filter.cursor ? positionOf(filter.sort, filter.cursor) : null;
  const after = position ? `and (${key}, c.id) ${way === 'asc' ? '>' : '<'} ($${params.push(position.key)}::${type}, $${params.push(position.id)}::uuid)` : '';
  const branch = (of: string): string => `(select c.organisation_id, c.id, ${key} as key from candidacy c where ${of} ${where} ${after} order by ${key} ${way}, c.id ${way} limit ${filter.limit + 1})`;
  return {
    params,
    sql: `select c.id, l.key::text as key, coalesce(c.identity->>'familyName', p.family_name, '') || ' ' || coalesce(c.identity->>'givenName', p.given_name, '') as candidate, t.title as certification, h.name as cohort, o.name as organisation,
        c.status, c.status_since::text, c.passage_number, c.referentiel_id, c.scope, c.waiting_for, c.next_due_on::text, c.next_due_code, k.blockers,
        (select jsonb_agg(jsonb_build_object('blocId', b->'blocId', 'mapped', b->'mapped', 'total', b->'total')) from jsonb_array_elements(k.blocs) b) as blocs,
        (select jsonb_object_agg(d.bloc_id, d.verdict order by d.passage_number) from bloc_decision d join passage q on q.organisation_id = d.organisation_id and q.id = d.passage_id and q.sealed_at is not null
          left join decision_revocation v on v.organisation_id = d.organisation_id and v.decision_id = d.id and v.revoked_at is not null where d.organisation_id = c.organisation_id and d.candidacy_id = c.id and v.decision_id is null) as verdicts
      from (${branch('c.organisation_id = $1')} union all ${branch('c.certifier_id = $1 and c.delegated')} order by key ${way}, id ${way} limit ${filter.limit + 1}) l
      join candidacy c on c.organisation_id = l.organisation_id and c.id = l.id
      left join person p on p.id = c.candidate_id left join certification t on t.certifier_id = c.certifier_id and t.id = c.certification_id
      left join cohort h on h.organisation_id = c.organisation_id and h.id = c.cohort_id left join organisation o on o.id = c.organisation_id
      left join completeness k on k.organisation_id = c.organisation_id and k.candidacy_id = c.id
      order by l.key ${way}, c.id ${way}`,
  };
}

/** How many there are, counted no further than `COUNTED`. */
export function countStatement(organisationId: Id, filter: CandidacyFilter, today: Day): Statement {
  const { where, params } = conditions(organisationId, filter, today);
  // In the order of an index, so that the planner stops there instead of reading the table.
  const order = filter.dueWithin === undefined ? 'c.sort_name' : 'c.due_key';
  const branch = (of: string): string => `(select 1 from candidacy c where ${of} ${where} order by ${order}, c.id limit ${COUNTED + 1})`;
  return { params, sql: `select count(*)::int as count from (${branch('c.organisation_id = $1')} union all ${branch('c.certifier_id = $1 and c.delegated')}) l` };
}

function conditions(organisationId: Id, filter: CandidacyFilter, today: Day): { readonly where: string; readonly params: unknown[] } {
  const params: unknown[] = [organisationId];
  const [first, second = null, third = null] = searchWords(filter.search ?? '').map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const where = [
    filter.status && `and c.status = $${params.push(filter.status)}`,
    filter.cohort && `and c.cohort_id = $${params.push(filter.cohort)}`,
    filter.certification && `and c.certification_id = $${params.push(filter.certification)}`,
    filter.waitingFor && `and c.waiting_for = $${params.push(filter.waitingFor)}`,
    filter.dueWithin !== undefined && `and c.due_key <= $${params.push(addDays(today, filter.dueWithin))}::date`,
    first && `and c.id = any(array(select probant.found_candidacies($1, $${params.push(first)}, $${params.push(second)}, $${params.push(third)})))`,
  ];
  return { where: where.filter(Boolean).join(' '), params };
}

function lineOf(row: Row, tree: ReferentielTree, today: Day): CandidacyListed {
  const progress = new Map(row.blocs?.map((bloc) => [bloc.blocId, bloc]));
  return {
    id: row.id, candidate: row.candidate.trim(), certification: row.certification ?? '', cohort: row.cohort, organisation: row.organisation ?? '', status: row.status, statusSince: row.status_since, passageNumber: row.passage_number,
    blocs: scopeBlocs(tree, row.scope).map((bloc) => ({
      blocId: bloc.id, label: `Bloc ${bloc.number}${bloc.option && bloc.option.length <= 3 && !bloc.number.endsWith(bloc.option) ? bloc.option : ''}`,
      mapped: progress.get(bloc.id)?.mapped ?? 0, total: progress.get(bloc.id)?.total ?? bloc.criteria.length, verdict: row.verdicts?.[bloc.id] ?? null,
    })),
    blockers: row.blockers ?? 0, waitingFor: row.waiting_for, nextDue: row.next_due_on && row.next_due_code ? { code: row.next_due_code, dueOn: row.next_due_on, daysLeft: daysBetween(today, row.next_due_on) } : null,
  };
}
