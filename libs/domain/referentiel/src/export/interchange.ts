import type { Id } from '@probant/domain-kernel';
import type { Bloc, Criterion, Modality, ReferentielReading } from '../tree.js';

/** The form in which a reading leaves the product: printed codes in place of ids, `null` where the source says nothing. */
export type Interchange = ReturnType<typeof toInterchange>;

/** Turns a reading into plain data for other programs. */
export function toInterchange(reading: ReferentielReading) {
  const { tree } = reading;
  return {
    title: tree.title,
    certifier: tree.certifier,
    rncp: tree.rncp,
    blocs: tree.blocs.map(blocOut),
    requirements: tree.requirements.map(({ id: _id, provenance: _provenance, ...requirement }) => requirement),
    glossary: tree.glossary.map(({ term, definition }) => ({ term, definition })),
    doubts: reading.doubts.map(({ code, where, message, suggestion }) => ({ code, where, message, suggestion })),
    unplaced: reading.unplaced.map(({ where, text, boilerplate }) => ({ where, text, boilerplate })),
  };
}

function blocOut(bloc: Bloc) {
  const component = (id: Id | null): string | null => named(bloc.components.find((one) => one.id === id));
  const activity = (id: Id | null): string | null => named(bloc.activities.find((one) => one.id === id));
  return {
    number: bloc.number,
    option: bloc.option,
    title: bloc.title,
    description: bloc.description,
    components: bloc.components.map(({ code, title, globalCompetency }) => ({ code, title, globalCompetency })),
    activities: bloc.activities.map((one) => ({ code: one.code, title: one.title, description: one.description, tasks: one.tasks.map((task) => task.text), component: component(one.componentId) })),
    competencies: bloc.competencies.map((one) => ({ code: one.code, text: one.text, activity: activity(one.activityId), component: component(one.componentId) })),
    modalities: bloc.modalities.map((one) => modalityOut(bloc, one, component(one.componentId))),
    criteria: bloc.criteria.map((one) => criterionOut(bloc, one)),
  };
}

function modalityOut(bloc: Bloc, modality: Modality, component: string | null) {
  return {
    code: modality.code,
    printedCode: modality.printedCode,
    title: modality.title,
    text: modality.text,
    competencies: competencyCodes(bloc, modality.competencyIds),
    component,
    deliverables: modality.deliverables.map(({ title, language }) => ({ title, language })),
    expectedElements: modality.expectedElements.map(({ text, language, choice }) => ({ text, language, choice })),
    individual: modality.individual,
    group: modality.group,
    written: modality.written,
    oral: modality.oral,
    pages: modality.pages,
    durations: modality.durations,
    formats: modality.formats,
    parts: modality.parts.map((part) => ({ scope: part.scope, competencies: competencyCodes(bloc, part.competencyIds), text: part.text })),
  };
}

function criterionOut(bloc: Bloc, criterion: Criterion) {
  const group = bloc.criteriaGroups.find((one) => one.id === criterion.groupId);
  const modalities = criterion.modalityIds.map((id) => modalityName(bloc.modalities.find((one) => one.id === id)));
  return {
    code: criterion.code,
    group: group?.heading ?? null,
    heading: criterion.heading,
    text: criterion.text,
    competencies: competencyCodes(bloc, criterion.competencyIds),
    modalities: modalities.length > 0 ? modalities : null,
    scope: criterion.scope,
    relation: criterion.basis,
    subCriteria: criterion.subCriteria.map((one) => ({ text: one.text, competencies: competencyCodes(bloc, one.competencyIds) })),
  };
}

/** Printed codes; without one, the text stands for the competency. */
function competencyCodes(bloc: Bloc, ids: readonly Id[]): readonly string[] | null {
  const named = ids.flatMap((id) => bloc.competencies.filter((one) => one.id === id)).map((one) => one.code ?? one.text);
  return named.length > 0 ? named : null;
}

/** A printed code; without one, the title stands for the thing. */
function named(thing: { readonly code: string | null; readonly title: string } | undefined): string | null {
  return thing ? (thing.code ?? thing.title) : null;
}

function modalityName(modality: Modality | undefined): string | null {
  return modality ? (modality.code ?? modality.title) : null;
}
