import { bracketedCodes, codeKey } from './codes.js';
import type { DraftCompetency, DraftModality } from './draft.js';
import type { StreamParagraph } from './streams.js';
import { fold } from './wording.js';

type Part = DraftModality['parts'][number];

const PART = /^((?:partie|volet|[ée]preuve|[ée]valuation|production|travail)\s+(?:en\s+|de\s+)?(?:(?:sous-)?groupes?|individuel(?:le)?s?|collecti(?:f|ve)s?|[ée]crite?s?|orale?s?))\s*(\([^()]*\))?\s*:\s*(.*)$/isu;

/** The parts a modality is cut in, as printed ("Partie individuelle (C4 et C5) : …"); what stands under a part that names its competencies belongs to it. One alone that names none parts nothing: it says how the work is done. */
export function modalityParts(paragraphs: readonly StreamParagraph[], competencies: readonly DraftCompetency[]): Part[] {
  const parts: Part[] = [];
  let open: Part | null = null;
  for (const { text } of paragraphs) {
    const printed = PART.exec(text);
    if (printed) {
      open = partNamed(parts, printed[1] ?? '');
      const named = bracketedCodes(printed[2] ?? '', 'competency').flatMap((found) => found.list.codes.map(codeKey));
      open.competencies.push(...competencies.filter((one) => one.printed && named.includes(codeKey(one.printed))));
      add(open, printed[3] ?? '');
    } else if (open && (open.competencies.length > 0 || open.text === '')) add(open, text);
  }
  return parts.length > 1 || parts.some((one) => one.competencies.length > 0) ? parts : [];
}

function partNamed(parts: Part[], scope: string): Part {
  const known = parts.find((one) => one.scope !== null && fold(one.scope) === fold(scope));
  if (known) return known;
  const part: Part = { scope, competencies: [], text: '' };
  parts.push(part);
  return part;
}

function add(part: Part, text: string): void {
  if (text !== '') part.text += part.text === '' ? text : `\n${text}`;
}
