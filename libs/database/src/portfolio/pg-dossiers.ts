import { Injectable } from '@nestjs/common';
import type { CandidacyStatus, Scope } from '@probant/domain-candidacy';
import { DomainError, type Day, type Id, type Instant } from '@probant/domain-kernel';
import type { ReferentielTree, Route, RouteAdaptation, RuleSet } from '@probant/domain-referentiel';
import type { Completeness } from '@probant/domain-portfolio';
import { Dossiers, type Dossier, type OpenDossier } from '@probant/use-cases';
import { moveCandidacy, refreshCandidacy } from '../candidacy/keep-candidacy.js';
import { prepared } from '../context/prepared.js';
import { instant, instantOrNull, rows, touched } from './rows.js';

interface DossierRow {
  id: Id; organisation_id: Id; certifier_id: Id; candidate_id: Id; accompagnateur_id: Id | null; status: CandidacyStatus; referentiel_id: Id; route: Route; scope: Scope;
  passage_number: number; bloc_ids: Id[] | null; identity: { givenName: string; familyName: string } | null; given_name: string | null; family_name: string | null;
  certification: string | null; organisation: string | null; consented_at: Date | null; sworn_at: Date | null; deposited_on: Day | null; content_counter: number;
}
interface OpenRow extends DossierRow {
  adaptation: RouteAdaptation | null;
  rule_set: (Omit<RuleSet, 'id' | 'version'> & { id: Id; version: number }) | null;
  counter_seen: number | null; computed_at: Date | null; findings: Completeness['findings'] | null; blocs: Completeness['blocs'] | null;
}

const COLUMNS = `c.id, c.organisation_id, c.certifier_id, c.candidate_id, c.accompagnateur_id, c.status, c.referentiel_id, c.route, c.scope, c.passage_number, p.bloc_ids, c.identity,
  h.given_name, h.family_name, t.title as certification, o.name as organisation, c.consented_at, c.sworn_at, c.deposited_on::text, c.content_counter::float8 as content_counter`;
const JOINS = `from candidacy c left join person h on h.id = c.candidate_id left join organisation o on o.id = c.organisation_id
  left join certification t on t.certifier_id = c.certifier_id and t.id = c.certification_id
  left join passage p on p.organisation_id = c.organisation_id and p.candidacy_id = c.id and p.number = c.passage_number`;
const FIND = prepared(`select ${COLUMNS} ${JOINS} where c.id = $1`);
const OPEN = prepared(`select ${COLUMNS}, k.counter_seen::float8 as counter_seen, k.computed_at, k.findings, k.blocs,
    (select jsonb_build_object('id', a.id, 'referentielId', a.referentiel_id, 'route', a.route, 'version', a.version, 'items', a.items) from route_adaptation a
      where a.certifier_id = c.certifier_id and a.referentiel_id = c.referentiel_id and a.route = c.route and (p.adaptation_id is null or a.id = p.adaptation_id) order by a.version desc limit 1) as adaptation,
    (select r.content || jsonb_build_object('id', r.id, 'referentielId', r.referentiel_id, 'route', r.route, 'version', r.version) from rule_set r
      where r.certifier_id = c.certifier_id and r.referentiel_id = c.referentiel_id and r.route = c.route and (p.rule_set_id is null or r.id = p.rule_set_id) order by r.version desc limit 1) as rule_set
  ${JOINS} left join completeness k on k.organisation_id = c.organisation_id and k.candidacy_id = c.id where c.id = $1`);
const STALE = `select c.id from candidacy c left join completeness k on k.organisation_id = c.organisation_id and k.candidacy_id = c.id
  where c.organisation_id = $1 and c.status not in ('lapsed', 'archived') and (k.counter_seen is null or k.counter_seen < c.content_counter)`;
const STALE_OF = prepared(`${STALE} and c.candidate_id = $2 order by c.id`);
const RAISE = prepared(`update candidacy c set content_counter = c.content_counter + 1
  from (select organisation_id, id from candidacy where organisation_id = $1 and candidate_id = $2 order by id for update) held where c.organisation_id = held.organisation_id and c.id = held.id`);

/** Candidacies as the portfolio sees them, in PostgreSQL. Published trees never change: each is read once by a process. */
@Injectable()
export class PgDossiers extends Dossiers {
  private readonly trees = new Map<Id, ReferentielTree>();

  async find(candidacyId: Id): Promise<Dossier | null> {
    const [row] = await rows<DossierRow>(FIND, [candidacyId]);
    return row ? dossierOf(row) : null;
  }

  async treeOf(dossier: Dossier): Promise<ReferentielTree> {
    const known = this.trees.get(dossier.referentielId);
    if (known) return known;
    const [row] = await rows<{ tree: ReferentielTree | null; status: string }>('select tree, status from referentiel where certifier_id = $1 and id = $2', [dossier.certifierId, dossier.referentielId]);
    if (!row?.tree) throw new DomainError('conflict', 'portfolio.no_referentiel');
    if (row.status === 'published' || row.status === 'retired') this.trees.set(dossier.referentielId, row.tree);
    return row.tree;
  }

  async open(candidacyId: Id): Promise<OpenDossier | null> {
    const [row] = await rows<OpenRow>(OPEN, [candidacyId]);
    if (!row) return null;
    const dossier = dossierOf(row);
    const { adaptation, rule_set: ruleSet, counter_seen: counterSeen, computed_at: computedAt, findings, blocs } = row;
    const snapshot = counterSeen === null || !computedAt || !findings || !blocs ? null : { counterSeen, computedAt: instant(computedAt), completeness: { findings, blocs } };
    return { dossier, snapshot, ground: { tree: await this.treeOf(dossier), adaptation, ruleSet, exemptedCriterionIds: [] } };
  }

  async raiseCounter({ organisationId, id }: Dossier): Promise<void> {
    await touched('update candidacy set content_counter = content_counter + 1 where organisation_id = $1 and id = $2', [organisationId, id]);
  }

  /** Several files arrive at once while others are looked into: the rows are held in the one order everybody holds them in. */
  async raiseCounters(organisationId: Id, personId: Id): Promise<void> {
    await touched(RAISE, [organisationId, personId]);
  }

  async staleOf(organisationId: Id, personId: Id): Promise<readonly Id[]> {
    return (await rows<{ id: Id }>(STALE_OF, [organisationId, personId])).map(({ id }) => id);
  }

  async staleIn(organisationId: Id, limit: number): Promise<readonly Id[]> {
    return (await rows<{ id: Id }>(`${STALE} order by c.id limit $2`, [organisationId, limit])).map(({ id }) => id);
  }

  take(dossier: Dossier, action: Parameters<Dossiers['take']>[1], now: Instant): Promise<void> {
    return moveCandidacy(dossier.id, action, now);
  }

  refresh(dossier: Dossier, today: Day, stepTaken: boolean): Promise<void> {
    return refreshCandidacy(dossier.id, today, stepTaken);
  }
}

function dossierOf(row: DossierRow): Dossier {
  return {
    id: row.id, organisationId: row.organisation_id, certifierId: row.certifier_id, candidateId: row.candidate_id, accompagnateurId: row.accompagnateur_id, status: row.status,
    referentielId: row.referentiel_id, route: row.route, scope: row.scope, passageNumber: row.passage_number, passageBlocIds: row.bloc_ids?.length ? row.bloc_ids : null,
    candidate: { givenName: row.identity?.givenName ?? row.given_name ?? '', familyName: row.identity?.familyName ?? row.family_name ?? '' },
    certification: row.certification ?? '', organisation: row.organisation ?? '', identityStated: row.identity !== null,
    consentedAt: instantOrNull(row.consented_at), swornAt: instantOrNull(row.sworn_at), depositedOn: row.deposited_on, contentCounter: row.content_counter,
  };
}
