import { leadingCode } from '../codes.js';
import { blocHeading } from '../headings.js';
import type { SourceDocument, SourceParagraph } from '../source.js';
import { fold } from '../wording.js';

/** What the lines under a label tell. */
export type OutlineRole = 'activities' | 'competencies' | 'modalities' | 'criteria' | 'knowledge';

const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*)\s?[A-Za-z]?\s*(?:[-–—.:)]\s*|\s+)(?=\S)/u;
const BOX = /^\[[ xX]?\]\s+/;
const LABEL = /^(?:referentiels?\s+(?:d'|de\s+|des\s+))?(activites?|taches?|missions|competences?|criteres?|indicateurs?|modalites?|epreuves?|situations?(?= d'evaluation)|savoirs?(?:-faire|-etre)?|connaissances?)(?:\s+(?:d'evaluation|de competences?|techniques?|organisationnels?|relationnels?|visees?|evaluees?|attendues?|professionnelles?|de performance|de reussite|de certification|associee?s?|principales?|cles?|et taches|et criteres))*(?:\s*(?:&|et|\/)\s*(?:d'|de\s+|des\s+)?(?:evaluation|competences?|criteres?|indicateurs?|taches?|activites?)(?:\s+(?:d'evaluation|de reussite))?)*\s*(?=:|$)/;
const ROLES: readonly (readonly [RegExp, OutlineRole])[] = [[/^(?:activite|tache|mission)/, 'activities'], [/^competence/, 'competencies'], [/^(?:modalite|epreuve|situation)/, 'modalities'], [/^(?:critere|indicateur)/, 'criteria'], [/^(?:savoir|connaissance)/, 'knowledge']];

/** Frees a line from the box of a check-list. */
export function unboxed(text: string): string {
  return text.replace(BOX, '');
}

/** The number a heading bears (`1.2`), and its words. */
export function numbered(text: string): { readonly number: string | null; readonly words: string } {
  const found = NUMBER.exec(text);
  return found ? { number: found[1] ?? null, words: text.slice(found[0].length).trim() } : { number: null, words: text };
}

/** The words of an item numbered by hand (`1. Weigh`), or null. */
export function numberedItem(text: string): string | null {
  return /^\d{1,2}[.)]\s+(\S.*)$/su.exec(text)?.[1] ?? null;
}

/** The name a heading gives to an activity, with its code: `A1. Weigh`, `Activité 1 : Weigh`, `1.1 - Weigh`. */
export function activityNamed(text: string): { readonly code: string | null; readonly title: string } {
  const lead = leadingCode(text);
  if (lead?.code.kind === 'activity') return { code: lead.code.printed, title: lead.rest.replace(/^[-–—:]\s*/u, '') };
  const worded = /^(?:activit[ée]|t[âa]che|mission|situation)s?\s+(?:n\s?[°o]\s*)?((?:A|T)?\.?\d{1,2}(?:\.\d{1,2})*)\s*[-–—:.]\s*(\S.*)$/isu.exec(text);
  if (worded) return { code: worded[1] ?? null, title: worded[2] ?? '' };
  const { number, words } = numbered(text);
  return { code: number, title: words };
}

/** A line that only says what those under it tell, with what it says itself after its colon. */
export function roleLabel(text: string): { readonly role: OutlineRole; readonly rest: string } | null {
  const { words } = numbered(text);
  const found = LABEL.exec(fold(words));
  if (!found || leadingCode(words)) return null;
  const role = ROLES.find(([pattern]) => pattern.test(found[1] ?? ''))?.[1];
  const colon = words.indexOf(':');
  return role ? { role, rest: colon === -1 ? '' : words.slice(colon + 1).trim() } : null;
}

/** Whether a line stands as a heading: set as one, bold and short, or named as a bloc or an activity by its code. */
export function isHeadingLine({ heading, strong, bullet, text }: SourceParagraph): boolean {
  return heading !== undefined || (!bullet && text.length < 200 && (strong || isBloc(text) || (leadingCode(text)?.code.kind === 'activity' && !/[.;]\s*$/.test(text))));
}

/** How high a heading stands: as the format says, else by its number. */
export function levelOf({ heading, text }: SourceParagraph): number {
  if (heading !== undefined) return heading;
  return (isBloc(text) ? 1 : (numbered(text).number?.split('.').length ?? 6)) + 0.5;
}

/** Whether a heading names itself a bloc. */
export function isBloc(text: string): boolean {
  return /^(?:bloc|bc|domaine de comp[eé]tences?)\b|^(?:bloc|bc|dc)\s?\d|^rncp\s?\d+\s?bc/i.test(text) && blocHeading(text) !== null;
}

export function opensCodedCompetency(text: string): boolean {
  return leadingCode(unboxed(text))?.code.kind === 'competency';
}

/** A line drawn under a title with signs (`=====`): it says nothing. */
export function isDrawnLine(text: string): boolean {
  return /^[-=_~*–—]{3,}$/u.test(text.trim());
}

/** The lines numbered by hand right above a label of criteria: each is a competency. */
export function judgedLines(lines: readonly SourceParagraph[]): ReadonlySet<SourceParagraph> {
  return new Set(lines.filter((one, index) => {
    const next = lines[index + 1];
    return !one.bullet && one.text.length < 300 && numberedItem(one.text) !== null && roleLabel(one.text) === null && next !== undefined && roleLabel(next.text)?.role === 'criteria';
  }));
}

/** Whether blocs are given as mere lists: several of them, each followed by its items, no label and no code saying what these are. */
export function listsBlocs(lines: readonly SourceParagraph[]): boolean {
  if (lines.some((one) => opensCodedCompetency(one.text) || ['competencies', 'criteria'].includes(roleLabel(one.text)?.role ?? ''))) return false;
  const blocs = lines.flatMap((one, index) => (!one.bullet && isBloc(one.text) ? [lines[index + 1]] : []));
  return blocs.length >= 2 && blocs.every((next) => next?.bullet === true);
}

/** Whether a document is written as an outline: its competencies stand in headings and lists, and no table holds one. */
export function isOutline(source: SourceDocument): boolean {
  const inTables = source.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)) : []));
  if (inTables.some((one) => opensCodedCompetency(one.text) || isBloc(one.text))) return false;
  const free = source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : []));
  const coded = free.filter((one) => opensCodedCompetency(one.text)).length;
  const labelled = free.some((one, index) => roleLabel(one.text)?.role === 'competencies' && (free[index + 1]?.bullet || numberedItem(free[index + 1]?.text ?? '') !== null)) && free.some((one) => isHeadingLine(one) && isBloc(one.text));
  return coded >= 3 || ((labelled || judgedLines(free).size >= 2 || listsBlocs(free)) && inTables.length < free.length);
}
