import type { Id } from '@probant/domain-kernel';
import type { Bloc, Criterion, Doubt, Modality, OptionGroup, ReferentielReading, ReferentielTree, TransversalRequirement } from '../tree.js';
import type { Draft, DraftBloc, DraftCriterion, DraftModality, DraftRequirement, DraftTerm } from './draft.js';
import { pair, type Trait } from './match.js';

/** Gives ids to what was read, reusing those of a previous tree for what is recognised, and turns pointers into ids. */
export function settleIds(draft: Draft, ids: () => Id, previous: ReferentielTree | null): ReferentielReading {
  const settler = new Settler(ids);
  const tree = settler.tree(draft, previous);
  const doubts: Doubt[] = draft.doubts.map(({ subject, ...doubt }) => ({ ...doubt, id: ids(), subjectId: (subject && settler.idOf(subject)) ?? null, state: 'open', note: null, by: null }));
  return { tree, doubts, unplaced: draft.unplaced.map((each) => ({ id: ids(), ...each })) };
}

class Settler {
  private readonly known = new Map<object, Id>();

  constructor(private readonly ids: () => Id) {}

  idOf(thing: object): Id | null {
    return this.known.get(thing) ?? null;
  }

  /** Ids of a level: reused where an old thing is recognised. */
  private give<T extends object, O extends { readonly id: Id }>(things: readonly T[], trait: (thing: T) => Trait, olds: readonly O[], oldTrait: (old: O) => Trait): readonly (O | null)[] {
    const pairs = pair(things.map(trait), olds.map(oldTrait));
    return things.map((thing, index) => {
      const position = pairs[index] ?? null;
      const old = position === null ? null : (olds[position] ?? null);
      this.known.set(thing, old?.id ?? this.ids());
      return old;
    });
  }

  private id(thing: object): Id {
    const known = this.known.get(thing) ?? this.ids();
    this.known.set(thing, known);
    return known;
  }

  tree(draft: Draft, previous: ReferentielTree | null): ReferentielTree {
    const olds = this.give(draft.blocs, (bloc) => ({ code: number(bloc), text: bloc.title }), previous?.blocs ?? [], (bloc) => ({ code: number(bloc), text: bloc.title }));
    this.give(draft.requirements, requirementTrait, previous?.requirements ?? [], requirementTrait);
    const named = ({ term }: DraftTerm): Trait => ({ code: null, text: term });
    this.give(draft.glossary, named, previous?.glossary ?? [], named);
    const groups = this.optionGroups(draft.blocs, previous, olds);
    const blocs = draft.blocs.map((bloc, index) => this.bloc(bloc, olds[index] ?? null, groups.get(bloc.number) ?? null));
    const requirements = draft.requirements.map((requirement): TransversalRequirement => ({ id: this.id(requirement), ...requirement }));
    return { title: draft.title, certifier: draft.certifier, rncp: draft.rncp, optionGroups: [...groups.values()], blocs, requirements, glossary: draft.glossary.map((term) => ({ id: this.id(term), ...term })) };
  }

  /** Blocs that bear one number and are options of it make a group, of which one is chosen. */
  private optionGroups(blocs: readonly DraftBloc[], previous: ReferentielTree | null, olds: readonly (Bloc | null)[]): ReadonlyMap<string, OptionGroup> {
    const groups = new Map<string, OptionGroup>();
    for (const [index, bloc] of blocs.entries()) {
      const members = blocs.filter((one) => one.number === bloc.number && one.option !== null);
      if (bloc.option === null || members.length < 2 || groups.has(bloc.number)) continue;
      const old = previous?.optionGroups.find((group) => group.id === olds[index]?.optionGroupId);
      groups.set(bloc.number, { id: old?.id ?? this.ids(), title: `Bloc ${bloc.number}`, choose: old?.choose ?? 1 });
    }
    return groups;
  }

  private bloc(bloc: DraftBloc, old: Bloc | null, group: OptionGroup | null): Bloc {
    const titled = (one: { code: string | null; title: string }): Trait => ({ code: one.code, text: one.title });
    this.give(bloc.components, titled, old?.components ?? [], titled);
    const oldActivities = this.give(bloc.activities, titled, old?.activities ?? [], titled);
    this.give(bloc.competencies, (one) => one, old?.competencies ?? [], (one) => one);
    const oldModalities = this.give(bloc.modalities, modalityTrait, old?.modalities ?? [], modalityTrait);
    const oldCriteria = this.give(bloc.criteria, (one) => one, old?.criteria ?? [], (one) => one);
    const headings = [...new Set(bloc.criteria.flatMap((one) => (one.group === null ? [] : [one.group])))].map((heading) => ({ heading }));
    this.give(headings, (one) => ({ code: null, text: one.heading }), old?.criteriaGroups ?? [], (one) => ({ code: null, text: one.heading }));
    return {
      id: this.id(bloc),
      number: bloc.number,
      option: bloc.option,
      optionGroupId: bloc.option === null ? null : (group?.id ?? null),
      title: bloc.title,
      description: bloc.description,
      components: bloc.components.map((one) => ({ id: this.id(one), ...one })),
      activities: bloc.activities.map((one, index) => ({
        id: this.id(one),
        code: one.code,
        title: one.title,
        description: one.description.length > 0 ? one.description.join('\n') : null,
        tasks: this.texts(one.tasks, oldActivities[index]?.tasks ?? [], (task) => task.text),
        componentId: one.component ? this.id(one.component) : null,
      })),
      competencies: bloc.competencies.map((one) => ({ id: this.id(one), code: one.code, text: one.text, activityId: one.activity ? this.id(one.activity) : null, componentId: one.component ? this.id(one.component) : null, provenance: one.where })),
      modalities: bloc.modalities.map((one, index) => this.modality(one, oldModalities[index] ?? null)),
      criteriaGroups: headings.map((one) => ({ id: this.id(one), heading: one.heading })),
      criteria: bloc.criteria.map((one, index) => this.criterion(one, oldCriteria[index] ?? null, headings)),
    };
  }

  private texts<O extends { readonly id: Id }>(texts: readonly string[], olds: readonly O[], textOf: (old: O) => string): { id: Id; text: string }[] {
    const things = texts.map((text) => ({ text }));
    this.give(things, (one) => ({ code: null, text: one.text }), olds, (old) => ({ code: null, text: textOf(old) }));
    return things.map((one) => ({ id: this.id(one), text: one.text }));
  }

  private modality(draft: DraftModality, old: Modality | null): Modality {
    const { rows: _rows, numbers: _numbers, where, competencies, component, deliverables, expectedElements, parts, ...facts } = draft;
    this.give(deliverables, (one) => ({ code: null, text: one.title }), old?.deliverables ?? [], (one) => ({ code: null, text: one.title }));
    this.give(expectedElements, (one) => ({ code: null, text: one.text }), old?.expectedElements ?? [], (one) => ({ code: null, text: one.text }));
    return {
      id: this.id(draft),
      ...facts,
      competencyIds: competencies.map((one) => this.id(one)),
      componentId: component ? this.id(component) : null,
      deliverables: deliverables.map((one) => ({ id: this.id(one), ...one })),
      expectedElements: expectedElements.map((one) => ({ id: this.id(one), ...one })),
      parts: parts.map((part) => ({ scope: part.scope, competencyIds: part.competencies.map((one) => this.id(one)), text: part.text })),
      provenance: where,
    };
  }

  private criterion(draft: DraftCriterion, old: Criterion | null, headings: readonly { heading: string }[]): Criterion {
    const group = headings.find((one) => one.heading === draft.group);
    this.give(draft.subCriteria, (one) => ({ code: null, text: one.text }), old?.subCriteria ?? [], (one) => ({ code: null, text: one.text }));
    return {
      id: this.id(draft),
      code: draft.code,
      groupId: group ? this.id(group) : null,
      heading: draft.heading,
      text: draft.text,
      competencyIds: draft.competencies.map((one) => this.id(one)),
      modalityIds: draft.modalities.map((one) => this.id(one)),
      scope: draft.scope,
      facet: draft.facet,
      basis: draft.basis,
      subCriteria: draft.subCriteria.map((one) => ({ id: this.id(one), text: one.text, competencyIds: one.competencies.map((competency) => this.id(competency)) })),
      provenance: draft.where,
    };
  }
}

function number(bloc: { readonly number: string; readonly option: string | null }): string {
  return `${bloc.number}${bloc.option === null ? '' : `/${bloc.option}`}`;
}

function modalityTrait(modality: { readonly printedCode: string | null; readonly text: string }): Trait {
  return { code: modality.printedCode, text: modality.text };
}

function requirementTrait(requirement: DraftRequirement | TransversalRequirement): Trait {
  return { code: `${requirement.kind}/${requirement.route}`, text: requirement.text };
}
