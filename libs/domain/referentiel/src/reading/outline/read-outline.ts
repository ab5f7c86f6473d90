import { doubt, type DraftActivity, type DraftBloc, type DraftComponent, type Margin } from '../draft.js';
import { blocHeading } from '../headings.js';
import type { Section, SectionRow } from '../section.js';
import type { SourceDocument, SourceParagraph } from '../source.js';
import { cutOutline, type Outline, type OutlineCompetency, type OutlineHeading } from './cut-outline.js';
import { activityNamed, isBloc, listsBlocs, numbered, type OutlineRole } from './outline-lines.js';

/** What stands above the competencies of a bloc. */
export interface Above { readonly activities: DraftActivity[]; readonly components: DraftComponent[] }

/** An outline as its blocs, each with the rows a table would have, and what stands outside them. */
export interface OutlineRead { readonly front: readonly SourceParagraph[]; readonly blocs: readonly DraftBloc[]; readonly back: readonly SourceParagraph[] }

/** Reads a référentiel written as headings and lists: the headings above a competency are its bloc, its component and its activity, the items under it its criteria. */
export function readOutline(source: SourceDocument, readBloc: (section: Section, above: Above) => DraftBloc, margin: Margin): OutlineRead {
  const outline = cutOutline(source, margin);
  const [assumed] = outline.competencies.flatMap((one) => one.competency);
  if (assumed && listsBlocs(source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : [])))) doubt(margin, 'competency.assumed', assumed.where, 'Rien n’annonce ce que sont les listes des blocs : leurs lignes ont été prises pour des compétences.', 'Le confirmer, ou corriger ce qu’elles sont.');
  const blocOf = blocFinder(outline);
  const groups = new Map<OutlineHeading | null, OutlineCompetency[]>();
  for (const one of outline.competencies) groups.set(blocOf(one.above), [...(groups.get(blocOf(one.above)) ?? []), one]);
  const placed = new Set<SourceParagraph>();
  const blocs = [...groups].map(([heading, competencies], index) => {
    if (heading) placed.add(heading.paragraph);
    const under = outline.under.filter((one) => heading !== null && one.above.includes(heading));
    const above = aboveOf(heading, competencies, under, placed);
    const loose = under.filter((one) => !placed.has(one.paragraph));
    for (const one of loose) placed.add(one.paragraph);
    const told = (role: OutlineRole): readonly SourceParagraph[] => loose.filter((one) => one.role === role).map((one) => one.paragraph);
    const description = loose.filter((one) => one.role !== 'modalities' && one.role !== 'criteria').map((one) => one.paragraph);
    return readBloc({ heading: headingOf(heading, index), description, rows: rowsOf(competencies, { modalities: told('modalities'), criteria: told('criteria') }) }, above);
  });
  const [opening] = outline.competencies;
  const first = opening ? (blocOf(opening.above) ?? opening.above[0] ?? null) : null;
  const rest = [...outline.headings.map((one) => one.paragraph), ...outline.under.map((one) => one.paragraph)].filter((one) => !placed.has(one)).sort((one, other) => orderIn(source, one) - orderIn(source, other));
  const before = first ? orderIn(source, first.paragraph) : 0;
  return { front: rest.filter((one) => orderIn(source, one) <= before), blocs, back: rest.filter((one) => orderIn(source, one) > before) };
}

/** The heading that names the bloc: the one that says so, else the outermost one that does not stand above everything. */
function blocFinder({ competencies }: Outline): (above: readonly OutlineHeading[]) => OutlineHeading | null {
  const shared = (competencies[0]?.above ?? []).filter((one) => competencies.every((other) => other.above.includes(one)));
  const several = competencies.some((one) => one.above.length > shared.length);
  const title = several && shared.length > 0 && !shared.some((one) => isBloc(one.paragraph.text) || numbered(one.paragraph.text).number !== null) ? shared.length : 0;
  return (above) => above.find((one) => isBloc(one.paragraph.text)) ?? above[title] ?? above.at(-1) ?? null;
}

function headingOf(heading: OutlineHeading | null, index: number): Section['heading'] {
  if (!heading) return { number: String(index + 1), option: null, title: '', rest: '', where: {} };
  const { text, where } = heading.paragraph;
  const named = isBloc(text) ? blocHeading(text) : null;
  const { number, words } = numbered(text);
  return named ? { ...named, where } : { number: number ?? String(index + 1), option: null, title: words, rest: '', where };
}

/** The innermost heading under the bloc is the activity; one between them is a component. Lines under a label of activities are its tasks. */
function aboveOf(bloc: OutlineHeading | null, competencies: readonly OutlineCompetency[], under: Outline['under'], placed: Set<SourceParagraph>): Above {
  const activities = new Map<OutlineHeading, DraftActivity>();
  const components = new Map<OutlineHeading, DraftComponent>();
  const within = (above: readonly OutlineHeading[]): readonly OutlineHeading[] => above.slice(bloc ? above.indexOf(bloc) + 1 : 0);
  for (const [row, { above }] of competencies.entries()) {
    const chain = within(above);
    const last = chain.at(-1);
    const middle = chain.length > 1 ? chain[0] : undefined;
    if (middle && !components.has(middle)) components.set(middle, { ...activityNamed(middle.paragraph.text), globalCompetency: null });
    if (last && !activities.has(last)) activities.set(last, { ...activityNamed(last.paragraph.text), description: [], tasks: [], component: (middle && components.get(middle)) ?? null, rows: new Set() });
    if (last) activities.get(last)?.rows.add(row);
  }
  for (const heading of [...activities.keys(), ...components.keys()]) placed.add(heading.paragraph);
  const everyRow = new Set(competencies.keys());
  const listed: DraftActivity[] = [];
  for (const { above, role, paragraph } of under) {
    const activity = activities.get(within(above).at(-1) ?? { paragraph, level: 0 });
    if (!activity && role === 'activities' && within(above).length === 0) {
      listed.push({ ...activityNamed(paragraph.text), description: [], tasks: [], component: null, rows: everyRow });
      placed.add(paragraph);
    }
    if (!activity || role === 'modalities' || role === 'criteria') continue;
    (paragraph.bullet || role === 'activities' ? activity.tasks : activity.description).push(paragraph.text);
    placed.add(paragraph);
  }
  return { activities: [...listed, ...activities.values()], components: [...components.values()] };
}

/** One row a competency, as a table would draw it; modalities and criteria that hold for the whole bloc stand in its first row, and go on down. */
function rowsOf(competencies: readonly OutlineCompetency[], shared: Readonly<Record<'modalities' | 'criteria', readonly SourceParagraph[]>>): SectionRow[] {
  const closed = (['criteria', 'modalities'] as const).filter((role) => shared[role].length === 0);
  return competencies.map(({ competency, criteria, modalities, listed }, row) => {
    const first = row === 0 ? shared : { modalities: [], criteria: [] };
    const cells = new Map([['competencies', competency], ['criteria', [...first.criteria, ...criteria]], ['modalities', [...first.modalities, ...modalities]]] as const);
    return { cells, afterCut: false, where: competency[0]?.where ?? {}, closed: listed ? [] : closed };
  });
}

function orderIn(source: SourceDocument, paragraph: SourceParagraph): number {
  return source.blocks.findIndex((block) => (block.kind === 'paragraph' ? block.paragraph.where === paragraph.where : block.rows.some((row) => row.cells.some((cell) => cell.paragraphs.some((one) => one.where === paragraph.where)))));
}
