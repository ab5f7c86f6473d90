import type { CandidacyView } from '@probant/contract';
import type { CandidacyStatus } from '@probant/domain-candidacy';

/** The stage of a candidacy, as a school says it in a table. */
export const STAGE_WORDS: Readonly<Record<CandidacyStatus, string>> = {
  draft: 'Dossier en préparation', eligibility_submitted: 'Dossier à instruire', eligibility_incomplete: 'Dossier à compléter', eligible: 'Recevable', ineligible: 'Non recevable', building: 'Livret en construction',
  deposited: 'Livret à vérifier', flagged: 'Livret à corriger', verified: 'À convoquer', convoked: 'Convoqué', heard: 'Entendu', decided: 'Décidé', withdrawn: 'Retirée', lapsed: 'Caduque', archived: 'Archivée',
};

export type WaitingFor = 'candidate' | 'school' | 'jury' | 'nobody';
/** Who is expected to act. */
export const WAITING_WORDS: Readonly<Record<WaitingFor, string>> = { candidate: 'Le candidat', school: 'L’école', jury: 'Le jury', nobody: 'Personne' };

/** A clock as the school reads it: what is due, what silence means, the act that stops it. */
export interface ClockWords { readonly due: string; readonly silence: string; readonly act: string }

const CLOCK_WORDS: Readonly<Record<CandidacyView['clocks'][number]['code'] | 'registration', ClockWords>> = {
  eligibility_decision: { due: 'Recevabilité à décider', silence: 'Sans réponse à cette date, la candidature devient recevable d’office.', act: 'Instruire' },
  first_step: { due: 'Recevabilité bientôt caduque', silence: 'Aucune démarche du candidat : à cette date, sans motif légitime, elle tombe.', act: 'Ouvrir' },
  registration: { due: 'Enregistrement qui prend fin', silence: 'Après cette date, plus aucun dossier de recevabilité ne part sur cette certification.', act: 'Ouvrir' },
  cohort_deposit: { due: 'Livret à déposer', silence: 'Date de la cohorte, sans effet légal : vous pouvez la déplacer.', act: 'Ouvrir' },
  hearing: { due: 'Passage à tenir', silence: 'L’audition se tient avant la fin du troisième mois après le dépôt, même si le livret a été rendu.', act: 'Organiser' },
  notification: { due: 'Résultat à notifier', silence: 'Quinze jours après l’audition, au candidat et à qui l’accompagne.', act: 'Ouvrir' },
};

/** The words of a clock; a code of a newer server still has some. */
export function clockWords(code: string): ClockWords {
  return Object.hasOwn(CLOCK_WORDS, code) ? CLOCK_WORDS[code as keyof typeof CLOCK_WORDS] : { due: 'Échéance', silence: '', act: 'Ouvrir' };
}

/** The steps of a candidacy as the school reads them. */
export const STEP_WORDS: Readonly<Record<CandidacyView['timeline'][number]['step'], string>> = {
  opened: 'Candidature ouverte', eligibility: 'Recevabilité', building: 'Livret en construction', deposit: 'Livret déposé', form_check: 'Forme vérifiée', convocation: 'Convocation', hearing: 'Audition', decision: 'Décision du jury',
};
