import { DomainError, type Id } from '@probant/domain-kernel';
import type { AdaptationItem, RouteAdaptation, RuleSet } from './rules.js';
import type { TreeIndex } from './tree-index.js';

/** What a certifier types for one route, before it is a version. */
export type RulesAsked = Omit<RuleSet, 'id' | 'referentielId' | 'version'>;
export type AdaptationAsked = Omit<RouteAdaptation, 'id' | 'referentielId' | 'version'>;

/** An id that names nothing of its kind in the tree, and the field it stood in. */
interface Foreign { readonly field: string; readonly id: Id }

const foreignTo = (known: ReadonlyMap<Id, unknown>, field: string, ids: readonly Id[]): readonly Foreign[] => ids.filter((id) => !known.has(id)).map((id) => ({ field, id }));

/**
 * Throws `invalid` when a rule set speaks of what the tree does not hold (`referentiel.rules_foreign`), says a thing twice (`referentiel.rules_twice`),
 * or asks for a requirement of the other route (`referentiel.rules_other_route`).
 */
export function checkRules(rules: RulesAsked, index: TreeIndex): void {
  const overridden = rules.blocOverrides.map(({ blocId }) => blocId);
  const evidenced = rules.evidenceRules.map(({ competencyId }) => competencyId);
  const foreign = [
    ...foreignTo(index.blocs, 'blocOverrides', overridden),
    ...foreignTo(index.criteria, 'eliminatoryCriterionIds', rules.eliminatoryCriterionIds),
    ...foreignTo(index.competencies, 'eliminatoryCompetencyIds', rules.eliminatoryCompetencyIds),
    ...foreignTo(index.requirements, 'requirementIds', rules.requirementIds),
    ...foreignTo(index.competencies, 'evidenceRules', evidenced),
  ];
  if (foreign.length > 0) throw new DomainError('invalid', 'referentiel.rules_foreign', { foreign });
  const twice = { blocOverrides: repeated(overridden), evidenceRules: repeated(evidenced) };
  if (twice.blocOverrides.length + twice.evidenceRules.length > 0) throw new DomainError('invalid', 'referentiel.rules_twice', twice);
  const elsewhere = rules.requirementIds.filter((id) => ![rules.route, 'both'].includes(index.requirements.get(id)?.route ?? 'both'));
  if (elsewhere.length > 0) throw new DomainError('invalid', 'referentiel.rules_other_route', { requirementIds: elsewhere, route: rules.route });
}

/**
 * Throws `invalid` when an adaptation speaks of what the tree does not hold (`referentiel.adaptation_foreign`), says a thing twice (`referentiel.adaptation_twice`),
 * or rephrases without a text (`referentiel.rephrased_without_text`); what the tree holds is named by its code.
 */
export function checkAdaptation({ items }: AdaptationAsked, index: TreeIndex): void {
  const known = { modality: index.modalities, criterion: index.criteria };
  const foreign = items.filter(({ target, targetId }) => !known[target].has(targetId)).map(({ target, targetId }) => ({ field: target, id: targetId }));
  if (foreign.length > 0) throw new DomainError('invalid', 'referentiel.adaptation_foreign', { foreign });
  const twice = repeated(items.map(({ targetId }) => targetId));
  if (twice.length > 0) throw new DomainError('invalid', 'referentiel.adaptation_twice', { targetIds: twice, codes: twice.map((id) => codeOf(id, index)) });
  const silent = items.filter(({ decision, text }) => decision === 'rephrased' && (text ?? '').trim() === '');
  if (silent.length > 0) throw new DomainError('invalid', 'referentiel.rephrased_without_text', { targetIds: silent.map(idOf), codes: silent.map((item) => codeOf(item.targetId, index)) });
}

const idOf = ({ targetId }: AdaptationItem): Id => targetId;

function repeated(ids: readonly Id[]): readonly Id[] {
  return [...new Set(ids.filter((id, position) => ids.indexOf(id) !== position))];
}

/** The code of a modality or criterion; null where it has none. */
function codeOf(id: Id, index: TreeIndex): string | null {
  return index.modalities.get(id)?.code ?? index.criteria.get(id)?.code ?? null;
}
