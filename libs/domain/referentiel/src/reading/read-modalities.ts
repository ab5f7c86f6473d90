import type { ModalityFormat } from '../tree.js';
import { bracketedCodes, codeKey } from './codes.js';
import { doubt, type DraftActivity, type DraftCompetency, type DraftComponent, type DraftModality, type Margin } from './draft.js';
import { expectedElements, languageOf } from './expected-elements.js';
import { modalityHeading } from './headings.js';
import { noteModalityCodes } from './modality-codes.js';
import { contradicts, modalityFacts } from './modality-facts.js';
import { announcesFormat, coversAll, groupModalities, onceEach } from './modality-groups.js';
import { modalityParts } from './modality-parts.js';
import { rowsBeside } from './rows.js';
import type { Section } from './section.js';
import type { StreamParagraph } from './streams.js';
import { endsUnfinished, fold } from './wording.js';

interface Above { readonly activities: readonly DraftActivity[]; readonly competencies: readonly DraftCompetency[]; readonly components: readonly DraftComponent[] }

/** Reads the modalities column: one modality per printed code, else one per cell and per line that names a kind of work. */
export function readModalities(section: Section, stream: readonly StreamParagraph[], drawn: readonly number[], above: Above, margin: Margin): DraftModality[] {
  const groups = onceEach(groupModalities(section, stream, margin), margin);
  const modalities = groups.map(({ paragraphs, again }) => {
    const modality = toModality(paragraphs, margin);
    modality.rows = rowsBeside(section, 'modalities', drawn, [...paragraphs, ...again]);
    const named = bracketedCodes(modality.text, 'competency').flatMap((found) => found.list.codes.map(codeKey));
    modality.competencies = above.competencies.filter((one) => one.printed && named.includes(codeKey(one.printed)));
    coverAll(modality, paragraphs, above);
    modality.parts = modalityParts(paragraphs, above.competencies);
    return modality;
  });
  noteModalityCodes(modalities, above, margin);
  return modalities;
}

/** A modality said to judge all the competencies of a component, or of the bloc. */
function coverAll(modality: DraftModality, paragraphs: readonly StreamParagraph[], { competencies, components }: Above): void {
  const told = paragraphs.find((one) => coversAll(one.text))?.text ?? modality.text;
  const ofComponent = /\bcomposante\b/.test(fold(told));
  const beside = components.find((component) => competencies.some((one) => one.component === component && [...one.rows].some((row) => modality.rows.has(row)))) ?? null;
  modality.component = ofComponent ? beside : coversAll(told) && components.length === 1 ? (components[0] ?? null) : null;
  if (!coversAll(told) || modality.competencies.length > 0) return;
  modality.competencies = competencies.filter((one) => !ofComponent || (modality.component !== null && one.component === modality.component));
}

/** One modality of its paragraphs, the first of which may bear its code. */
export function toModality(paragraphs: readonly StreamParagraph[], margin: Margin): DraftModality {
  const [first, ...rest] = paragraphs;
  const heading = first ? modalityHeading(first.text) : null;
  const opening = heading ? heading.rest : (first?.text ?? '');
  const lines = [opening, ...rest.map((one) => (one.bullet ? `${'  '.repeat(one.level)}- ${one.text}` : one.text))].filter((line) => line !== '');
  const text = lines.join('\n');
  const formats = formatsOf(paragraphs);
  const production = productionOf(paragraphs);
  const modality: DraftModality = {
    code: heading ? heading.printedCode.replace(/^\p{L}.*\s(?=\d)/u, 'M') : null,
    printedCode: heading?.printedCode ?? null,
    numbers: heading?.numbers ?? [],
    title: production ?? titleOf((coversAll(opening) ? formats[0]?.text.split('\n')[0] : undefined) ?? afterLabel(lines)),
    text,
    competencies: [],
    component: null,
    deliverables: production === null ? [] : [{ title: production, language: languageOf(production) }],
    expectedElements: expectedElements(rest),
    ...modalityFacts(text),
    formats,
    parts: [],
    rows: new Set(),
    where: first?.where ?? {},
  };
  if (contradicts(lines[0] ?? '')) doubt(margin, 'modality.contradiction', modality.where, 'La même phrase dit ce travail collectif et individuel : les deux ont été gardés.', 'Demander au certificateur lequel des deux il faut lire.', modality);
  if (text === '') doubt(margin, 'modality.empty', modality.where, 'Cette modalité n’a pas de texte.', 'Saisir la production attendue.', modality);
  else if (production === null && coversAll(opening)) doubt(margin, 'modality.production_missing', modality.where, 'Une production est annoncée, et aucune n’est imprimée.', 'Saisir la production attendue.', modality);
  return modality;
}

/** What is produced, named under the line that announces it; up to its first comma, where its description starts. */
function productionOf(paragraphs: readonly StreamParagraph[]): string | null {
  const at = paragraphs.findIndex((one) => coversAll(one.text) && one.text.endsWith(':'));
  const named = at === -1 ? undefined : paragraphs[at + 1];
  if (!named || named.bullet || announcesFormat(named.text)) return null;
  return named.text.split(/\s*[,:](?:\s|$)/u)[0] ?? null;
}

/** How candidates of each route are judged, under the lines that say so. */
function formatsOf(paragraphs: readonly StreamParagraph[]): readonly ModalityFormat[] {
  return paragraphs.flatMap((one, index) => {
    if (!announcesFormat(one.text)) return [];
    const end = paragraphs.findIndex((other, at) => at > index && announcesFormat(other.text));
    const text = paragraphs.slice(index + 1, end === -1 ? undefined : end).map((other) => other.text).join('\n');
    const { individual, group, written, oral } = modalityFacts(text);
    const vae = /\bvae\b|\bvalidation des acquis\b|\bexperience\b/.test(fold(one.text));
    return [{ route: vae ? ('vae' as const) : ('formation' as const), text, work: individual && group ? ('both' as const) : individual ? ('individual' as const) : group ? ('group' as const) : null, form: [written ? 'written' : '', oral ? 'oral' : ''].filter((form) => form !== '').join('+') || null }];
  });
}

/** The first line that names something: a label such as `Type d'évaluation :` names what comes under it. */
function afterLabel(lines: readonly string[]): string {
  const [first = '', second] = lines;
  if (second !== undefined && !/^\s*-\s/.test(second) && endsUnfinished(first)) return `${first} ${second}`;
  return second !== undefined && !second.startsWith('-') && /^(?:type|nature|modalite|forme|intitule|format)s?\b[^:]{0,40}:$/.test(fold(first)) ? second : first;
}

/** The first line without its last sign; where it runs long, its first sentence or clause outside brackets. */
function titleOf(line: string): string {
  const whole = line.replace(/\s*[:.]\s*$/, '').replace(/,\s+(?:le|la|les)\s+candidate?s?$/iu, '');
  if (whole.length <= 220) return whole;
  const flat = whole.replace(/\([^()]*\)/g, (inner) => 'x'.repeat(inner.length));
  const end = (/\s?[.:;](?=\s)|\s(?=(?:Il|Elle|Ils|Elles|Le candidat|Les candidats)\s\p{Ll})/u.exec(flat) ?? /,(?=\s)/.exec(flat))?.index ?? 0;
  return end >= 12 && end <= 220 ? whole.slice(0, end) : `${/^.{1,200}(?=\s)/u.exec(whole)?.[0] ?? whole.slice(0, 200)}…`;
}
