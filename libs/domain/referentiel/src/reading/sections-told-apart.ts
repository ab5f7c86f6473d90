import type { Margin } from './draft.js';
import { blocHeading, columnRole, likeBlocHeading, modalityHeading, type BlocHeading, type ColumnRole } from './headings.js';
import type { Section, SectionRow } from './section.js';
import type { SourceDocument, SourceParagraph } from './source.js';
import { fold } from './wording.js';

const ROLES: readonly ColumnRole[] = ['activities', 'competencies', 'modalities', 'criteria'];
const MODALITY = /^modalit[ée]s?(?:\s+(?:d['’][ée]valuation|de\s+certification|de\s+validation))?(?:\s+du\s+bloc)?\s*:\s*/iu;
const LABEL = /^\p{Lu}[^.:]{2,60}:/u;

/** Makes one of the parts of a bloc that a document tells apart: its activities in one table, its competencies and evaluation in another, under the same number and title. */
export function joinRepeated(blocs: readonly Section[], margin: Margin): readonly Section[] {
  const joined: Section[] = [];
  for (const bloc of blocs) {
    const at = joined.findIndex((one) => isSame(one, bloc));
    const first = joined[at];
    if (!first) joined.push(bloc);
    else {
      joined[at] = join(first, bloc);
      margin.unplaced.push({ where: bloc.heading.where, text: bloc.heading.title, boilerplate: true });
    }
  }
  return joined;
}

function isSame({ heading: one, rows }: Section, { heading: other, rows: more }: Section): boolean {
  return one.number !== '' && one.number === other.number && one.option === other.option && !one.unnamed && !other.unnamed
    && (fold(one.title) === fold(other.title) || (other.title === '' && rows.length > 0 && more.length > 0));
}

/** The columns that a part does not have stay empty beside it: nothing of the parts above goes on there. */
function join(first: Section, next: Section): Section {
  const has = new Set(next.rows.flatMap((row) => [...row.cells.keys()]));
  const closed = ROLES.filter((role) => !has.has(role));
  return { ...first, description: [...first.description, ...next.description], rows: [...first.rows, ...next.rows.map((row, index) => ({ ...row, afterCut: index > 0 && row.afterCut, closed: [...new Set([...(row.closed ?? []), ...closed])] }))] };
}

/** Whether a paragraph says how the bloc is judged, outside its table. */
export function tellsModality({ text, bullet }: SourceParagraph): boolean {
  return !bullet && (MODALITY.test(text) || (/^(?:modalit|[ée]preuve)/iu.test(text) && modalityHeading(text) !== null));
}

/** Gives a bloc whose table has no column of modalities those told under it; returns what is left. */
export function toldAfter(bloc: Section, loose: readonly SourceParagraph[]): SourceParagraph[] {
  const start = loose.findIndex(tellsModality);
  if (start === -1 || bloc.rows.length === 0 || bloc.rows.some(({ cells }) => cells.has('modalities'))) return [...loose];
  const next = loose.findIndex((one, index) => index > start && !one.bullet && !tellsModality(one));
  const end = next === -1 ? loose.length : next;
  bloc.description.push(...loose.slice(start, end));
  return [...loose.slice(0, start), ...loose.slice(end)];
}

/** The title of a bloc, told under its number: `Intitulé : Weigh`, or a short line that announces nothing else. */
export function titleUnder({ text, bullet, where }: SourceParagraph, margin: Margin): string | null {
  const label = /^(?:intitul[ée]|titre)\s*(?:du\s+bloc)?\s*:\s*/iu.exec(text)?.[0] ?? '';
  const title = text.slice(label.length);
  if (!bullet && label !== '') margin.unplaced.push({ where, text: label.trim(), boilerplate: true });
  return bullet || title.length > 200 || /[:;]\s*$/.test(title) || (title === text && (LABEL.test(text) || columnRole(text) !== null)) ? null : title;
}

/** Where the table of a bloc has no column of modalities, those its description tells stand beside its first row, and hold for all. */
export function toldModalities(bloc: Section, margin: Margin): Section {
  const [first, ...rows] = bloc.rows;
  const start = bloc.description.findIndex(tellsModality);
  if (!first || start === -1 || bloc.rows.some(({ cells }) => cells.has('modalities'))) return bloc;
  const next = bloc.description.findIndex((one, index) => index > start && !one.bullet && !tellsModality(one) && LABEL.test(one.text));
  const end = next === -1 ? bloc.description.length : next;
  const told = bloc.description.slice(start, end).flatMap((one) => withoutLabel(one, margin));
  const held: SectionRow = { ...first, cells: new Map([...first.cells, ['modalities', told]]) };
  return told.length === 0 ? bloc : { ...bloc, description: [...bloc.description.slice(0, start), ...bloc.description.slice(end)], rows: [held, ...rows] };
}

function withoutLabel(paragraph: SourceParagraph, margin: Margin): readonly SourceParagraph[] {
  const label = paragraph.bullet ? '' : (MODALITY.exec(paragraph.text)?.[0] ?? '');
  if (label !== '') margin.unplaced.push({ where: paragraph.where, text: label.trim(), boilerplate: true });
  const text = paragraph.text.slice(label.length);
  return text === '' ? [] : [{ ...paragraph, text }];
}

/** Whether some heading of the document, or a cell that leads its row, names a bloc as such. */
export function namesBlocs({ blocks }: SourceDocument): boolean {
  return blocks.some((block) => (block.kind === 'paragraph' ? blocHeading(block.paragraph.text) !== null : block.rows.some((row) => blocHeading(row.cells.find((cell) => cell.paragraphs.length > 0)?.paragraphs[0]?.text ?? '') !== null)));
}

/** The heading of a bloc under another name; the name itself is a form. */
export function otherBlocHeading({ text, where }: SourceParagraph, margin: Margin): BlocHeading | null {
  const heading = likeBlocHeading(text);
  if (heading) margin.unplaced.push({ where, text: text.slice(0, text.length - heading.title.length).trim(), boilerplate: true });
  return heading;
}

/** Whether a line between two tables is but the heading of a column. */
export function isHeading(paragraph: SourceParagraph): boolean {
  return columnRole(paragraph.text) !== null && paragraph.text.length < 120;
}
