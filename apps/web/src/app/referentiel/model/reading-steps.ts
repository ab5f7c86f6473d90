import type { ReferentielLine } from '../referentiel.client';

/** What is being done with a document received, with the page where there are pages. */
export function stepInWords(step: ReferentielLine['readingStep']): string {
  if (!step) return 'Document reçu, la lecture va commencer.';
  if (step.step === 'opening') return 'Ouverture du document…';
  if (step.step === 'pages') return step.total > 0 ? `Lecture des pages : ${step.done} sur ${step.total}` : 'Lecture des pages…';
  return 'Mise en arbre : blocs, compétences, critères…';
}
