import type { Scope } from '../parcours.client';
import { chosenScope } from '@probant/domain-candidacy';
import { DomainError } from '@probant/domain-kernel';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { sentenceOfCode } from '../../i18n/sentence';

type Bloc = ReferentielTree['blocs'][number];

/** A group of options, with how many are to be chosen. */
export interface OptionChoice { readonly id: string; readonly title: string; readonly choose: number; readonly blocs: readonly Bloc[] }

/** Blocs everybody presents, and the options one chooses among. */
export function choicesOf(tree: ReferentielTree): { readonly required: readonly Bloc[]; readonly options: readonly OptionChoice[] } {
  return {
    required: tree.blocs.filter(({ optionGroupId }) => optionGroupId === null),
    options: tree.optionGroups.map((group) => ({ ...group, blocs: tree.blocs.filter(({ optionGroupId }) => optionGroupId === group.id) })),
  };
}

/** The scope with one bloc added or taken off; an option is chosen beside. With one option to choose, choosing it replaces the other. */
export function withBloc(scope: Scope, bloc: Bloc, chosen: boolean, tree: ReferentielTree): Scope {
  const group = tree.optionGroups.find(({ id }) => id === bloc.optionGroupId);
  const siblings = new Set(group && group.choose === 1 && chosen ? tree.blocs.filter(({ optionGroupId }) => optionGroupId === group.id).map(({ id }) => id) : []);
  const toggled = (ids: readonly string[]): string[] => [...ids.filter((id) => id !== bloc.id && !siblings.has(id)), ...(chosen ? [bloc.id] : [])];
  return { kind: scope.kind, blocIds: scope.kind === 'blocs' ? toggled(scope.blocIds) : [...scope.blocIds], optionBlocIds: group ? toggled(scope.optionBlocIds) : [...scope.optionBlocIds] };
}

/** The scope turned to all blocs, or to named ones, the options already chosen among them. */
export function withKind(scope: Scope, kind: Scope['kind']): Scope {
  return kind === 'all' ? { kind, blocIds: [], optionBlocIds: [...scope.optionBlocIds] } : { kind, blocIds: [...scope.optionBlocIds], optionBlocIds: [...scope.optionBlocIds] };
}

/** What is still to choose, in words, or null when the scope stands: the same rule as the API. */
export function missingChoice(scope: Scope, tree: ReferentielTree, heldBlocIds: readonly string[]): string | null {
  try {
    chosenScope(tree, scope, heldBlocIds);
    return null;
  } catch (error) {
    return error instanceof DomainError ? (sentenceOfCode(error.code, error.details) ?? '') : null;
  }
}
