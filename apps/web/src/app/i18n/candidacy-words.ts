import type { CandidacyStatus } from '@probant/domain-candidacy';

/** The stage of a candidacy, as a school says it in a table. */
export const STAGE_WORDS: Readonly<Record<CandidacyStatus, string>> = {
  draft: 'Dossier en préparation', eligibility_submitted: 'Dossier à instruire', eligibility_incomplete: 'Dossier à compléter', eligible: 'Recevable', ineligible: 'Non recevable', building: 'Livret en construction',
  deposited: 'Livret à vérifier', flagged: 'Livret à corriger', verified: 'À convoquer', convoked: 'Convoqué', heard: 'Entendu', decided: 'Décidé', withdrawn: 'Retirée', lapsed: 'Caduque', archived: 'Archivée',
};

export type WaitingFor = 'candidate' | 'school' | 'jury' | 'nobody';
/** Who is expected to act. */
export const WAITING_WORDS: Readonly<Record<WaitingFor, string>> = { candidate: 'Le candidat', school: 'L’école', jury: 'Le jury', nobody: 'Personne' };

/** A legal clock as the school reads it: what is due, what silence means, the act that stops it. */
export interface ClockWords { readonly due: string; readonly silence: string; readonly act: string }

const CLOCKS: Readonly<Record<string, ClockWords>> = {
  eligibility_decision: { due: 'Recevabilité à décider', silence: 'Sans réponse à temps, la candidature devient recevable d’office.', act: 'Instruire' },
  no_step: { due: 'Recevabilité bientôt caduque', silence: 'Aucune démarche depuis la recevabilité : sans motif légitime, elle tombe.', act: 'Ouvrir' },
  hearing: { due: 'Passage à tenir', silence: 'L’audition se tient avant la fin du troisième mois après le dépôt.', act: 'Organiser' },
  notification: { due: 'Résultat à notifier', silence: 'Quinze jours après l’audition, au candidat et à qui l’accompagne.', act: 'Ouvrir' },
  deposit: { due: 'Livret à déposer', silence: 'Date fixée par la cohorte, sans effet légal.', act: 'Ouvrir' },
};

/** The words of a clock; a clock the product does not know yet is still shown. */
export function clockWords(code: string): ClockWords {
  return CLOCKS[code] ?? { due: 'Échéance', silence: '', act: 'Ouvrir' };
}
