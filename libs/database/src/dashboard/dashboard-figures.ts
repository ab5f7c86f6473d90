import { Injectable } from '@nestjs/common';
import { CANDIDACY_STATUSES, CLOCKS, WAITING_FOR, type CandidacyStatus, type ClockCode, type WaitingFor } from '@probant/domain-candidacy';
import { addDays, addMonths, daysBetween, type Day, type Id } from '@probant/domain-kernel';
import { registrationWatch } from '@probant/domain-referentiel';
import { rows } from '../context/rows.js';

/** Days ahead of a clock that is about to run out. */
export const SOON = 30;
const FIRST = 10;
const WATCHED = 20;
const both = (columns: string, where = ''): string =>
  `(select ${columns} from candidacy c where c.organisation_id = $1 ${where} union all select ${columns} from candidacy c where c.certifier_id = $1 and c.delegated ${where})`;

interface Count { readonly status: CandidacyStatus | null; readonly waiting_for: WaitingFor | null; readonly cohort_id: Id | null; readonly of: 'status' | 'waiting' | 'cohort'; readonly count: number }
export interface Figures {
  readonly funnel: { readonly status: CandidacyStatus; readonly count: number }[];
  readonly waiting: { readonly waitingFor: WaitingFor; readonly count: number }[];
  readonly clocks: { readonly total: number; readonly items: { readonly candidacyId: Id; readonly candidate: string; readonly code: string; readonly dueOn: Day; readonly daysLeft: number; readonly article: string | null }[] };
  readonly tasks: { readonly code: string; readonly count: number; readonly filters: Record<string, string> }[];
  readonly cohorts: { readonly id: Id; readonly name: string; readonly total: number; readonly byStatus: { readonly status: CandidacyStatus; readonly count: number }[] }[];
  readonly referentiels: { readonly id: Id | null; readonly certificationId: Id; readonly title: string; readonly code: string; readonly on: Day | null; readonly replacedBy: string[] }[];
}

/** The school's figures, counted on what candidacies keep for lists; nothing is computed again. */
@Injectable()
export class DashboardFigures {
  async of(organisationId: Id, today: Day): Promise<Figures> {
    const counts = await rows<Count>(
      `select status, waiting_for, cohort_id, case when grouping(cohort_id) = 0 then 'cohort' when grouping(status) = 0 then 'status' else 'waiting' end as of, count(*)::int as count
       from ${both('c.status, c.waiting_for, c.cohort_id')} c group by grouping sets ((status), (waiting_for), (cohort_id, status))`,
      [organisationId],
    );
    const funnel = CANDIDACY_STATUSES.map((status) => ({ status, count: counts.find((each) => each.of === 'status' && each.status === status)?.count ?? 0 }));
    return {
      funnel,
      waiting: WAITING_FOR.map((waitingFor) => ({ waitingFor, count: counts.find((each) => each.of === 'waiting' && each.waiting_for === waitingFor)?.count ?? 0 })),
      clocks: await this.clocks(organisationId, today), tasks: await this.tasks(organisationId, funnel),
      cohorts: await this.cohorts(organisationId, counts), referentiels: await this.referentiels(organisationId, today),
    };
  }

  private async clocks(organisationId: Id, today: Day): Promise<Figures['clocks']> {
    const until = addDays(today, SOON);
    const [{ total } = { total: 0 }] = await rows<{ total: number }>(`select count(*)::int as total from ${both('1', `and c.due_key <= $2::date`)} l`, [organisationId, until]);
    const branch = (of: string): string => `(select c.organisation_id, c.id, c.due_key as due from candidacy c where ${of} and c.due_key <= $2::date order by c.due_key, c.id limit ${FIRST})`;
    const items = await rows<{ candidacyId: Id; candidate: string; code: ClockCode; dueOn: Day }>(
      `select c.id as "candidacyId", coalesce(c.identity->>'givenName', p.given_name, '') || ' ' || coalesce(c.identity->>'familyName', p.family_name, '') as candidate, c.next_due_code as code, c.next_due_on::text as "dueOn"
       from (${branch('c.organisation_id = $1')} union all ${branch('c.certifier_id = $1 and c.delegated')} order by due, id limit ${FIRST}) l
       join candidacy c on c.organisation_id = l.organisation_id and c.id = l.id left join person p on p.id = c.candidate_id order by l.due, c.id`,
      [organisationId, until],
    );
    return { total, items: items.map((item) => ({ ...item, candidate: item.candidate.trim(), daysLeft: daysBetween(today, item.dueOn), article: CLOCKS[item.code].article })) };
  }

  /** What waits for the school, by act. A decision on eligibility waits for the certifier alone. */
  private async tasks(organisationId: Id, funnel: Figures['funnel']): Promise<Figures['tasks']> {
    const [own] = await rows<{ eligibility: number; revocations: number }>(
      `select (select count(*)::int from candidacy c where c.certifier_id = $1 and c.status = 'eligibility_submitted') as eligibility,
         (select count(*)::int from decision_revocation v where v.certifier_id = $1 and v.revoked_at is null) as revocations`,
      [organisationId],
    );
    const at = (status: CandidacyStatus): number => funnel.find((each) => each.status === status)?.count ?? 0;
    return [
      { code: 'decide_eligibility', count: own?.eligibility ?? 0, filters: { status: 'eligibility_submitted' } },
      { code: 'check_form', count: at('deposited'), filters: { status: 'deposited' } },
      { code: 'convoke', count: at('verified'), filters: { status: 'verified' } },
      { code: 'seal', count: at('heard'), filters: { status: 'heard' } },
      { code: 'confirm_revocation', count: own?.revocations ?? 0, filters: { status: 'decided' } },
    ];
  }

  private async cohorts(organisationId: Id, counts: readonly Count[]): Promise<Figures['cohorts']> {
    const found = await rows<{ id: Id; name: string }>('select id, name from cohort where organisation_id = $1 order by created_at desc, id desc limit 50', [organisationId]);
    return found.map(({ id, name }) => {
      const own = counts.filter((each) => each.of === 'cohort' && each.cohort_id === id);
      return { id, name, total: own.reduce((sum, { count }) => sum + count, 0), byStatus: own.flatMap(({ status, count }) => (status ? [{ status, count }] : [])) };
    });
  }

  /** Registrations that end within the year, ended, or that the fiche joined says replaced or closed (`registrationWatch`); and drafts of the certifier still to be published. */
  private async referentiels(organisationId: Id, today: Day): Promise<Figures['referentiels']> {
    const soon = addMonths(today, 12);
    const certified = await rows<{ id: Id | null; certificationId: Id; title: string; registrationEndsOn: Day | null; active: boolean | null; newNumbers: string[] | null }>(
      `select r.id, t.id as "certificationId", t.title, t.registration_ends_on::text as "registrationEndsOn", f.active, f.numbers as "newNumbers" from certification t
         left join lateral (select id from referentiel r where r.certifier_id = t.certifier_id and r.certification_id = t.id and r.status = 'published' order by r.version desc limit 1) r on true
         left join lateral (select (f.fiche->>'active')::boolean as active, f.fiche->'newNumbers' as numbers from register_fiche f where f.certifier_id = t.certifier_id and f.certification_id = t.id and f.status = 'joined' order by f.received_at desc limit 1) f on true
         where t.certifier_id = $1 and (t.registration_ends_on <= $2::date or not f.active or jsonb_array_length(f.numbers) > 0)
       order by t.registration_ends_on nulls last, t.title, t.id limit ${WATCHED}`,
      [organisationId, soon],
    );
    const watched = certified.flatMap(({ id, certificationId, title, registrationEndsOn, active, newNumbers }) => {
      const watch = registrationWatch({ registrationEndsOn }, { active, newNumbers: newNumbers ?? [] }, today, soon);
      return watch ? [{ id, certificationId, title, ...watch, replacedBy: [...watch.replacedBy] }] : [];
    });
    const waiting = await rows<Figures['referentiels'][number]>(
      `select r.id, t.id as "certificationId", t.title, r.status as code, null as on, '{}'::text[] as "replacedBy" from referentiel r join certification t on t.certifier_id = r.certifier_id and t.id = r.certification_id
       where r.certifier_id = $1 and r.status in ('reading', 'failed', 'draft') order by t.title, r.id limit ${WATCHED}`,
      [organisationId],
    );
    return [...watched, ...waiting].slice(0, WATCHED);
  }
}
