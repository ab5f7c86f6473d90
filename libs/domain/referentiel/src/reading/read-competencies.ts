import { codeKey, leadingCode } from './codes.js';
import { doubt, type DraftActivity, type DraftCompetency, type DraftComponent, type Margin } from './draft.js';
import { meet, rowsBeside } from './rows.js';
import type { Section } from './section.js';
import type { StreamParagraph } from './streams.js';
import { fold } from './wording.js';

const INNER = /(?<=[.;:)»!?]|\p{Ll})\s+(?=(?:(?:C|CS|CP)\.?\s?|Comp[ée]tence\s)\d{1,2}(?:[.\-]\d{1,2})*\.?\s+(?:[:–—-]\s+)?\p{Lu}\p{Ll}+)/gu;

/** Whether a paragraph of the competencies column opens a competency. */
export function opensCompetency(text: string): boolean {
  return leadingCode(text)?.code.kind === 'competency';
}

/** Cuts a paragraph that runs several coded competencies together. */
export function splitCompetencies(paragraph: StreamParagraph): readonly StreamParagraph[] {
  return paragraph.text.split(INNER).map((text, index) => (index === 0 ? { ...paragraph, text } : { ...paragraph, text, opensCell: false }));
}

/** Reads the competencies column. A bold paragraph without code above coded ones is the global competency of its component. */
export function readCompetencies(
  section: Section,
  stream: readonly StreamParagraph[],
  drawn: readonly number[],
  above: { readonly activities: readonly DraftActivity[]; readonly components: readonly DraftComponent[] },
  margin: Margin,
): DraftCompetency[] {
  const competencies: DraftCompetency[] = [];
  const paragraphsOf = new Map<DraftCompetency, StreamParagraph[]>();
  const hasCodes = stream.some((one) => opensCompetency(one.text));
  const numbered = !hasCodes && stream.some((one) => one.number !== undefined);
  const ranked = !hasCodes && !numbered && stream.length > 1 && stream.every((one) => one.bullet || RANKED.test(one.text)) && stream.some((one) => !one.bullet);
  const listed = !hasCodes && stream.every((one) => one.bullet);
  for (const paragraph of stream.flatMap(splitCompetencies).map((one) => (ranked ? byRank(one) : one))) {
    const lead = leadingCode(paragraph.text);
    const last = competencies.at(-1);
    if (lead?.code.kind === 'competency' || paragraph.number !== undefined || (!hasCodes && !numbered && (!paragraph.bullet || (listed && paragraph.level === 0)))) {
      const printed = lead?.code.kind === 'competency' ? lead.code : null;
      const text = printed ? (lead?.rest ?? '') : paragraph.text;
      if (last && isAgain(last, printed?.printed ?? paragraph.number ?? null, text, paragraph)) {
        paragraphsOf.get(last)?.push(paragraph);
        margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: true });
        continue;
      }
      const competency: DraftCompetency = { code: printed?.printed ?? paragraph.number ?? null, printed, text, activity: null, component: null, rows: new Set(), where: paragraph.where };
      competencies.push(competency);
      paragraphsOf.set(competency, [paragraph]);
    } else if (paragraph.strong && above.components.length > 0) setGlobal(paragraph, above, margin);
    else if (last) {
      last.text += `\n${paragraph.bullet ? '- ' : ''}${paragraph.text}`;
      paragraphsOf.get(last)?.push(paragraph);
    } else margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: false });
  }
  for (const [competency, paragraphs] of paragraphsOf) {
    competency.rows = rowsBeside(section, 'competencies', drawn, paragraphs);
    attach(competency, above);
  }
  noteRepeats(competencies, margin);
  return competencies;
}

const RANKED = /^(\d{1,2})\s?[.)]\s+(?=\p{L})/u;

/** `1. Weigh`, where all are counted so, bears its rank as its code. */
function byRank(paragraph: StreamParagraph): StreamParagraph {
  const rank = paragraph.bullet ? null : RANKED.exec(paragraph.text);
  return rank ? { ...paragraph, number: rank[1], text: paragraph.text.slice(rank[0].length) } : paragraph;
}

/** A row for each criterion may repeat the competency above, code and words. */
function isAgain(last: DraftCompetency, code: string | null, text: string, paragraph: StreamParagraph): boolean {
  return paragraph.opensCell && last.code === code && fold(last.text) === fold(text);
}

function setGlobal(paragraph: StreamParagraph, above: { readonly components: readonly DraftComponent[] }, margin: Margin): void {
  const component = above.components.find((one) => one.globalCompetency === null);
  if (component) component.globalCompetency = paragraph.text;
  else margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: false });
}

/** Ties a competency to the activity whose code of several numbers its own prolongs, else to the only one of its row, else by one number: `C1.2` may be the second of bloc 1. */
function attach(competency: DraftCompetency, above: { readonly activities: readonly DraftActivity[]; readonly components: readonly DraftComponent[] }): void {
  const numbers = competency.printed?.numbers ?? [];
  const prefixed = (code: string | null): boolean => {
    const parent = code ? leadingCode(code)?.code.numbers : undefined;
    return parent !== undefined && parent.length < numbers.length && parent.every((number, index) => numbers[index] === number);
  };
  const byNumber = above.activities.filter((one) => prefixed(one.code));
  const beside = above.activities.filter((one) => meet(one.rows, competency.rows));
  const prolonged = byNumber.filter((one) => (leadingCode(one.code ?? '')?.code.numbers.length ?? 0) > 1);
  competency.activity = only(prolonged) ?? only(beside) ?? only(byNumber);
  const components = above.components.filter((one) => prefixed(one.code));
  competency.component = competency.activity?.component ?? (components.length === 1 ? (components[0] ?? null) : null);
}

function only<T>(things: readonly T[]): T | null {
  return things.length === 1 ? (things[0] ?? null) : null;
}

function noteRepeats(competencies: readonly DraftCompetency[], margin: Margin): void {
  const seen = new Map<string, DraftCompetency>();
  const [first] = competencies;
  const uncoded = competencies.length > 1 && competencies.every(({ code }) => code === null);
  if (first && uncoded) doubt(margin, 'competency.code_missing', first.where, 'Aucune compétence de ce bloc ne porte de code imprimé.', null, first);
  for (const competency of competencies) {
    if (!competency.printed) {
      if (competency.code === null && !uncoded) doubt(margin, 'competency.code_missing', competency.where, 'Cette compétence ne porte pas de code imprimé.', null, competency);
      continue;
    }
    const key = codeKey(competency.printed);
    if (seen.has(key)) doubt(margin, 'code.repeated', competency.where, `Le code ${competency.code ?? ''} est imprimé deux fois : les deux compétences sont gardées.`, 'Corriger l’un des deux codes.', competency);
    seen.set(key, competency);
    noteGap(competencies, competency, margin);
  }
}

/** A number skipped in a run of codes is told: the source may have lost a competency. */
function noteGap(competencies: readonly DraftCompetency[], competency: DraftCompetency, margin: Margin): void {
  const previous = competencies[competencies.indexOf(competency) - 1]?.printed;
  const code = competency.printed;
  if (!previous || !code || previous.prefix !== code.prefix || previous.numbers.length !== code.numbers.length) return;
  if (previous.numbers.slice(0, -1).join('.') !== code.numbers.slice(0, -1).join('.')) return;
  const step = (code.numbers.at(-1) ?? 0) - (previous.numbers.at(-1) ?? 0);
  if (step > 1) doubt(margin, 'code.gap', competency.where, `La numérotation passe de ${previous.printed} à ${code.printed} : aucun code n’a été ajouté.`, 'Vérifier qu’aucune compétence ne manque dans le document.', competency);
}
