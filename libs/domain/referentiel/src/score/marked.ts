import type { Interchange } from '../export/interchange.js';
import { markOf, type Fingerprint, type Mark } from './mark.js';

/** A reading whose every text is a mark: what an expected result is written in. Codes, numbers and routes stand as they are. */
export interface Marked {
  readonly title: Mark | null;
  readonly certifier: Mark | null;
  readonly rncp: string | null;
  readonly blocs: readonly MarkedBloc[];
  readonly requirements: readonly MarkedRequirement[];
  readonly glossary: readonly { readonly term: Mark; readonly definition: Mark }[];
  readonly doubts: readonly { readonly code: string }[];
}

export interface MarkedBloc {
  readonly number: string;
  readonly option: string | null;
  readonly title: Mark;
  readonly description: Mark | null;
  readonly components: readonly { readonly code: string | null; readonly title: Mark; readonly globalCompetency: Mark | null }[];
  readonly activities: readonly { readonly code: string | null; readonly title: Mark; readonly description: Mark | null; readonly tasks: readonly Mark[]; readonly component: string | null }[];
  readonly competencies: readonly { readonly code: string | null; readonly text: Mark; readonly activity: string | null; readonly component: string | null }[];
  readonly modalities: readonly MarkedModality[];
  readonly criteria: readonly MarkedCriterion[];
}

/** Competencies, components and modalities are named by their code, or by the mark of their text when they bear none. */
export interface MarkedModality {
  readonly code: string | null;
  readonly printedCode: string | null;
  readonly title: Mark;
  readonly text: Mark;
  readonly competencies: readonly string[] | null;
  readonly component: string | null;
  readonly deliverables: readonly { readonly title: Mark; readonly language: string | null }[];
  readonly expectedElements: readonly { readonly text: Mark; readonly language: string | null; readonly choice: string | null }[];
  readonly individual: boolean | null;
  readonly group: boolean | null;
  readonly written: boolean | null;
  readonly oral: boolean | null;
  readonly pages: { readonly min: number | null; readonly max: number | null; readonly approx: boolean } | null;
  readonly durations: readonly { readonly minutes: number | null; readonly text: Mark; readonly of: string | null }[];
  readonly formats: readonly { readonly route: string | null; readonly text: Mark; readonly work: string | null; readonly form: string | null }[];
  readonly parts: readonly { readonly scope: string | null; readonly competencies: readonly string[] | null; readonly text: Mark }[];
}

export interface MarkedCriterion {
  readonly code: string | null;
  readonly group: Mark | null;
  readonly heading: Mark | null;
  readonly text: Mark;
  readonly competencies: readonly string[] | null;
  readonly modalities: readonly string[] | null;
  readonly scope: string | null;
  readonly relation: string;
  readonly subCriteria: readonly { readonly text: Mark; readonly competencies: readonly string[] | null }[];
}

export interface MarkedRequirement {
  readonly route: string;
  readonly routeBasis: string;
  readonly kind: string;
  readonly text: Mark;
  readonly contents: readonly Mark[];
  readonly criteria: readonly Mark[];
  readonly months: { readonly min: number | null; readonly max: number | null } | null;
  readonly minutes: number | null;
  readonly evaluators: readonly string[];
  readonly indispensable: boolean | null;
}

/** An expected result: a marked reading, the document it is of, and the files that hold it in each form, from the folder of référentiels. */
export interface Expected extends Marked {
  readonly document: string;
  readonly files: Readonly<Record<string, string | null>>;
}

/** Turns a printed reading into its marks. */
export function markReading(reading: Interchange, fingerprint: Fingerprint): Marked {
  const mark = (text: string): Mark => markOf(text, fingerprint);
  const maybe = (text: string | null): Mark | null => (text === null ? null : mark(text));
  return {
    title: maybe(reading.title),
    certifier: maybe(reading.certifier),
    rncp: reading.rncp,
    blocs: reading.blocs.map((bloc) => markBloc(bloc, mark)),
    requirements: reading.requirements.map((one) => ({ ...one, text: mark(one.text), contents: one.contents.map(mark), criteria: one.criteria.map(mark) })),
    glossary: reading.glossary.map(({ term, definition }) => ({ term: mark(term), definition: mark(definition) })),
    doubts: reading.doubts.map(({ code }) => ({ code })),
  };
}

function markBloc(bloc: Interchange['blocs'][number], mark: (text: string) => Mark): MarkedBloc {
  const codes = new Set([...bloc.components, ...bloc.activities, ...bloc.competencies, ...bloc.modalities].map((one) => one.code));
  const maybe = (text: string | null): Mark | null => (text === null ? null : mark(text));
  const name = (told: string): string => (codes.has(told) ? told : mark(told));
  const named = (told: string | null): string | null => (told === null ? null : name(told));
  const names = (all: readonly (string | null)[] | null): readonly string[] | null => all && all.flatMap((told) => (told === null ? [] : [name(told)]));
  return {
    number: bloc.number,
    option: bloc.option,
    title: mark(bloc.title),
    description: maybe(bloc.description),
    components: bloc.components.map((one) => ({ code: one.code, title: mark(one.title), globalCompetency: maybe(one.globalCompetency) })),
    activities: bloc.activities.map((one) => ({ code: one.code, title: mark(one.title), description: maybe(one.description), tasks: one.tasks.map(mark), component: named(one.component) })),
    competencies: bloc.competencies.map((one) => ({ code: one.code, text: mark(one.text), activity: named(one.activity), component: named(one.component) })),
    modalities: bloc.modalities.map((one) => ({
      ...one,
      title: mark(one.title),
      text: mark(one.text),
      competencies: names(one.competencies),
      component: named(one.component),
      deliverables: one.deliverables.map(({ title, language }) => ({ title: mark(title), language })),
      expectedElements: one.expectedElements.map((element) => ({ ...element, text: mark(element.text) })),
      durations: one.durations.map((duration) => ({ ...duration, text: mark(duration.text) })),
      formats: one.formats.map((format) => ({ ...format, text: mark(format.text) })),
      parts: one.parts.map((part) => ({ scope: maybe(part.scope), competencies: names(part.competencies), text: mark(part.text) })),
    })),
    criteria: bloc.criteria.map((one) => ({
      code: one.code,
      group: maybe(one.group),
      heading: maybe(one.heading),
      text: mark(one.text),
      competencies: names(one.competencies),
      modalities: names(one.modalities),
      scope: maybe(one.scope),
      relation: one.relation,
      subCriteria: one.subCriteria.map((sub) => ({ text: mark(sub.text), competencies: names(sub.competencies) })),
    })),
  };
}
