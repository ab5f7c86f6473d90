import type { Facet } from '../tree.js';
import { afterCode, bracketedCodes, codesIn, leadingCode, leadingCodes, type CodeKind, type CodeList, type PrintedCode } from './codes.js';
import { fold } from './wording.js';

/** What is printed around the text of a criterion: its label, its ties, and the text freed from them. */
export interface CriterionMarks {
  readonly text: string;
  /** Own label (`CR5`), as printed. */
  readonly label: PrintedCode | null;
  readonly labels: CodeList | null;
  /** The label as it stands on paper: `CR11 à 13`. */
  readonly printedLabel: string | null;
  /** Competencies named before the text or in brackets after it. */
  readonly competencies: CodeList | null;
  readonly modalities: CodeList | null;
  /** The label stands after the text. */
  readonly trailing: boolean;
  /** How many times a modality is named in the paragraph. */
  readonly modalityMentions: number;
  /** Code without text: it ties what follows. */
  readonly codeOnly: boolean;
  /** Competencies that the sentence names on its way, not at its head nor after its end. */
  readonly inline: CodeList | null;
}

type Trailing = 'modality' | 'criterion' | 'competency';
const TRAILING: readonly Trailing[] = ['modality', 'criterion', 'competency'];

/** Reads the marks around a criterion: `C2 - C3 … (M1).`, `(C1) …`, `CR11 à 13 …`, `… (CR1-1)`. */
export function readMarks(source: string): CriterionMarks {
  const lead = leading(source);
  const inline = inlineCompetencies(lead.text);
  const tail = trailing(lead.text, inline ? ['modality', 'criterion'] : TRAILING);
  const mentions = bracketedCodes(source, 'modality').filter((one, index, all) => index === 0 || /\p{L}/u.test(source.slice((all[index - 1]?.index ?? 0) + (all[index - 1]?.length ?? 0), one.index))).length;
  const labels = lead.labels ?? tail.labels;
  return {
    text: tail.text,
    label: labels?.codes[0] ?? null,
    labels,
    printedLabel: lead.printed ?? tail.printed,
    competencies: lead.competencies ?? tail.competencies,
    modalities: tail.modalities,
    trailing: lead.labels === null && tail.labels !== null,
    modalityMentions: mentions,
    codeOnly: tail.text === '' && lead.competencies !== null,
    inline,
  };
}

/** Several brackets of competencies with words between them belong to the sentence: `le cadrage (C11) sert l’équipe (C13)`. */
function inlineCompetencies(text: string): CodeList | null {
  const found = bracketedCodes(text, 'competency');
  const apart = found.some((one, index) => index > 0 && /\p{L}/u.test(text.slice((found[index - 1]?.index ?? 0) + (found[index - 1]?.length ?? 0), one.index)));
  return apart ? found.map((one) => one.list).reduce((all, list) => together(all, list)) : null;
}

function leading(source: string): { text: string; labels: CodeList | null; competencies: CodeList | null; printed: string | null } {
  const bracket = /^(?:\(([^()]{2,60})\)|\[([^[\]]{2,60})\])\s*/u.exec(source);
  const head = bracket ? (bracket[1] ?? bracket[2] ?? '').trim() : source;
  for (const kind of ['competency', 'criterion'] as const) {
    const list = leadingCodes(head, kind);
    if (!list || (bracket && list.length < head.length)) continue;
    const rest = afterCode(source.slice(bracket ? bracket[0].length : list.length));
    return { text: rest, labels: kind === 'criterion' ? list : null, competencies: kind === 'competency' ? list : null, printed: kind === 'criterion' ? tidyLabel(head.slice(0, list.length)) : null };
  }
  return { text: source, labels: null, competencies: null, printed: null };
}

/** A label in one line, its spaces and last sign made plain. */
function tidyLabel(label: string): string {
  return label.replace(/\s+/g, ' ').replace(/[\s.:]+$/, '').replace(/^(\p{Lu}+)\s?\.?\s?(?=\d)/u, '$1').trim();
}

/** Takes off the brackets of codes at the end of a text, before its last sign; a colon stays. */
function trailing(source: string, kinds: readonly Trailing[]): { text: string; labels: CodeList | null; competencies: CodeList | null; modalities: CodeList | null; printed: string | null } {
  const found: Partial<Record<CodeKind, CodeList>> = {};
  let text = source;
  let printed: string | null = null;
  for (;;) {
    const last = lastBracket(text, kinds);
    if (!last) break;
    found[last.kind] = together(last.list, found[last.kind]);
    if (last.kind === 'criterion') printed = tidyLabel(last.printed);
    text = last.text;
  }
  return { text, labels: found.criterion ?? null, competencies: found.competency ?? null, modalities: found.modality ?? null, printed };
}

function together(left: CodeList, right: CodeList | undefined): CodeList {
  return right ? { codes: [...left.codes, ...right.codes], range: left.range || right.range, ambiguous: left.ambiguous || right.ambiguous } : left;
}

function lastBracket(text: string, kinds: readonly Trailing[]): { kind: CodeKind; list: CodeList; text: string; printed: string } | null {
  for (const kind of kinds) {
    const last = bracketedCodes(text, kind).at(-1);
    const after = last ? text.slice(last.index + last.length) : '';
    if (last && /^\s*[.:;,]?\s*$/.test(after)) {
      const before = text.slice(0, last.index).trimEnd();
      const sign = /[.!?]$/.test(before) ? '' : after.includes(':') ? ' :' : /[.;]/.exec(after)?.[0] ?? '';
      return { kind, list: last.list, text: before + sign, printed: text.slice(last.index + 1, last.index + last.length - 1) };
    }
  }
  return null;
}

/** "En relation avec les compétences …": ties what follows. `all` when it names every competency of its component or bloc. */
export function tieHeading(text: string): { readonly list: CodeList; readonly all: boolean } | null {
  if (!/^(?:en (?:relation|lien) avec|competences? (?:concernees?|visees?|evaluees?|liees?))/.test(fold(text))) return null;
  const list = codesIn(text, 'competency');
  const all = list.codes.length === 0 && /\b(?:toutes|ensemble)\b/.test(fold(text));
  return list.codes.length > 0 || all ? { list, all } : null;
}

/** The facet a heading announces. */
export function facetOf(heading: string): Facet | null {
  const folded = fold(heading);
  if (/\bindividuel/.test(folded)) return 'individual';
  if (/\b(?:soutenance|presentation (?:en jury|orale|devant)|a l'oral|oral)\b/.test(folded)) return 'oral';
  if (/\b(?:groupe|collecti)/.test(folded)) return 'group';
  if (/\b(?:sur la forme|forme|redaction)\b/.test(folded)) return 'form';
  return null;
}

/** Cuts a paragraph where a heading and a label run together: `Qualité du travail : (C1) Le candidat …`, `Partie individuelle : Le …`. */
export function splitInner(text: string): readonly string[] {
  const bracket = /^(.{3,160}?\s?:)\s+(\((?:C|CS|CR)\.?\s?\d.*)$/su.exec(text);
  if (bracket) return [bracket[1] ?? '', bracket[2] ?? ''];
  const part = /^((?:partie|[ée]valuation|crit[èe]res?)\s+(?:en\s+)?(?:groupe|individuel(?:le)?s?|collecti(?:f|ve)s?)\s?:)\s+(\p{Lu}.*)$/isu.exec(text);
  if (part) return [part[1] ?? '', part[2] ?? ''];
  return [text];
}

/** Whether a paragraph of the criteria column opens something of its own. */
export function opensCriterion(text: string): boolean {
  const lead = leadingCode(text.replace(/^\(/, ''));
  return lead?.code.kind === 'criterion' || lead?.code.kind === 'competency' || tieHeading(text) !== null;
}
