import type { ColumnMeaning } from '@probant/domain-referentiel';

/** What a column may hold, as a person chooses it, in the order of the choice. */
export const MEANING_WORDS: readonly (readonly [ColumnMeaning, string])[] = [
  ['unknown', 'Je ne sais pas'], ['bloc_number', 'Numéro du bloc'], ['bloc', 'Bloc'], ['activity_code', 'Code de l’activité'], ['activity', 'Activité'], ['task', 'Tâche'],
  ['competency_code', 'Code de la compétence'], ['competency', 'Compétence'], ['modality_code', 'Code de la modalité'], ['modality', 'Modalité d’évaluation'], ['deliverable', 'À remettre'],
  ['criterion_code', 'Code du critère'], ['criterion', 'Critère'], ['criterion_competencies', 'Compétences du critère'], ['criterion_modalities', 'Modalités du critère'], ['ignored', 'À laisser de côté'],
];

/** How the columns of a workbook are known. */
export const ORIGIN_WORDS = {
  guessed: 'Nous avons deviné ce que contient chaque colonne, d’après les en-têtes et les textes.',
  remembered: 'Ces en-têtes sont connus : chaque colonne contient ce que votre organisme a dit la dernière fois.',
  stated: 'Voici ce que vous avez dit de chaque colonne.',
} as const;
