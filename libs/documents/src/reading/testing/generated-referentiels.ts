import type { Bloc, Component, Competency, Criterion, Doubt, Modality, Provenance, ReferentielReading, ReferentielTree, TransversalRequirement, Unplaced } from '@probant/domain-referentiel';
import fc from 'fast-check';

const FRENCH = 'Être à l’écoute : œuvrer, « ça et là », 15 % d’efforts — naïvement… où ? Là-bas\u00a0; jusqu’à \u202f20\u00a0000 €. ';
const text = fc.oneof({ weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) }, { weight: 1, arbitrary: fc.constant(FRENCH.repeat(60).slice(0, 5_000)) });
const maybe = fc.option(text, { nil: null });
/** Few codes, so that they collide. */
const code = fc.option(fc.constantFrom('C1', 'C1.1', 'M1', 'CR1-5', 'E5'), { nil: null });
const flag = fc.option(fc.boolean(), { nil: null });
const number = fc.option(fc.integer({ min: 1, max: 90 }), { nil: null });
const where: fc.Arbitrary<Provenance> = fc.oneof(
  fc.record({ line: fc.integer({ min: 1, max: 900 }) }), fc.record({ path: text }),
  fc.record({ page: fc.integer({ min: 1, max: 80 }), box: fc.tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer()) }),
);
const placed = fc.option(where, { nil: undefined }).map((provenance) => (provenance ? { provenance } : {}));
let drawn = 0;
/** Another id each time one is drawn. */
const id = fc.constant(null).map(() => `01999999-0000-7000-8000-${String((drawn += 1)).padStart(12, '0')}`);
const few = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { maxLength: 3 });
const someOf = (things: readonly { readonly id: string }[]): fc.Arbitrary<string[]> => fc.subarray(things.map((one) => one.id));
const oneOf = (things: readonly { readonly id: string }[]): fc.Arbitrary<string | null> => fc.constantFrom(null, ...things.map((one) => one.id));

const component: fc.Arbitrary<Component> = fc.record({ id, code, title: text, globalCompetency: maybe });

const bloc = (groups: readonly { readonly id: string }[]): fc.Arbitrary<Bloc> => few(component).chain((components) =>
  fc.record({ activities: few(fc.record({ id, code, title: text, description: maybe, tasks: few(fc.record({ id, text })), componentId: oneOf(components) })) }).chain(({ activities }) =>
    fc.array(fc.tuple(fc.record({ id, code, text, activityId: oneOf(activities), componentId: oneOf(components) }), placed).map(([one, at]): Competency => ({ ...one, ...at })), { minLength: 1, maxLength: 4 }).chain((competencies) =>
      fc.tuple(few(modality(components, competencies)), few(fc.record({ id, heading: text }))).chain(([modalities, criteriaGroups]) =>
        fc.record({
          id, number: fc.constantFrom('1', '2', '5'), option: fc.option(fc.constantFrom('A', '1', '2', '3'), { nil: null }), optionGroupId: oneOf(groups), title: text, description: maybe,
          components: fc.constant(components), activities: fc.constant(activities), competencies: fc.constant(competencies), modalities: fc.constant(modalities), criteriaGroups: fc.constant(criteriaGroups),
          criteria: fc.array(criterion({ competencies, modalities, criteriaGroups }), { minLength: 1, maxLength: 4 }),
        })))));

function modality(components: readonly Component[], competencies: readonly Competency[]): fc.Arbitrary<Modality> {
  return fc.tuple(fc.record({
    id, code, printedCode: code, title: text, text, competencyIds: someOf(competencies), componentId: oneOf(components), deliverables: few(fc.record({ id, title: text, language: maybe })),
    expectedElements: few(fc.record({ id, text, language: maybe, choice: maybe })), individual: flag, group: flag, written: flag, oral: flag, pages: fc.option(fc.record({ min: number, max: number, approx: fc.boolean() }), { nil: null }),
    durations: few(fc.record({ minutes: number, text, of: maybe })), formats: few(fc.record({ route: fc.constantFrom('formation', 'vae', null), text, work: fc.constantFrom('individual', 'group', 'both', null), form: maybe })),
    parts: few(fc.record({ scope: maybe, competencyIds: someOf(competencies), text })),
  }), fc.option(flag, { nil: undefined }), placed).map(([one, observed, at]): Modality => ({ ...one, ...(observed === undefined ? {} : { observed }), ...at }) as Modality);
}

function criterion({ competencies, modalities, criteriaGroups }: Pick<Bloc, 'competencies' | 'modalities' | 'criteriaGroups'>): fc.Arbitrary<Criterion> {
  return fc.tuple(fc.record({
    id, code, groupId: oneOf(criteriaGroups), heading: maybe, text, competencyIds: someOf(competencies), modalityIds: someOf(modalities), scope: maybe, facet: fc.constantFrom('group', 'individual', 'form', 'oral', null),
    basis: fc.constantFrom('explicit', 'range', 'row', 'modality', 'inferred'), subCriteria: few(fc.record({ id, text, competencyIds: someOf(competencies) })),
  }), placed).map(([one, at]): Criterion => ({ ...one, ...at }) as Criterion);
}

const requirement: fc.Arbitrary<TransversalRequirement> = fc.tuple(fc.record({
  id, route: fc.constantFrom('formation', 'vae', 'both'), routeBasis: fc.constantFrom('printed', 'contrast', 'inferred'), kind: fc.constantFrom('thesis', 'internship', 'finalCase', 'allBlocs', 'accommodation', 'other'), text, contents: few(text), criteria: few(text),
  months: fc.option(fc.record({ min: number, max: number }), { nil: null }), minutes: number, evaluators: few(text), indispensable: flag,
}), placed).map(([one, at]): TransversalRequirement => ({ ...one, ...at }) as TransversalRequirement);
const doubt: fc.Arbitrary<Doubt> = fc.record({ id, code: text, where, subjectId: fc.option(id, { nil: null }), message: text, suggestion: maybe, state: fc.constantFrom('open', 'accepted', 'corrected', 'postponed'), note: maybe, by: fc.constant(null) }) as fc.Arbitrary<Doubt>;
const unplaced: fc.Arbitrary<Unplaced> = fc.record({ id, where, text, boilerplate: fc.boolean() });

const tree: fc.Arbitrary<ReferentielTree> = few(fc.record({ id, title: text, choose: fc.integer({ min: 1, max: 3 }) })).chain((optionGroups) =>
  fc.record({ title: maybe, certifier: maybe, rncp: maybe, optionGroups: fc.constant(optionGroups), blocs: fc.array(bloc(optionGroups), { minLength: 1, maxLength: 4 }), requirements: few(requirement), glossary: few(fc.record({ id, term: text, definition: text })) }));

/** A reading of a référentiel such as no one ever wrote, sound in its ties. */
export const aReading: fc.Arbitrary<ReferentielReading> = fc.record({ tree, doubts: few(doubt), unplaced: few(unplaced) });
