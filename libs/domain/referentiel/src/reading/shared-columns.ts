import { leadingCode } from './codes.js';
import type { ColumnRole } from './headings.js';
import type { SourceParagraph } from './source.js';

/** Several columns may hold one thing: a code alone in its cell leads the text of the next. */
export function underCode(before: readonly SourceParagraph[], paragraphs: readonly SourceParagraph[]): readonly SourceParagraph[] {
  const code = before.at(-1);
  const [first, ...others] = paragraphs;
  if (!code || !first || leadingCode(code.text)?.rest !== '' || leadingCode(first.text)) return [...before, ...paragraphs];
  return [...before.slice(0, -1), { ...first, text: `${code.text} ${first.text}`, bullet: false, level: 0, list: null }, ...others];
}

const LABEL = /^(modalit[ée]s?|[ée]preuves?|crit[èe]res?|indicateurs?)(?:\s+d['’][ée]valuation)?(?:\s+de\s+(?:r[ée]ussite|performance))?\s*:\s*/iu;

/** Parts what an evaluation column holds in one cell; a cell that names neither holds criteria. */
export function partEvaluation(paragraphs: readonly SourceParagraph[], setAside: (label: SourceParagraph) => void): readonly (readonly [ColumnRole, readonly SourceParagraph[]])[] {
  const parts: Record<'modalities' | 'criteria', SourceParagraph[]> = { modalities: [], criteria: [] };
  let role: keyof typeof parts = 'criteria';
  for (const paragraph of paragraphs) {
    const label = LABEL.exec(paragraph.text);
    if (!label) {
      parts[role].push(paragraph);
      continue;
    }
    role = /^(?:m|[ée]p)/iu.test(label[1] ?? '') ? 'modalities' : 'criteria';
    const rest = paragraph.text.slice(label[0].length);
    setAside({ ...paragraph, text: label[0].trim() });
    if (rest !== '') parts[role].push({ ...paragraph, text: rest });
  }
  return [['modalities', parts.modalities], ['criteria', parts.criteria]];
}
