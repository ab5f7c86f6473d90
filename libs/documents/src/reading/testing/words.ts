import type { Bloc, ReferentielReading, SourceDocument } from '@probant/domain-referentiel';

const CODE = /(?<![\p{L}\p{N}])(?:(?:BC|B|AS|A|C)\.?\d{1,2}\.?)*(?:AS|AT|CS|CP|CR|Cr|CE|ME|MSP|A|C|E|M|T)\s?\.?\s?\d{1,2}(?:[A-Z](?=[.\-]\d))?(?:[.\-]\d{1,2})*(?![\p{L}\p{N}])(?:\s*(?:,|;|&|et(?=\s)|à(?=\s)|-|–)\s*(?:(?:CS|CR|C|M)\.?)?\s?\d{1,2}(?:[.\-]\d{1,2})*(?![\p{L}\p{N}]))*/gu;
const HEADS = /(?:bloc(?: de comp[ée]tences)?\s*(?:n\s?°\s*)?[iva]{1,3}\s[:–]|(?:activit[ée]|comp[ée]tence|crit[èe]re|[ée]preuve)s?\s\d+(?:\.\d+)?(?:\s(?:et|à)\s\d+)*\s:|(?:(?:rncp|rs)\s?\d+\s?[-–]?\s?)?\bbc\s?\d+|(?:rncp|rs)\s?\d+\s?bc\s?\d+|bloc(?: de comp[ée]tences)?\s*(?:n\s?°\s*)?\d+(?:\s*:\s*option\s+\w+)?|^\s*\d+(?:\s?\/|[.)]\s)|modalit[ée]\s+\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/giu;

/** Words of a text without codes and numbers of headings, which become ties and fields. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const bare = text.normalize('NFC').replace(HEADS, ' ').replace(CODE, ' ').toLowerCase();
    for (const word of bare.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Every text of a source, cell by cell and paragraph by paragraph. */
export function sourceTexts(source: SourceDocument): string[] {
  return [...(source.repeated ?? []).map((one) => one.text), ...source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph.text] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map((one) => one.text)))))];
}

/** Every text of a reading, each counted once: the tree, then what was left over. */
export function readingTexts(reading: ReferentielReading): string[] {
  return [
    ...reading.tree.blocs.flatMap(blocTexts),
    ...new Set(reading.tree.requirements.flatMap((one) => [[one.text, ...one.contents, ...one.criteria.filter((criterion) => !one.text.replace(/\s+/g, ' ').includes(criterion))].join('\n')])),
    ...reading.tree.glossary.flatMap((one) => [one.term, one.definition]),
    ...reading.unplaced.map((one) => one.text),
  ];
}

function blocTexts(bloc: Bloc): string[] {
  return [
    bloc.title,
    bloc.description ?? '',
    ...bloc.components.flatMap((one) => [one.title, one.globalCompetency ?? '']),
    ...bloc.activities.flatMap((one) => [`${bareNumber(one.code)} ${one.title}`, one.description ?? '', ...one.tasks.map((task) => task.text)]),
    ...bloc.competencies.map((one) => `${bareNumber(one.code)} ${one.text}`),
    ...bloc.modalities.map((one) => one.text),
    ...bloc.criteria.flatMap((one, index) => [one.scope !== null && one.scope !== one.heading && bloc.criteria[index - 1]?.scope !== one.scope ? one.scope : '', one.heading !== null && bloc.criteria[index - 1]?.heading !== one.heading ? one.heading : '', one.text, ...one.subCriteria.map((sub) => sub.text)]),
  ];
}

/** A number that no letter tells a code by stands in the tree as one. */
function bareNumber(code: string | null): string {
  return code !== null && /^\d/.test(code) ? code : '';
}

/** Words more frequent in `left` than in `right`, with by how much. */
export function surplus(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...left].map(([word, count]) => [word, count - (right.get(word) ?? 0)] as const).filter(([, more]) => more > 0));
}
