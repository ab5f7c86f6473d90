import type { ElementLevel } from './correction.js';

/** Every kind of thing a draft is made of: the document, its elements, and what stands beside the tree. */
export type Level = ElementLevel | 'document' | 'doubt' | 'unplaced';

/** The lists a level holds in the tree, in printed order, and what stands in each. */
export const LISTS: Readonly<Partial<Record<Level, Readonly<Record<string, Level>>>>> = {
  document: { optionGroups: 'option_group', blocs: 'bloc', requirements: 'requirement', glossary: 'glossary', doubts: 'doubt', unplaced: 'unplaced' },
  bloc: { components: 'component', activities: 'activity', competencies: 'competency', modalities: 'modality', criteriaGroups: 'criteria_group', criteria: 'criterion' },
  activity: { tasks: 'task' },
  modality: { deliverables: 'deliverable', expectedElements: 'expected_element' },
  criterion: { subCriteria: 'sub_criterion' },
};

/** What a person may place a level under. `null` is the document. What the tree keeps in a bloc's list may be seen under a component, an activity, a group or a competency: that is a tie. */
export const PARENTS: Readonly<Record<ElementLevel, readonly (Level | null)[]>> = {
  bloc: [null], requirement: [null], glossary: [null], option_group: [],
  component: ['bloc'], criteria_group: ['bloc'], activity: ['bloc', 'component'], modality: ['bloc', 'component'], competency: ['bloc', 'component', 'activity'],
  task: ['activity'], deliverable: ['modality'], expected_element: ['modality'], criterion: ['bloc', 'criteria_group', 'competency'], sub_criterion: ['criterion'],
};

/** The field that holds what an element says. */
export const MAIN: Readonly<Record<ElementLevel, string>> = {
  bloc: 'title', component: 'title', activity: 'title', option_group: 'title', deliverable: 'title', criteria_group: 'heading', glossary: 'definition',
  task: 'text', competency: 'text', modality: 'text', expected_element: 'text', criterion: 'text', sub_criterion: 'text', requirement: 'text',
};

/** The other printed words of a level, in printed order: none is lost when an element goes. */
export const PRINTED: Readonly<Record<ElementLevel, { readonly before: readonly string[]; readonly after: readonly string[] }>> = {
  bloc: { before: ['number', 'option'], after: ['description'] }, option_group: { before: [], after: [] }, component: { before: ['code'], after: ['globalCompetency'] }, activity: { before: ['code'], after: ['description'] },
  task: { before: [], after: [] }, competency: { before: ['code'], after: [] }, modality: { before: ['printedCode', 'code', 'title'], after: ['durations', 'formats', 'parts'] }, deliverable: { before: [], after: [] },
  expected_element: { before: [], after: ['choice'] }, criteria_group: { before: [], after: [] }, criterion: { before: ['code', 'heading'], after: ['scope'] }, sub_criterion: { before: [], after: [] },
  requirement: { before: [], after: ['contents', 'criteria', 'evaluators'] }, glossary: { before: ['term'], after: [] },
};

/** How a field is filled: one line, several, each possibly empty (`null`); a flag; a number; one of a list; several. */
export type FieldKind = 'line' | 'line?' | 'prose' | 'prose?' | 'flag?' | 'count' | 'count?' | 'range?' | 'months?' | 'lines' | 'durations' | 'formats' | readonly (string | null)[];

/** What a person may edit, level by level. Ties are changed by moving and retying. */
export const FIELDS: Readonly<Record<Exclude<Level, 'doubt' | 'unplaced'>, Readonly<Record<string, FieldKind>>>> = {
  document: { title: 'prose?', certifier: 'prose?', rncp: 'line?' },
  bloc: { number: 'line', option: 'line?', title: 'prose', description: 'prose?' },
  option_group: { title: 'prose', choose: 'count' },
  component: { code: 'line?', title: 'prose', globalCompetency: 'prose?' },
  activity: { code: 'line?', title: 'prose', description: 'prose?' },
  task: { text: 'prose' },
  competency: { code: 'line?', text: 'prose' },
  modality: { code: 'line?', title: 'prose', text: 'prose', individual: 'flag?', group: 'flag?', written: 'flag?', oral: 'flag?', observed: 'flag?', pages: 'range?', durations: 'durations', formats: 'formats' },
  deliverable: { title: 'prose', language: 'line?' },
  expected_element: { text: 'prose', language: 'line?', choice: 'line?' },
  criteria_group: { heading: 'prose' },
  criterion: { code: 'line?', heading: 'prose?', text: 'prose', scope: 'prose?', facet: [null, 'group', 'individual', 'form', 'oral'] },
  sub_criterion: { text: 'prose' },
  requirement: {
    route: ['formation', 'vae', 'both'], kind: ['thesis', 'internship', 'finalCase', 'writtenWork', 'oral', 'evidenceBooklet', 'allBlocs', 'partialByBloc', 'exemption', 'accommodation', 'other'],
    text: 'prose', contents: 'lines', criteria: 'lines', months: 'months?', minutes: 'count?', evaluators: 'lines', indispensable: 'flag?',
  },
  glossary: { term: 'prose', definition: 'prose' },
};

/** Whether a level is an element of the tree. */
export function isElement(level: Level): level is ElementLevel {
  return level !== 'document' && level !== 'doubt' && level !== 'unplaced';
}

const EMPTY_MODALITY = { printedCode: null, competencyIds: [], componentId: null, individual: null, group: null, written: null, oral: null, pages: null, durations: [], formats: [], parts: [] };

/** A new element that says `text`, tied to nothing. */
export function blank(level: ElementLevel, code: string | null, text: string): Readonly<Record<string, unknown>> {
  switch (level) {
    case 'bloc': return { number: code ?? '', option: null, optionGroupId: null, title: text, description: null };
    case 'component': return { code, title: text, globalCompetency: null };
    case 'activity': return { code, title: text, description: null, componentId: null };
    case 'competency': return { code, text, activityId: null, componentId: null };
    case 'modality': return { code, title: '', text, ...EMPTY_MODALITY, printedCode: code };
    case 'deliverable': return { title: text, language: null };
    case 'expected_element': return { text, language: null, choice: null };
    case 'criteria_group': return { heading: text };
    case 'criterion': return { code, groupId: null, heading: null, text, competencyIds: [], modalityIds: [], scope: null, facet: null, basis: 'explicit' };
    case 'sub_criterion': return { text, competencyIds: [] };
    case 'requirement': return { route: 'both', routeBasis: 'inferred', kind: 'other', text, contents: [], criteria: [], months: null, minutes: null, evaluators: [], indispensable: null };
    case 'glossary': return { term: code ?? '', definition: text };
    case 'task': return { text };
    case 'option_group': return { title: text, choose: 1 };
  }
}

/** Levels that bear a printed code: for a bloc it is its number, for the glossary the term. */
export const CODED: ReadonlySet<ElementLevel> = new Set(['bloc', 'component', 'activity', 'competency', 'modality', 'criterion', 'glossary']);
