import type { Facts, Sentences } from './sentences';

const STATUS_WORDS: Readonly<Record<string, string>> = {
  draft: 'pas encore envoyée', eligibility_submitted: 'à l’étude', eligibility_incomplete: 'à compléter', eligible: 'recevable', ineligible: 'déclarée non recevable', building: 'en construction', deposited: 'déposée, en cours de vérification',
  flagged: 'rendue avec des motifs', verified: 'vérifiée', convoked: 'convoquée', heard: 'entendue, en attente de décision', decided: 'décidée', withdrawn: 'retirée', lapsed: 'caduque', archived: 'archivée',
};
const options = (facts: Facts): string => `« ${String(facts['group'] ?? 'Option')} » : ${Number(facts['choose'] ?? 1)} à choisir`;

/** Refusals of this chapter, by code. */
export const CANDIDACY_ERRORS: Sentences = {
  'candidacy.unknown': 'Cette candidature n’existe pas, ou vous n’y avez pas accès.',
  'candidacy.wrong_status': (facts) => `Ce n’est pas possible maintenant : la candidature est ${STATUS_WORDS[String(facts['status'])] ?? 'à une autre étape'}. Rechargez la page pour voir la prochaine étape.`,
  'candidacy.stale_edit': 'Cette page a été modifiée ailleurs pendant que vous écriviez. Rien n’est perdu : relisez la version actuelle, puis enregistrez de nouveau.',
  'candidacy.candidate_only': 'Seul le candidat peut le faire.',
  'candidacy.school_only': 'Seul un gestionnaire de l’école peut le faire.',
  'candidacy.certifier_only': 'La décision de recevabilité revient au certificateur. Demandez-la à l’un de ses gestionnaires.',
  'candidacy.president_only': 'Seule la présidence du jury peut le faire.',
  'candidacy.identity_missing': 'Il manque votre identité. Complétez-la, puis recommencez.',
  'candidacy.consent_missing': 'Il manque votre accord sur l’usage de vos documents. Donnez-le, puis recommencez.',
  'candidacy.nothing_missing': 'Tous les blocs choisis sont déjà validés : il n’y a rien à présenter.',
  'candidacy.scope_pinned': 'L’étendue ne change plus une fois la recevabilité prononcée.',
  'candidacy.scope_of_older_version': 'Le référentiel a été remplacé depuis votre choix. Choisissez de nouveau vos blocs dans la version actuelle.',
  'candidacy.bloc_unknown': 'Un des blocs n’appartient pas à ce référentiel. Rechargez la page et choisissez de nouveau.',
  'candidacy.bloc_not_an_option': 'Un des blocs choisis en option est un bloc obligatoire. Rechargez la page et choisissez de nouveau.',
  'candidacy.bloc_held': 'Un des blocs choisis est déjà validé : il vous est acquis. Retirez-le du choix.',
  'candidacy.bloc_outside_scope': 'Un des blocs choisis ne fait pas partie de votre candidature. Choisissez parmi ceux qui manquent.',
  'candidacy.no_bloc': 'Choisissez au moins un bloc.',
  'candidacy.options_incomplete': (facts) => `Il manque un choix d’option. ${options(facts)}.`,
  'candidacy.too_many_options': (facts) => `Vous avez choisi trop d’options. ${options(facts)}.`,
  'candidacy.registration_ended': 'L’enregistrement de cette certification est terminé : aucune nouvelle candidature ne peut être ouverte ni envoyée (art. L.6113-5).',
  'candidacy.one_a_year': 'Vous avez déjà envoyé cette année un dossier pour cette certification entière. La règle est d’un dossier par an (art. R.6412-3) ; un dossier sur certains blocs reste possible.',
  'candidacy.three_a_year': 'Vous avez déjà envoyé trois dossiers cette année, le nombre permis (art. R.6412-3). Vous pourrez envoyer celui-ci l’an prochain.',
  'candidacy.already_sworn': 'Votre déclaration sur l’honneur est déjà signée pour ce dépôt.',
  'candidacy.not_looked_at_yet': 'Votre livret est en cours de vérification. Patientez quelques secondes.',
  'candidacy.blockers': (facts) => `Le dépôt n’est pas encore possible : il reste ${Number(facts['count'] ?? 0) > 1 ? `${Number(facts['count'])} points à régler` : 'un point à régler'}.`,
  'candidacy.reason_missing': 'Écrivez le motif : le candidat doit savoir ce qui manque, ou pourquoi (art. R.6412-4).',
  'candidacy.birth_date_unlikely': 'Cette date de naissance ne semble pas juste. Vérifiez l’année.',
  'candidacy.certification_unknown': 'Cette certification n’existe pas, ou votre organisme n’y prépare pas.',
  'candidacy.no_habilitation': 'Votre organisme n’est pas habilité aujourd’hui pour cette certification. Demandez une habilitation au certificateur.',
  'candidacy.no_published_referentiel': 'Cette certification n’a pas encore de référentiel publié. Publiez-le avant d’ouvrir une candidature.',
  'candidacy.no_referentiel': 'Le référentiel de cette candidature ne peut pas être lu. Prévenez le certificateur.',
  'candidacy.cohort_unknown': 'Cette cohorte n’existe pas dans votre organisme.',
  'candidacy.cohort_of_another_certification': 'Cette cohorte est réservée à une autre certification.',
  'candidacy.already_open': 'Cette personne a déjà une candidature en cours ici pour cette certification. Ouvrez celle-ci plutôt.',
  'candidacy.own_accompagnateur': 'Un candidat ne peut pas s’accompagner lui-même.',
  'candidacy.accompagnateur_unknown': 'Cette personne n’est pas accompagnateur dans votre organisme. Invitez-la d’abord à ce rôle.',
  'candidacy.accompagnateur_seated': 'Cette personne siège au jury de ce candidat : elle ne peut pas l’accompagner (art. D.6412-6).',
};
