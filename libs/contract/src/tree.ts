import type { Bloc, ReferentielTree } from '@probant/domain-referentiel';
import { z } from 'zod';
import { Id } from './fields.js';

const text = z.string();
const maybe = z.string().nullable();
const ids = z.array(Id);
const Provenance = z.object({ line: z.number().optional(), page: z.number().optional(), box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(), path: z.string().optional() });
export const ProvenanceView = Provenance;
const flag = z.boolean().nullable();
export const RangeField = z.object({ min: z.number().nullable(), max: z.number().nullable(), approx: z.boolean() });
export const MonthsField = z.object({ min: z.number().nullable(), max: z.number().nullable() });
export const RouteName = z.enum(['formation', 'vae']);
export const DurationField = z.object({ minutes: z.number().nullable(), text, of: maybe });
export const FormatField = z.object({ route: RouteName.nullable(), text, work: z.enum(['individual', 'group', 'both']).nullable(), form: maybe });

const Modality = z.object({
  id: Id, code: maybe, printedCode: maybe, title: text, text, competencyIds: ids, componentId: Id.nullable(),
  deliverables: z.array(z.object({ id: Id, title: text, language: maybe })),
  expectedElements: z.array(z.object({ id: Id, text, language: maybe, choice: maybe })),
  individual: flag, group: flag, written: flag, oral: flag, observed: flag.optional(), pages: RangeField.nullable(),
  durations: z.array(DurationField),
  formats: z.array(FormatField),
  parts: z.array(z.object({ scope: maybe, competencyIds: ids, text })), provenance: Provenance.optional(),
});
const Criterion = z.object({
  id: Id, code: maybe, groupId: Id.nullable(), heading: maybe, text, competencyIds: ids, modalityIds: ids, scope: maybe,
  facet: z.enum(['group', 'individual', 'form', 'oral']).nullable(), basis: z.enum(['explicit', 'range', 'row', 'modality', 'inferred']),
  subCriteria: z.array(z.object({ id: Id, text, competencyIds: ids })), provenance: Provenance.optional(),
});
const BlocFields = z.object({
  id: Id, number: text, option: maybe, optionGroupId: Id.nullable(), title: text, description: maybe,
  components: z.array(z.object({ id: Id, code: maybe, title: text, globalCompetency: maybe })),
  activities: z.array(z.object({ id: Id, code: maybe, title: text, description: maybe, tasks: z.array(z.object({ id: Id, text })), componentId: Id.nullable() })),
  competencies: z.array(z.object({ id: Id, code: maybe, text, activityId: Id.nullable(), componentId: Id.nullable(), provenance: Provenance.optional() })),
  modalities: z.array(Modality), criteriaGroups: z.array(z.object({ id: Id, heading: text })), criteria: z.array(Criterion),
});
const Requirement = z.object({
  id: Id, route: z.enum(['formation', 'vae', 'both']), routeBasis: z.enum(['printed', 'contrast', 'inferred']),
  kind: z.enum(['thesis', 'internship', 'finalCase', 'writtenWork', 'oral', 'evidenceBooklet', 'allBlocs', 'partialByBloc', 'exemption', 'accommodation', 'other']),
  text, contents: z.array(text), criteria: z.array(text), months: MonthsField.nullable(), minutes: z.number().nullable(), evaluators: z.array(text), indispensable: flag, provenance: Provenance.optional(),
});

const Head = z.object({
  title: maybe, certifier: maybe, rncp: maybe, optionGroups: z.array(z.object({ id: Id, title: text, choose: z.number().int() })),
  requirements: z.array(Requirement), glossary: z.array(z.object({ id: Id, term: text, definition: text })),
});

/** The tree of a référentiel as it travels: exactly the domain's shape. */
export const TreeView: z.ZodType<ReferentielTree> = Head.extend({ blocs: z.array(BlocFields) });
/** One bloc of it, and all but its blocs. */
export const BlocView: z.ZodType<Bloc> = BlocFields;
export const TreeHeadView: z.ZodType<Omit<ReferentielTree, 'blocs'>> = Head;
