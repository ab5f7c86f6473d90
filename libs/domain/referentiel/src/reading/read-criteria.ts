import { facetOf, readMarks, splitInner, tieHeading, type CriterionMarks } from './criterion-marks.js';
import { doubt, type DraftCompetency, type DraftCriterion, type DraftModality, type Margin } from './draft.js';
import { rowsBeside } from './rows.js';
import type { Section } from './section.js';
import type { StreamParagraph } from './streams.js';
import { resolveCompetencies, resolveLabel, labelsName, resolveModalities, type TieScope } from './ties.js';
import { fold } from './wording.js';

interface Open {
  criterion: DraftCriterion;
  paragraphs: StreamParagraph[];
  /** It bears a printed label: what follows goes under it. */
  labelled: boolean;
  level: number;
}

/** Reads the criteria column of a bloc. */
export function readCriteria(section: Section, stream: readonly StreamParagraph[], drawn: readonly number[], scope: TieScope, margin: Margin): DraftCriterion[] {
  const paragraphs = stream.flatMap((paragraph) => splitInner(paragraph.text).map((text, index) => (index === 0 ? { ...paragraph, text } : { ...paragraph, text, opensCell: false })));
  return new CriteriaReader(section, drawn, scope, margin).read(paragraphs);
}

class CriteriaReader {
  private readonly opened: Open[] = [];
  private heading: { text: string; level: number } | null = null;
  /** The heading announced a list, whose items were met. */
  private listed = false;
  private part: string | null = null;
  private tie: { competencies: readonly DraftCompetency[]; wholeCell: boolean; range: boolean } | null = null;
  private current: Open | null = null;
  /** Labels stand after their text here: what comes before a label waits for it. */
  private trailing = false;
  private waiting: StreamParagraph[] = [];
  /** The numbers of labels are those of competencies. */
  private labelsName = true;

  constructor(
    private readonly section: Section,
    private readonly drawn: readonly number[],
    private readonly scope: TieScope,
    private readonly margin: Margin,
  ) {}

  read(paragraphs: readonly StreamParagraph[]): DraftCriterion[] {
    const labels = paragraphs.flatMap((one) => {
      const { labels: list, trailing } = readMarks(one.text);
      return list ? [{ list, trailing, row: this.drawn[Math.min(...one.rows)] ?? 0 }] : [];
    });
    this.trailing = labels.length > 0 && labels.filter((one) => one.trailing).length * 2 > labels.length;
    this.labelsName = labelsName(labels, this.scope);
    for (const [index, paragraph] of paragraphs.entries()) {
      if (paragraph.opensCell && (!paragraph.afterCut || this.opensRow(paragraph))) this.newCell();
      this.one(paragraph, paragraphs.slice(index + 1));
    }
    for (const open of this.opened) open.criterion.rows = rowsBeside(this.section, 'criteria', this.drawn, open.paragraphs);
    return this.opened.map((open) => open.criterion);
  }

  /** Under a page end, a cell whose row was drawn apart from the one above is another cell, unless a line that ties groups across cells still holds. */
  private opensRow(paragraph: StreamParagraph): boolean {
    const [row = 0] = paragraph.rows;
    return row > 0 && !this.tie?.wholeCell && this.drawn[row] !== this.drawn[row - 1];
  }

  private newCell(): void {
    this.current = null;
    this.heading = null;
    this.part = null;
    if (this.tie && !this.tie.wholeCell) this.tie = null;
  }

  private one(paragraph: StreamParagraph, rest: readonly StreamParagraph[]): void {
    const tied = tieHeading(paragraph.text);
    const marks = readMarks(paragraph.text);
    if (tied) this.setTie(paragraph, tied.all ? this.everyCompetency(paragraph) : resolveCompetencies(tied.list, this.scope, paragraph.where, this.margin), true, tied.list.range);
    else if (marks.codeOnly && marks.competencies) this.setTie(paragraph, resolveCompetencies(marks.competencies, this.scope, paragraph.where, this.margin), false, marks.competencies.range);
    else if (this.isHeading(paragraph, marks, rest)) this.setHeading(paragraph);
    else if (marks.competencies || marks.labels) this.labelled(paragraph, marks);
    else if (this.trailing && labelAhead(rest)) this.waiting.push(paragraph);
    else if (this.goesUnder(paragraph, marks)) this.under(paragraph, marks);
    else this.unlabelled(paragraph, marks);
  }

  private setTie(paragraph: StreamParagraph, competencies: readonly DraftCompetency[], wholeCell: boolean, range: boolean): void {
    this.tie = { competencies, wholeCell, range };
    this.current = null;
    if (wholeCell) this.heading = null;
    this.margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: true });
  }

  /** All the competencies of the bloc; of the component that the criteria above speak of, when one is named. */
  private everyCompetency({ text }: StreamParagraph): readonly DraftCompetency[] {
    const component = /\bcomposante\b/.test(fold(text)) ? this.opened.findLast((open) => open.criterion.competencies.some((one) => one.component))?.criterion.competencies[0]?.component : null;
    return component ? this.scope.competencies.filter((one) => one.component === component) : this.scope.competencies;
  }

  /** A line that announces a list: it ends with a colon, or it is short, unstopped and bullets follow. Where labels come after, the list must bear them. */
  private isHeading(paragraph: StreamParagraph, marks: CriterionMarks, rest: readonly StreamParagraph[]): boolean {
    const [next] = rest;
    if (marks.competencies || marks.labels || marks.modalities || !next) return false;
    const colon = /:\s*$/.test(paragraph.text);
    if (paragraph.bullet) return colon && next.bullet && !this.current?.labelled;
    if (colon) return !this.trailing || !next.bullet || readMarks(next.text).labels !== null;
    return next.bullet && paragraph.text.length < 90 && !/[.;!?]\s*$/.test(paragraph.text) && !this.current?.labelled;
  }

  private setHeading(paragraph: StreamParagraph): void {
    const text = paragraph.text.replace(/\s*:\s*$/, '');
    this.heading = { text, level: paragraph.bullet ? paragraph.level : -1 };
    this.listed = false;
    this.current = null;
    const facet = facetOf(text);
    if (facet === 'group' || facet === 'individual') this.part = text;
  }

  private labelled(paragraph: StreamParagraph, marks: CriterionMarks): void {
    const named = marks.competencies ? resolveCompetencies(marks.competencies, this.scope, paragraph.where, this.margin) : marks.labels && this.labelsName ? resolveLabel(marks.labels, this.scope, paragraph.where, this.margin) : (this.tie?.competencies ?? []);
    const [first, ...others] = this.waiting.splice(0);
    const criterion = this.open(first ?? paragraph, first ? { ...readMarks(first.text), modalities: marks.modalities } : marks, true);
    if (first) for (const one of [...others, { ...paragraph, text: marks.text }]) this.under(one, readMarks(one.text));
    criterion.code = marks.labels ? marks.printedLabel : null;
    criterion.competencies = [...named];
    criterion.basis = marks.competencies?.range || marks.labels?.range || (marks.labels && named.length > 1) ? 'range' : 'explicit';
  }

  /** Further paragraphs and bullets under a label are its sub-criteria; so are deeper bullets under a bullet. */
  private goesUnder(paragraph: StreamParagraph, marks: CriterionMarks): boolean {
    const current = this.current;
    if (!current) return false;
    const beside = paragraph.bullet && current.level >= paragraph.level && marks.modalities !== null && current.criterion.code === null;
    if (current.labelled) return !beside && (paragraph.bullet || marks.modalities === null);
    return paragraph.bullet && paragraph.level > current.level && current.level >= 0;
  }

  private under(paragraph: StreamParagraph, marks: CriterionMarks): void {
    const current = this.current;
    if (!current) return;
    const competencies = marks.inline ? [...resolveCompetencies(marks.inline, this.scope, paragraph.where, this.margin)] : [];
    current.criterion.subCriteria.push({ text: clean(marks.text), competencies });
    current.paragraphs.push(paragraph);
    this.addModalities(current.criterion, marks, paragraph);
  }

  private unlabelled(paragraph: StreamParagraph, marks: CriterionMarks): void {
    const before = this.current?.labelled ? this.current.criterion : null;
    if (!paragraph.bullet && this.listed) this.heading = null;
    const criterion = this.open(paragraph, marks, marks.modalities !== null);
    criterion.code = paragraph.number ?? null;
    if (marks.inline) {
      criterion.competencies = [...resolveCompetencies(marks.inline, this.scope, paragraph.where, this.margin)];
      criterion.basis = 'explicit';
    } else if (this.tie) {
      criterion.competencies = [...this.tie.competencies];
      criterion.basis = this.tie.range ? 'range' : 'explicit';
    } else if (before) {
      criterion.competencies = [...before.competencies];
      criterion.basis = 'inferred';
      const codes = before.competencies.map((one) => one.code).join(', ');
      doubt(this.margin, 'criterion.competency_missing', paragraph.where, `Ce critère ne porte pas de code de compétence : il a été rattaché à ${codes}, comme celui qui le précède.`, 'Confirmer ou corriger la compétence.', criterion);
    }
  }

  private open(paragraph: StreamParagraph, marks: CriterionMarks, labelled: boolean): DraftCriterion {
    const heading = this.heading?.text ?? null;
    const criterion: DraftCriterion = {
      code: null,
      group: heading,
      heading,
      text: clean(marks.text),
      scope: this.part,
      facet: facetOf(heading ?? '') ?? (this.part ? facetOf(this.part) : null),
      basis: 'row',
      competencies: [],
      modalities: [],
      subCriteria: [],
      rows: new Set(),
      where: paragraph.where,
    };
    this.listed = paragraph.bullet && this.heading !== null;
    this.current = { criterion, paragraphs: [paragraph], labelled, level: paragraph.bullet ? paragraph.level : -1 };
    this.opened.push(this.current);
    this.addModalities(criterion, marks, paragraph);
    if (marks.modalityMentions > 1) doubt(this.margin, 'criterion.several_in_one', paragraph.where, 'Une seule phrase porte plusieurs résultats suivis chacun d’une modalité : elle a été gardée comme un seul critère.', 'La couper si les résultats se notent séparément.', criterion);
    return criterion;
  }

  private addModalities(criterion: DraftCriterion, marks: CriterionMarks, paragraph: StreamParagraph): void {
    if (!marks.modalities) return;
    const found: readonly DraftModality[] = resolveModalities(marks.modalities, this.scope, paragraph.where, this.margin);
    criterion.modalities = [...new Set([...criterion.modalities, ...found])];
  }
}

/** Spaces and list commas at the end of a line are not part of the text. */
function clean(text: string): string {
  return text.replace(/\s*[,;]\s*$/, '').trim();
}

/** Whether a label comes before the cell or the part ends. */
function labelAhead(rest: readonly StreamParagraph[]): boolean {
  for (const one of rest) {
    const marks = readMarks(one.text);
    if (marks.labels) return marks.trailing;
    if ((one.opensCell && !one.afterCut) || (/:\s*$/.test(one.text) && facetOf(one.text) !== null)) return false;
  }
  return false;
}
