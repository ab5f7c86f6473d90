import { LEVELS, type Level, type Score } from './score.js';

/** What a reading must reach at a level: the share found whole, and the share of what was found that is right. */
export interface Aim { readonly recall: number; readonly precision: number }

const ALL: Aim = { recall: 1, precision: 1 };
const TIES: Aim = { recall: 0.98, precision: 0.98 };

/** Every bloc, activity, competency and modality whole; 99 % of criteria whole and none invented; 98 % of ties; expected elements; requirements by route. */
export const AIMS: Readonly<Partial<Record<Level, Aim>>> = {
  blocs: ALL,
  components: ALL,
  activities: ALL,
  competencies: ALL,
  modalities: ALL,
  expectedElements: ALL,
  criteria: { recall: 0.99, precision: 0.99 },
  subCriteria: { recall: 0.99, precision: 0.99 },
  criterionCompetency: TIES,
  criterionModality: TIES,
  modalityCompetency: TIES,
  requirements: ALL,
};

/** The levels whose aim is missed. A criterion invented misses it by itself. */
export function missedAims(score: Score): readonly Level[] {
  return LEVELS.filter((level) => {
    const aim = AIMS[level];
    const { recall, precision, invented } = score[level];
    return aim !== undefined && (recall < aim.recall || precision < aim.precision || (level === 'criteria' && invented > 0));
  });
}
