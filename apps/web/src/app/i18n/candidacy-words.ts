import type { CandidacyStatus, ClockCode, TimelineStepName } from '@probant/domain-candidacy';
import { frDate } from '@probant/ui';

/** A status, as said of one’s own candidacy. */
export const STATUS_WORDS: Readonly<Record<CandidacyStatus, string>> = {
  draft: 'Dossier à compléter', eligibility_submitted: 'Recevabilité à l’étude', eligibility_incomplete: 'Dossier à compléter', eligible: 'Recevable', ineligible: 'Non recevable', building: 'Livret en préparation',
  deposited: 'Livret déposé', flagged: 'Livret à reprendre', verified: 'Livret vérifié', convoked: 'Jury fixé', heard: 'Jury passé', decided: 'Décision rendue', withdrawn: 'Retirée', lapsed: 'Close', archived: 'Archivée',
};

/** Steps of the timeline: once done, now, and to come. */
export const STEP_WORDS: Readonly<Record<TimelineStepName, { readonly done: string; readonly current: string; readonly coming: string }>> = {
  opened: { done: 'Candidature ouverte', current: 'Candidature ouverte', coming: 'Candidature ouverte' },
  eligibility: { done: 'Recevable', current: 'Recevabilité', coming: 'Recevabilité' },
  building: { done: 'Livret préparé', current: 'Je construis mon livret', coming: 'Construire mon livret' },
  deposit: { done: 'Livret déposé', current: 'Livret à reprendre', coming: 'Dépôt du livret' },
  form_check: { done: 'Livret vérifié par l’école', current: 'L’école vérifie mon livret', coming: 'Vérification par l’école' },
  convocation: { done: 'Convocation envoyée', current: 'L’école réunit mon jury', coming: 'Convocation' },
  hearing: { done: 'Passage devant le jury', current: 'Passage devant le jury', coming: 'Passage devant le jury' },
  decision: { done: 'Décision rendue', current: 'Le jury délibère', coming: 'Décision' },
};

/** Each clock: what is due, and what silence means on that day. */
export const CLOCK_WORDS: Readonly<Record<ClockCode, { readonly due: string; readonly silence: (day: string) => string }>> = {
  eligibility_decision: { due: 'L’école répond sur votre recevabilité', silence: (day) => `Sans réponse le ${frDate(day, 'plain')}, vous êtes recevable.` },
  first_step: { due: 'Avancez votre livret', silence: (day) => `Sans aucune démarche d’ici au ${frDate(day, 'plain')}, votre recevabilité s’éteint, sauf raison légitime.` },
  cohort_deposit: { due: 'Dépôt pour cette session', silence: (day) => `Après le ${frDate(day, 'plain')}, votre livret passe à une session suivante. Rien n’est perdu.` },
  hearing: { due: 'Le jury doit vous entendre', silence: (day) => `Au plus tard le ${frDate(day, 'plain')}.` },
  notification: { due: 'Votre résultat vous est notifié', silence: (day) => `Au plus tard le ${frDate(day, 'plain')}. Sans nouvelle, écrivez à votre école.` },
  registration: { due: 'Envoi de votre dossier', silence: (day) => `L’enregistrement de la certification finit le ${frDate(day, 'plain')} : ensuite, plus aucun dossier ne peut partir.` },
};

/** Who people are for the candidate. */
export const CONTACT_WORDS: Readonly<Record<string, string>> = { accompagnateur: 'Vous accompagne', manager: 'Votre école', administrator: 'Votre école', referent_handicap: 'Référent handicap' };

/** The article as it is printed. */
export function articleWords(article: string): string {
  return article.startsWith('Art') ? article : `Art. ${article}`;
}

/** "Bloc 4A" for an option, "Bloc 2" otherwise. */
export function blocWords({ number, option }: { readonly number: string; readonly option: string | null }): string {
  const added = option && !number.includes(option) ? option : '';
  return `Bloc ${number}${added.length > 2 ? ` · ${added}` : added}`;
}

/** What a passage gave, in words. */
export const RESULT_WORDS: Readonly<Record<string, string>> = { full: 'tout est validé', partial: 'validé en partie', none: 'rien n’est validé', excused: 'date reportée', absent: 'absence' };
