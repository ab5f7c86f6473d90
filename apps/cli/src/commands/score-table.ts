import { AIMS, LEVELS, type Level, type LevelScore } from '@probant/domain-referentiel';
import type { Measured } from './measure.js';

const NAMES: Readonly<Record<Level, string>> = {
  blocs: 'blocs', components: 'composantes', activities: 'activités', tasks: 'tâches', competencies: 'compétences', modalities: 'modalités', modalityFacts: 'faits des modalités', deliverables: 'livrables', expectedElements: 'éléments attendus',
  criteria: 'critères', subCriteria: 'sous-critères', criterionCompetency: 'critère → compétence', criterionModality: 'critère → modalité', modalityCompetency: 'modalité → compétence', competencyActivity: 'compétence → activité', headings: 'intertitres',
  requirements: 'exigences', requirementContents: 'contenus d’exigence', glossary: 'glossaire', doubts: 'doutes',
};
/** The levels of the wide table, under short names. */
const SHORT: readonly (readonly [Level, string])[] = [
  ['blocs', 'bloc'], ['components', 'compo'], ['activities', 'activ'], ['tasks', 'tâche'], ['competencies', 'compé'], ['modalities', 'modal'], ['expectedElements', 'élém'], ['criteria', 'critère'], ['subCriteria', 'sous-c'],
  ['criterionCompetency', 'cr→co'], ['criterionModality', 'cr→mo'], ['modalityCompetency', 'mo→co'], ['requirements', 'exig'], ['modalityFacts', 'faits'], ['doubts', 'doutes'],
];

/** One reading, level by level. */
export function levelTable({ document, form, score, missed, refused }: Measured): readonly string[] {
  if (!score) return [`${document} ${form} : ${refused ?? ''}`];
  const rows = LEVELS.map((level) => {
    const { expected, whole, differing, missed: absent, invented, recall, precision } = score[level];
    return [NAMES[level], ...[expected, whole, differing, absent, invented].map(String), percent(recall), percent(precision), missed.includes(level) ? 'manqué' : level in AIMS ? 'tenu' : ''];
  });
  return [`${document} ${form}`, ...aligned([['', 'attendus', 'entiers', 'autres', 'perdus', 'inventés', 'rappel', 'précision', 'but'], ...rows])];
}

/** Every reading, one a line: found whole of expected, and what was invented. */
export function formTable(measured: readonly Measured[]): readonly string[] {
  const rows = measured.map(({ document, form, score, missed, refused }) => [document, form, ...(score ? SHORT.map(([level]) => cell(score[level])) : SHORT.map(() => '')), refused ?? (missed.length > 0 ? `manqué : ${missed.map((level) => NAMES[level]).join(', ')}` : 'tenu')]);
  return aligned([['', 'forme', ...SHORT.map(([, name]) => name), 'buts'], ...rows]);
}

function cell({ expected, whole, invented, differing }: LevelScore): string {
  if (expected === 0 && invented === 0) return '·';
  const counts = whole === expected ? String(whole) : `${whole}/${expected}`;
  return `${counts}${differing > 0 ? `≠${differing}` : ''}${invented > 0 ? `+${invented}` : ''}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>((all, row) => row.map((text, column) => Math.max(all[column] ?? 0, text.length)), []);
  return rows.map((row) => row.map((text, column) => (column === 0 || column === row.length - 1 || (column === 1 && row.length > 10) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ').trimEnd());
}
