import type { Marked, MarkedBloc } from './marked.js';
import { wholeOf } from './mark.js';
import { isWhole, pairItems, plainCode, type Item } from './pairing.js';

/** What is counted apart. */
export const LEVELS = [
  'blocs', 'components', 'activities', 'tasks', 'competencies', 'modalities', 'modalityFacts', 'deliverables', 'expectedElements',
  'criteria', 'subCriteria', 'criterionCompetency', 'criterionModality', 'modalityCompetency', 'competencyActivity', 'headings', 'requirements', 'requirementContents', 'glossary', 'doubts',
] as const;
export type Level = (typeof LEVELS)[number];

/** How one level was read. `differing`: found, with another text or code; `invented`: found, and not in the document. */
export interface LevelScore {
  readonly expected: number;
  readonly whole: number;
  readonly differing: number;
  readonly missed: number;
  readonly invented: number;
  readonly recall: number;
  readonly precision: number;
  /** What went wrong, to look at: the place, the code, the first words. */
  readonly faults: readonly string[];
}

export type Score = Readonly<Record<Level, LevelScore>>;

/** Compares a reading with what a person read in the same document, level by level. */
export function scoreReading(found: Marked, expected: Marked): Score {
  const criteria = pairItems(criterionItems(expected), criterionItems(found));
  const modalities = pairItems(modalityItems(expected), modalityItems(found));
  const both = (pairs: readonly (number | null)[], of: (bloc: MarkedBloc) => readonly Hung[]): LevelScore => compare(hungOn(expected, null, of), hungOn(found, pairs, of));
  const each = (items: (marked: Marked) => readonly Item[]): LevelScore => compare(items(expected), items(found));
  return {
    blocs: each((marked) => marked.blocs.map((bloc) => ({ where: '', code: keyOf(bloc), text: bloc.title }))),
    components: each((marked) => inBlocs(marked, (bloc) => bloc.components.flatMap((one) => [{ code: one.code, text: one.title }, ...(one.globalCompetency === null ? [] : [{ code: `${one.code ?? ''}#`, text: one.globalCompetency }])]))),
    activities: each((marked) => inBlocs(marked, (bloc) => bloc.activities.flatMap((one) => [{ code: one.code, text: one.title }, ...(one.description === null ? [] : [{ code: `${one.code ?? ''}#`, text: one.description }])]))),
    tasks: each((marked) => inBlocs(marked, (bloc) => bloc.activities.flatMap((one) => one.tasks.map((text) => ({ code: null, text, twin: one.code ?? one.title }))))),
    competencies: each((marked) => inBlocs(marked, (bloc) => bloc.competencies)),
    modalities: compare(modalityItems(expected), modalityItems(found)),
    modalityFacts: both(modalities, (bloc) => bloc.modalities.map(factsOf)),
    deliverables: both(modalities, (bloc) => bloc.modalities.map((one) => one.deliverables.map(({ title, language }) => fact(language, title)))),
    expectedElements: both(modalities, (bloc) => bloc.modalities.map((one) => one.expectedElements.map(({ text, language, choice }) => fact([language, choice].filter((said) => said !== null).join('+') || null, text)))),
    criteria: compare(criterionItems(expected), criterionItems(found)),
    subCriteria: both(criteria, (bloc) => bloc.criteria.map((one) => one.subCriteria.map(({ text }) => fact(null, text)))),
    criterionCompetency: both(criteria, (bloc) => bloc.criteria.map((one) => tiesOf(one.competencies))),
    criterionModality: both(criteria, (bloc) => bloc.criteria.map((one) => tiesOf(one.modalities))),
    modalityCompetency: both(modalities, (bloc) => bloc.modalities.map((one) => tiesOf(one.competencies))),
    competencyActivity: each((marked) => inBlocs(marked, (bloc) => bloc.competencies.flatMap((one) => (one.activity === null ? [] : [named(`${one.code ?? wholeOf(one.text)}>${one.activity}`)])))),
    headings: both(criteria, (bloc) => bloc.criteria.map((one) => (one.heading === null ? [] : [fact(null, one.heading)]))),
    requirements: each((marked) => marked.requirements.map((one) => ({ where: '', code: `${one.route}/${one.kind}`, text: one.text }))),
    requirementContents: each((marked) => marked.requirements.flatMap((one) => [...one.contents, ...one.criteria].map((text) => ({ where: `${one.route}/${one.kind}`, code: null, text })))),
    glossary: each((marked) => marked.glossary.map((one) => ({ where: one.term, code: null, text: one.definition }))),
    doubts: each((marked) => marked.doubts.map(({ code }) => ({ where: '', ...named(code) }))),
  };
}

const WORDLESS = '|0|';
type Bare = Omit<Item, 'where'>;
type Hung = readonly Bare[];

const fact = (code: string | null, text: string): Bare => ({ code, text });
/** What is said by a code alone: another code is another thing. */
const named = (code: string): Bare => ({ code, text: `${WORDLESS}${code}` });

function keyOf(bloc: Pick<MarkedBloc, 'number' | 'option'>): string {
  return `${bloc.number}${bloc.option === null ? '' : `/${bloc.option}`}`;
}

function inBlocs(marked: Marked, of: (bloc: MarkedBloc) => readonly Bare[]): Item[] {
  return marked.blocs.flatMap((bloc) => of(bloc).map(({ code, text, twin }) => ({ where: keyOf(bloc), code, text, ...(twin === undefined ? {} : { twin }) })));
}

function criterionItems(marked: Marked): Item[] {
  return inBlocs(marked, (bloc) => bloc.criteria.map((one) => ({ code: one.code, text: one.text, twin: [...(one.competencies ?? []), '/', ...(one.modalities ?? [])].join(' ') })));
}

function modalityItems(marked: Marked): Item[] {
  return inBlocs(marked, (bloc) => bloc.modalities.map((one) => ({ code: one.code, text: one.text })));
}

/** What hangs on the things of a level, each under the rank of the thing expected: a thing not expected hangs apart. */
function hungOn(marked: Marked, pairs: readonly (number | null)[] | null, of: (bloc: MarkedBloc) => readonly Hung[]): Item[] {
  const all = marked.blocs.flatMap((bloc) => of(bloc).map((things) => ({ bloc: keyOf(bloc), things })));
  return all.flatMap(({ bloc, things }, index) => {
    const rank = pairs === null ? index : pairs.indexOf(index);
    return things.map((thing) => ({ ...thing, where: `${bloc} n°${rank < 0 ? `+${index}` : rank + 1}` }));
  });
}

const tiesOf = (names: readonly string[] | null): Hung => [...new Set(names ?? [])].map((name) => named(name.includes('|') ? wholeOf(name) : (plainCode(name) ?? '')));

type MarkedModality = MarkedBloc['modalities'][number];

function factsOf(modality: MarkedModality): Hung {
  const said = (['individual', 'group', 'written', 'oral'] as const).flatMap((name) => (modality[name] === null ? [] : [named(`${name}=${String(modality[name])}`)]));
  const { pages } = modality;
  return [
    ...said,
    ...(pages ? [named(`pages=${String(pages.min)}-${String(pages.max)}${pages.approx ? '~' : ''}`)] : []),
    ...modality.durations.map((one) => named(`minutes=${String(one.minutes)}`)),
    ...modality.formats.map((one) => fact(`format=${[one.route, one.work, one.form].join('/')}`, one.text)),
    ...modality.parts.map((one) => fact('part', one.text)),
  ];
}

/** Counts what was found whole, otherwise, not, or too much. */
function compare(expected: readonly Item[], found: readonly Item[]): LevelScore {
  const pairs = pairItems(expected, found);
  const faults: string[] = [];
  let whole = 0;
  let differing = 0;
  for (const [index, one] of expected.entries()) {
    const at = pairs[index] ?? null;
    const other = at === null ? undefined : found[at];
    if (isWhole(one, other)) whole += 1;
    else if (other) differing += 1;
    if (!isWhole(one, other)) faults.push(other ? `≠ ${told(one)} · lu ${told(other)}` : `− ${told(one)}`);
  }
  const paired = new Set(pairs);
  const invented = found.filter((_, index) => !paired.has(index));
  const share = (of: number): number => (of === 0 ? 1 : whole / of);
  return { expected: expected.length, whole, differing, missed: expected.length - whole - differing, invented: invented.length, recall: share(expected.length), precision: share(found.length), faults: [...faults, ...invented.map((one) => `+ ${told(one)}`)] };
}

function told({ where, code, text }: Item): string {
  return [where && `[${where}]`, code, text.startsWith(WORDLESS) ? '' : text].filter((part) => part).join(' ');
}
