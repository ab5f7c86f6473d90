import { codesIn, leadingCode, type CodeKind, type CodeList } from '../reading/codes.js';
import { readMarks } from '../reading/criterion-marks.js';
import { doubt, type DraftActivity, type DraftBloc, type DraftCompetency, type DraftCriterion, type DraftModality, type Margin } from '../reading/draft.js';
import { modalityHeading, type BlocHeading } from '../reading/headings.js';
import { toModality } from '../reading/read-modalities.js';
import type { SourceParagraph, SourceRow } from '../reading/source.js';
import { resolveCompetencies, resolveModalities } from '../reading/ties.js';
import { fold } from '../reading/wording.js';
import type { Provenance } from '../tree.js';
import { paragraphsOf, type ColumnMeaning, type SheetColumns } from './sheet.js';

interface Coded { readonly code: string | null; readonly text: string; readonly where: Provenance }
interface Stated { readonly criterion: DraftCriterion; readonly competencies: CodeList | null; readonly modalities: CodeList | null }

/** A bloc written as a list: each row says where it stands, what is left blank is what the row above said. */
export class ListedBloc {
  private readonly activities: DraftActivity[] = [];
  private readonly competencies: DraftCompetency[] = [];
  private readonly modalities: DraftModality[] = [];
  private readonly criteria: Stated[] = [];
  private activity: DraftActivity | null = null;
  private row: readonly DraftCompetency[] = [];
  private beside: readonly DraftModality[] = [];
  readonly description: string[] = [];

  constructor(
    readonly heading: BlocHeading,
    private readonly where: Provenance,
    private readonly margin: Margin,
  ) {}

  /** Takes one row of the sheet. */
  take(row: SourceRow, columns: SheetColumns): void {
    const held = (meaning: ColumnMeaning): readonly SourceParagraph[] => paragraphsOf(row, columns, meaning);
    this.takeActivity(held('activity_code'), held('activity'), held('task'));
    this.takeCompetencies(held('competency_code'), held('competency'));
    this.takeModalities(held('modality_code'), held('modality'), held('deliverable'));
    this.takeCriteria(held('criterion_code'), held('criterion'), { competencies: held('criterion_competencies'), modalities: held('criterion_modalities') });
  }

  /** The bloc with its ties, once every row was taken. */
  settle(): DraftBloc {
    const { heading, activities, competencies, modalities, margin } = this;
    const scope = { competencies, modalities };
    for (const { criterion, competencies: named, modalities: seen } of this.criteria) {
      if (named) Object.assign(criterion, { competencies: [...resolveCompetencies(named, scope, criterion.where, margin)], basis: named.range ? 'range' : 'explicit' });
      if (seen) criterion.modalities = [...resolveModalities(seen, scope, criterion.where, margin)];
      if (criterion.competencies.length === 0) doubt(margin, 'criterion.untied', criterion.where, 'Aucune compétence ne se lit en regard de ce critère.', 'Choisir ses compétences.', criterion);
    }
    if (competencies.length === 0) doubt(margin, 'bloc.empty', this.where, `Aucune compétence n’a été lue dans le bloc ${heading.number}.`, 'Vérifier le document, ou saisir le bloc.');
    const description = [...this.description].join('\n');
    return { number: heading.number, option: heading.option, title: heading.title, description: description === '' ? null : description, components: [], activities, competencies, modalities, criteria: this.criteria.map((one) => one.criterion) };
  }

  private takeActivity(codes: readonly SourceParagraph[], texts: readonly SourceParagraph[], tasks: readonly SourceParagraph[]): void {
    const [first, ...rest] = coded(codes, texts, 'activity');
    if (first) {
      const known = this.activities.find((one) => same(one.code, one.title, first));
      this.activity = known ?? { code: first.code, title: first.text, description: rest.filter((one) => one.code === null).map((one) => one.text), tasks: [], component: null, rows: new Set() };
      if (!known) this.activities.push(this.activity);
      if (known && first.text !== '' && known.title === '') known.title = first.text;
      for (const other of rest.filter((one) => one.code !== null)) this.takeActivity([], [paragraphOf(`${other.code ?? ''} ${other.text}`, other.where)], []);
    }
    for (const task of tasks) {
      if (!this.activity) this.margin.unplaced.push({ where: task.where, text: task.text, boilerplate: false });
      else if (!this.activity.tasks.includes(task.text)) this.activity.tasks.push(task.text);
    }
  }

  private takeCompetencies(codes: readonly SourceParagraph[], texts: readonly SourceParagraph[]): void {
    const found = coded(codes, texts, 'competency');
    if (found.length === 0) return;
    this.row = found.filter((one, index) => index === 0 || one.code !== null).map((one) => this.competency(one));
    const last = this.row.at(-1);
    const under = found.filter((one, index) => index > 0 && one.code === null).map((one) => one.text);
    if (last && under.length > 0 && !last.text.endsWith(under.join('\n'))) last.text = [last.text, ...under].join('\n');
  }

  /** A code repeated with other words is another competency: both are kept, and doubted. */
  private competency({ code, text, where }: Coded): DraftCompetency {
    const known = this.competencies.find((one) => same(one.code, one.text.split('\n')[0] ?? '', { code, text, where }));
    if (known) return known;
    const competency: DraftCompetency = { code, printed: code ? (leadingCode(code)?.code ?? null) : null, text, activity: this.activity, component: null, rows: new Set(), where };
    if (code === null) doubt(this.margin, 'competency.code_missing', where, 'Cette compétence ne porte pas de code imprimé.', null, competency);
    else if (this.competencies.some((one) => one.code === code)) doubt(this.margin, 'code.repeated', where, `Le code ${code} est imprimé deux fois : les deux compétences sont gardées.`, 'Corriger l’un des deux codes.', competency);
    this.competencies.push(competency);
    return competency;
  }

  private takeModalities(codes: readonly SourceParagraph[], texts: readonly SourceParagraph[], deliverables: readonly SourceParagraph[]): void {
    const given = codes.map((one) => one.text).join(' ').trim();
    const groups: SourceParagraph[][] = [];
    for (const paragraph of texts) {
      if (groups.length === 0 || (given === '' && modalityHeading(paragraph.text) !== null)) groups.push([paragraph]);
      else groups.at(-1)?.push(paragraph);
    }
    if (given !== '' && groups.length === 0) groups.push([]);
    if (groups.length > 0) this.beside = groups.map((paragraphs) => this.modality(given, paragraphs, codes[0]?.where ?? {}));
    for (const modality of this.beside) modality.competencies = [...new Set([...modality.competencies, ...this.row])];
    for (const { text, where } of deliverables) {
      if (this.beside.length === 0) this.margin.unplaced.push({ where, text, boilerplate: false });
      for (const { deliverables: known } of this.beside) if (known.every((one) => one.title !== text)) known.push({ title: text, language: null });
    }
  }

  private modality(code: string, paragraphs: readonly SourceParagraph[], where: Provenance): DraftModality {
    const words = fold(paragraphs.map((one) => one.text).join(' '));
    const known = this.modalities.find((one) => (code !== '' && words === '' ? one.printedCode === code : fold(`${one.printedCode ?? ''} ${one.text}`) === fold(`${code === '' ? '' : code} ${paragraphs.map((one) => one.text).join('\n')}`)) || (code === '' && fold(written(one)) === words));
    if (known) return known;
    const read = toModality(paragraphs.map((one) => ({ ...one, rows: new Set<number>(), opensCell: false, afterCut: false })), this.margin);
    const modality = { ...read, ...(paragraphs.length === 0 ? { where } : {}), ...(code === '' ? {} : { code, printedCode: code, numbers: (code.match(/\d+/g) ?? []).map(Number) }) };
    this.modalities.push(modality);
    return modality;
  }

  private takeCriteria(codes: readonly SourceParagraph[], texts: readonly SourceParagraph[], ties: { readonly competencies: readonly SourceParagraph[]; readonly modalities: readonly SourceParagraph[] }): void {
    const given = codes.map((one) => one.text).join(' ').trim();
    const list = (paragraphs: readonly SourceParagraph[], kind: CodeKind): CodeList | null => {
      const codesOf = codesIn(paragraphs.map((one) => one.text).join(', '), kind);
      return codesOf.codes.length > 0 ? codesOf : null;
    };
    let last: DraftCriterion | null = null;
    for (const paragraph of texts) {
      const marks = readMarks(paragraph.text);
      const under: DraftCriterion | null = last && (given !== '' || (paragraph.bullet && paragraph.level > 0)) ? last : null;
      if (under) under.subCriteria.push({ text: marks.text, competencies: [] });
      else last = this.criterion(given === '' ? (marks.label?.printed ?? null) : given, marks.text, paragraph.where, { competencies: list(ties.competencies, 'competency') ?? marks.competencies, modalities: list(ties.modalities, 'modality') ?? marks.modalities });
    }
  }

  /** A coded criterion repeated with the same words bears on the competencies of each of its rows; without a code, texts are no key. */
  private criterion(code: string | null, text: string, where: Provenance, named: Omit<Stated, 'criterion'>): DraftCriterion {
    const known = code === null ? undefined : this.criteria.find(({ criterion }) => criterion.code === code && criterion.text === text);
    if (known) {
      known.criterion.competencies = [...new Set([...known.criterion.competencies, ...this.row])];
      known.criterion.modalities = [...new Set([...known.criterion.modalities, ...this.beside])];
      return known.criterion;
    }
    const criterion: DraftCriterion = { code, group: null, heading: null, text, scope: null, facet: null, basis: 'row', competencies: [...this.row], modalities: [...this.beside], subCriteria: [], rows: new Set(), where };
    this.criteria.push({ criterion, ...named });
    return criterion;
  }
}

/** What a code column and a text column say together: without a code column, the code is read at the head of each paragraph. */
function coded(codes: readonly SourceParagraph[], texts: readonly SourceParagraph[], kind: CodeKind): readonly Coded[] {
  const given = codes.map((one) => one.text).join(' ').trim();
  if (given !== '') return [{ code: given, text: texts.map((one) => line(one)).join('\n'), where: codes[0]?.where ?? {} }];
  return texts.map((paragraph) => {
    const lead = leadingCode(paragraph.text);
    return lead?.code.kind === kind ? { code: lead.code.printed, text: lead.rest, where: paragraph.where } : { code: null, text: line(paragraph), where: paragraph.where };
  });
}

function same(code: string | null, text: string, found: Coded): boolean {
  return code === found.code && (fold(text) === fold(found.text.split('\n')[0] ?? '') || (code !== null && found.text === ''));
}

function written({ printedCode, text }: DraftModality): string {
  return `${printedCode ?? ''} ${text}`.trim();
}

function line({ text, bullet }: SourceParagraph): string {
  return bullet ? `- ${text}` : text;
}

function paragraphOf(text: string, where: Provenance): SourceParagraph {
  return { text, bullet: false, level: 0, list: null, strong: false, italic: false, where };
}
