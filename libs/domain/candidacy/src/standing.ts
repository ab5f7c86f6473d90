import type { Id } from '@probant/domain-kernel';
import type { ReferentielTree } from '@probant/domain-referentiel';

/** What a certification needs: its required blocs, n of each option group, and what is asked outside blocs. */
export interface BlocsNeeded {
  readonly requiredBlocIds: readonly Id[];
  readonly groups: readonly { readonly id: Id; readonly choose: number; readonly blocIds: readonly Id[] }[];
  readonly requirementIds: readonly Id[];
}

/** Where somebody stands towards a certification. An option is missing by its id once it is chosen. */
export interface CertificationState {
  readonly complete: boolean;
  readonly missingBlocIds: readonly Id[];
  readonly missingRequirementIds: readonly Id[];
  /** Options still to be validated, by group. */
  readonly missingOptions: readonly { readonly groupId: Id; readonly count: number }[];
}

/** What the tree needs; `requirementIds` are those the certifier's rules ask for on the route: what the tree does not hold is asked of nobody. */
export function blocsNeeded(tree: ReferentielTree, requirementIds: readonly Id[] = []): BlocsNeeded {
  return {
    requiredBlocIds: tree.blocs.filter(({ optionGroupId }) => optionGroupId === null).map(({ id }) => id),
    groups: tree.optionGroups.map(({ id, choose }) => ({ id, choose, blocIds: tree.blocs.filter(({ optionGroupId }) => optionGroupId === id).map((bloc) => bloc.id) })),
    requirementIds: requirementIds.filter((id) => tree.requirements.some((requirement) => requirement.id === id)),
  };
}

/** Complete, or what is missing. Derived, never stored: `heldBlocIds` are those validated by any passage and not revoked. */
export function certificationState(needed: BlocsNeeded, heldBlocIds: readonly Id[], requirementsMet: readonly Id[], chosenOptionBlocIds: readonly Id[] = []): CertificationState {
  const held = new Set(heldBlocIds);
  const groups = needed.groups.map((group) => ({ ...group, missing: Math.max(0, group.choose - group.blocIds.filter((id) => held.has(id)).length) }));
  const missingBlocIds = [
    ...needed.requiredBlocIds.filter((id) => !held.has(id)),
    ...groups.flatMap(({ blocIds, missing }) => blocIds.filter((id) => chosenOptionBlocIds.includes(id) && !held.has(id)).slice(0, missing)),
  ];
  const missingRequirementIds = needed.requirementIds.filter((id) => !requirementsMet.includes(id));
  const missingOptions = groups.filter(({ missing }) => missing > 0).map(({ id, missing }) => ({ groupId: id, count: missing }));
  return { complete: missingBlocIds.length === 0 && missingRequirementIds.length === 0 && missingOptions.length === 0, missingBlocIds, missingRequirementIds, missingOptions };
}
