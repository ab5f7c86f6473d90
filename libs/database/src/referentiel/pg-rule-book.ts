import { Injectable } from '@nestjs/common';
import type { Referentiel, Route, RouteAdaptation, RuleSet } from '@probant/domain-referentiel';
import { RuleBook, type SetBy } from '@probant/use-cases';
import { rows } from './rows.js';

const HELD = 'select 1 from referentiel where certifier_id = $1 and id = $2 for update';

/** Rule sets and adaptations in PostgreSQL: rows are added, never changed. */
@Injectable()
export class PgRuleBook extends RuleBook {
  async newest({ certifierId, id }: Referentiel): Promise<{ readonly ruleSets: readonly RuleSet[]; readonly adaptations: readonly RouteAdaptation[] }> {
    const ruleSets = await rows<{ value: RuleSet }>(
      `select distinct on (route) content || jsonb_build_object('id', id, 'referentielId', referentiel_id, 'route', route, 'version', version) as value from rule_set where certifier_id = $1 and referentiel_id = $2 order by route, version desc`,
      [certifierId, id],
    );
    const adaptations = await rows<{ value: RouteAdaptation }>(
      `select distinct on (route) jsonb_build_object('id', id, 'referentielId', referentiel_id, 'route', route, 'version', version, 'items', items) as value from route_adaptation where certifier_id = $1 and referentiel_id = $2 order by route, version desc`,
      [certifierId, id],
    );
    return { ruleSets: ruleSets.map(({ value }) => value), adaptations: adaptations.map(({ value }) => value) };
  }

  async nextRuleSet(referentiel: Referentiel, route: Route): Promise<number> {
    return this.next('rule_set', referentiel, route);
  }

  async addRuleSet({ certifierId }: Referentiel, { id, referentielId, route, version, ...content }: RuleSet, { by, at }: SetBy): Promise<void> {
    await rows('insert into rule_set (certifier_id, id, referentiel_id, route, version, content, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [certifierId, id, referentielId, route, version, JSON.stringify(content), by, at]);
  }

  async nextAdaptation(referentiel: Referentiel, route: Route): Promise<number> {
    return this.next('route_adaptation', referentiel, route);
  }

  async addAdaptation({ certifierId }: Referentiel, { id, referentielId, route, version, items }: RouteAdaptation, { by, at }: SetBy): Promise<void> {
    await rows('insert into route_adaptation (certifier_id, id, referentiel_id, route, version, items, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [certifierId, id, referentielId, route, version, JSON.stringify(items), by, at]);
  }

  private async next(table: 'rule_set' | 'route_adaptation', { certifierId, id }: Referentiel, route: Route): Promise<number> {
    await rows(HELD, [certifierId, id]);
    const [row] = await rows<{ next: number }>(`select coalesce(max(version), 0) + 1 as next from ${table} where certifier_id = $1 and referentiel_id = $2 and route = $3`, [certifierId, id, route]);
    return row?.next ?? 1;
  }
}
