import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '@probant/domain-kernel';
import type { ReferentielTree, Route, RouteAdaptation, RuleSet } from '@probant/domain-referentiel';
import { Grounds } from '@probant/use-cases';
import { rows } from '../context/rows.js';

const RULES = `select content || jsonb_build_object('id', id, 'referentielId', referentiel_id, 'route', route, 'version', version) as value from rule_set`;
const ADAPTATIONS = `select jsonb_build_object('id', id, 'referentielId', referentiel_id, 'route', route, 'version', version, 'items', items) as value from route_adaptation`;

/** Published trees, rule sets and adaptations: written once, so each is read once by a process. They are reached through a passage the actor may see. */
@Injectable()
export class PgGrounds extends Grounds {
  private readonly trees = new Map<Id, ReferentielTree>();
  private readonly ruleSets = new Map<Id, RuleSet>();
  private readonly adaptations = new Map<Id, RouteAdaptation>();

  async tree(referentielId: Id): Promise<ReferentielTree> {
    const known = this.trees.get(referentielId);
    if (known) return known;
    const [row] = await rows<{ tree: ReferentielTree | null; status: string }>('select tree, status from referentiel where id = $1', [referentielId]);
    if (!row?.tree) throw new DomainError('conflict', 'jury.no_referentiel');
    if (row.status === 'published' || row.status === 'retired') this.trees.set(referentielId, row.tree);
    return row.tree;
  }

  async ruleSet(id: Id): Promise<RuleSet | null> {
    return once(this.ruleSets, id, () => rows<{ value: RuleSet }>(`${RULES} where id = $1`, [id]));
  }

  async adaptation(id: Id): Promise<RouteAdaptation | null> {
    return once(this.adaptations, id, () => rows<{ value: RouteAdaptation }>(`${ADAPTATIONS} where id = $1`, [id]));
  }

  async newest(referentielId: Id, route: Route): Promise<{ readonly ruleSet: RuleSet | null; readonly adaptation: RouteAdaptation | null }> {
    const last = 'where referentiel_id = $1 and route = $2 order by version desc limit 1';
    const [ruleSet] = await rows<{ value: RuleSet }>(`${RULES} ${last}`, [referentielId, route]);
    const [adaptation] = await rows<{ value: RouteAdaptation }>(`${ADAPTATIONS} ${last}`, [referentielId, route]);
    return { ruleSet: ruleSet?.value ?? null, adaptation: adaptation?.value ?? null };
  }
}

async function once<T>(known: Map<Id, T>, id: Id, read: () => Promise<readonly { readonly value: T }[]>): Promise<T | null> {
  const kept = known.get(id);
  if (kept) return kept;
  const [row] = await read();
  if (row) known.set(id, row.value);
  return row?.value ?? null;
}
