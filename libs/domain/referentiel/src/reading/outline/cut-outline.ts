import { codeKey, leadingCode } from '../codes.js';
import type { Margin } from '../draft.js';
import type { SourceDocument, SourceParagraph } from '../source.js';
import { isBloc, isDrawnLine, isHeadingLine, judgedLines, levelOf, listsBlocs, numberedItem, opensCodedCompetency, roleLabel, unboxed, type OutlineRole } from './outline-lines.js';

/** A heading that orders others: not a label, not a competency. */
export interface OutlineHeading { readonly paragraph: SourceParagraph; readonly level: number }

/** A competency with what stands under it, and the headings above it, outermost first. */
export interface OutlineCompetency {
  readonly above: readonly OutlineHeading[];
  readonly competency: SourceParagraph[];
  readonly criteria: SourceParagraph[];
  readonly modalities: SourceParagraph[];
  /** It follows another in one list: what is told under the list holds for both, and stands with the first. */
  readonly listed: boolean;
}

export interface Outline {
  readonly competencies: readonly OutlineCompetency[];
  /** Tasks, modalities and other lines that stand under a heading and under no competency. */
  readonly under: readonly { readonly above: readonly OutlineHeading[]; readonly role: OutlineRole | null; readonly paragraph: SourceParagraph }[];
  readonly headings: readonly OutlineHeading[];
}

/** Cuts a document of headings and lists at its competencies. */
export function cutOutline(source: SourceDocument, margin: Margin): Outline {
  const lines = source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : []));
  const cutter = new OutlineCutter({ coded: lines.some((one) => opensCodedCompetency(one.text)), judged: judgedLines(lines), listed: listsBlocs(lines) }, margin);
  for (const block of source.blocks) {
    if (block.kind === 'paragraph') cutter.line(block.paragraph);
    else for (const paragraph of block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))) cutter.loose(paragraph);
  }
  return cutter;
}

/** How the competencies of a document are told: by codes, by the criteria right under them, by being the only lists of their blocs. */
interface Told { readonly coded: boolean; readonly judged: ReadonlySet<SourceParagraph>; readonly listed: boolean }

class OutlineCutter implements Outline {
  readonly competencies: OutlineCompetency[] = [];
  readonly under: { above: readonly OutlineHeading[]; role: OutlineRole | null; paragraph: SourceParagraph }[] = [];
  readonly headings: OutlineHeading[] = [];
  private above: readonly OutlineHeading[] = [];
  private role: OutlineRole | null = null;
  private current: OutlineCompetency | null = null;
  private floor = 0;
  /** Where what stands under a list of competencies is told: the first of them. */
  private told: OutlineCompetency | null = null;
  /** The level of heading of the current competency. */
  private height = Infinity;

  constructor(
    private readonly ways: Told,
    private readonly margin: Margin,
  ) {}

  line(raw: SourceParagraph): void {
    if (isDrawnLine(raw.text)) return void this.margin.unplaced.push({ where: raw.where, text: raw.text, boilerplate: true });
    if (!this.ways.coded && this.ways.judged.has(raw)) return this.open({ ...raw, text: numberedItem(raw.text) ?? raw.text });
    const item = this.role === null || raw.heading !== undefined ? null : numberedItem(raw.text);
    const paragraph = item === null ? { ...raw, text: unboxed(raw.text) } : { ...raw, text: item, bullet: true };
    const label = raw.bullet && raw.text.length > 60 ? null : roleLabel(paragraph.text);
    if (this.opens(paragraph)) this.open(paragraph);
    else if (label) this.label(paragraph, label.role, label.rest);
    else if (isHeadingLine(paragraph)) this.heading(paragraph);
    else if (this.current) this.tell(this.current, paragraph);
    else this.loose(paragraph);
  }

  loose(paragraph: SourceParagraph): void {
    if (this.role === 'knowledge') this.margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: false });
    else this.under.push({ above: this.above, role: this.role, paragraph });
  }

  private opens(paragraph: SourceParagraph): boolean {
    if (this.ways.coded) return opensCodedCompetency(paragraph.text) && !this.speaksOf(paragraph.text);
    return this.role === 'competencies' && paragraph.bullet && (this.current === null || paragraph.level <= this.floor);
  }

  /** Under a label of criteria or modalities, the code of a competency already read ties what follows it. */
  private speaksOf(text: string): boolean {
    const code = leadingCode(unboxed(text))?.code;
    if (!code || (this.role !== 'criteria' && this.role !== 'modalities')) return false;
    return this.competencies.some(({ competency }) => { const known = leadingCode(competency[0]?.text ?? '')?.code; return known !== undefined && codeKey(known) === codeKey(code); });
  }

  private open(paragraph: SourceParagraph): void {
    this.floor = paragraph.bullet ? paragraph.level : -1;
    this.height = paragraph.heading ?? Infinity;
    const listed = this.follows();
    this.current = { above: this.above, listed, competency: [{ ...paragraph, text: closedCode(paragraph.text), bullet: false, list: null, level: 0, strong: false }], criteria: [], modalities: [] };
    this.told = listed ? this.told : this.current;
    this.competencies.push(this.current);
    if (this.role !== 'competencies') this.role = null;
  }

  /** Whether a competency comes right after another, nothing told between them but under a label of competencies. */
  private follows(): boolean {
    const last = this.current;
    return last !== null && last.above === this.above && this.role !== 'modalities' && this.role !== 'criteria' && last.criteria.length === 0 && last.modalities.length === 0 && this.told?.criteria.length === 0 && this.told.modalities.length === 0;
  }

  /** A label under a competency tells what its own lines are; a heading that is a label holds for what follows it. */
  private label(paragraph: SourceParagraph, role: OutlineRole, rest: string): void {
    this.margin.unplaced.push({ where: paragraph.where, text: rest === '' ? paragraph.text : paragraph.text.slice(0, paragraph.text.length - rest.length).trim(), boilerplate: true });
    if (isHeadingLine(paragraph) && paragraph.heading !== undefined) {
      this.above = this.above.filter((one) => one.level < levelOf(paragraph));
      // A heading beside the competency, or above it, is not about it alone.
      if (this.height >= levelOf(paragraph)) this.current = null;
    } else if (role === 'activities' || (role === 'competencies' && !this.ways.coded)) this.current = null;
    this.role = role;
    if (rest !== '') this.line({ ...paragraph, text: rest, strong: false, heading: undefined, bullet: role === 'criteria' });
  }

  private heading(paragraph: SourceParagraph): void {
    const heading = { paragraph, level: levelOf(paragraph) };
    this.above = [...this.above.filter((one) => one.level < heading.level), heading];
    this.headings.push(heading);
    this.current = null;
    this.role = this.ways.listed && isBloc(paragraph.text) ? 'competencies' : null;
  }

  /** Under a competency: what its label says, else its items are criteria, and its plain lines go on about it until the first one. */
  private tell(current: OutlineCompetency, paragraph: SourceParagraph): void {
    const level = paragraph.bullet ? Math.max(0, paragraph.level - this.floor - 1) : 0;
    const told = { ...paragraph, level };
    const holder = this.told ?? current;
    if (this.role === 'knowledge') this.loose(paragraph);
    else if (this.role === 'modalities') holder.modalities.push(told);
    else if (this.role === 'criteria') holder.criteria.push(told);
    else if (paragraph.bullet || current.criteria.length > 0) current.criteria.push(told);
    else if (this.role === 'activities') this.loose(paragraph);
    else current.competency.push(told);
  }
}

/** `C6 - Watch` and `C6 : Watch` print a code and a text. */
function closedCode(text: string): string {
  const lead = leadingCode(text);
  return lead ? `${lead.code.printed} ${lead.rest.replace(/^[-–—:]\s*/u, '')}` : text;
}
