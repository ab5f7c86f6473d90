import type { Facts, Sentences } from './sentences';

const names = (facts: Facts): string => { const codes = Array.isArray(facts['codes']) ? facts['codes'].filter(Boolean) : []; return codes.length > 0 ? ` (${codes.join(', ')})` : ''; };

/** Refusals about certifications, référentiels, rules and adaptations. A reading that failed says why by the same codes. */
export const REFERENTIEL_ERRORS: Sentences = {
  'referentiel.empty': 'Ce fichier est vide : aucun texte à lire. Vérifiez qu’il s’ouvre chez vous, puis importez-le de nouveau.',
  'referentiel.format': 'Nous ne savons pas lire ce format. Enregistrez le document en DOCX, en PDF, en HTML ou en texte, puis importez-le.',
  'referentiel.unreadable': 'Ce fichier est abîmé ou incomplet. Ouvrez-le chez vous, enregistrez-le de nouveau, puis importez-le.',
  'referentiel.scanned': 'Ce document est une image numérisée, sans texte. Importez le fichier d’origine, ou passez celui-ci d’abord à la reconnaissance de caractères.',
  'referentiel.encrypted': 'Ce fichier est protégé par un mot de passe. Enregistrez-en une copie sans protection, puis importez-la.',
  'referentiel.too_large': 'Ce fichier est démesuré une fois ouvert. Enregistrez-le sans ses images, puis importez-le de nouveau.',
  'referentiel.file_too_large': 'Ce fichier est trop lourd pour un référentiel. Enregistrez-le sans ses images, puis importez-le de nouveau.',
  'referentiel.not_one': 'Ce document ne ressemble pas à un référentiel : nous n’y avons trouvé ni bloc ni compétence. Importez celui qui présente les activités, les compétences et l’évaluation.',
  'referentiel.xml_entities': 'Ce fichier XML déclare un DOCTYPE ou des entités : le répertoire n’en publie pas, et nous ne les ouvrons pas. Téléchargez de nouveau l’export sur data.gouv.fr.',
  'referentiel.not_a_fiche': 'Ce fichier ne contient aucune fiche du répertoire. Choisissez l’export XML des fiches RNCP ou RS (flux V4.1), ou le XML d’une fiche.',
  'referentiel.several_fiches': 'Ce fichier contient plusieurs fiches du répertoire. Joignez-le à la certification par « Fiche du répertoire » : vous y choisirez laquelle.',
  'referentiel.fiche_absent': 'Cette fiche n’est pas dans ce fichier. Vérifiez son numéro, ou prenez l’export du répertoire spécifique pour une fiche RS.',
  'referentiel.fiche_csv': 'C’est l’export CSV du répertoire : il n’a pas les listes de compétences. Prenez l’export XML (flux V4.1).',
  'referentiel.reading_failed': 'La lecture de ce document a échoué de notre côté. Importez-le de nouveau ; si cela recommence, écrivez-nous.',
  'referentiel.unknown': 'Ce référentiel n’existe pas, ou ne vous est pas ouvert.',
  'referentiel.certification_unknown': 'Cette certification n’existe pas, ou ne vous est pas ouverte.',
  'referentiel.certification_exists': 'Une certification porte déjà ce code du répertoire. Importez le document sous celle-là.',
  'referentiel.not_a_certifier': 'Votre organisme n’est pas certificateur : il ne déclare pas de certification. Demandez une habilitation au certificateur.',
  'referentiel.certifier_only': 'Seul un gestionnaire du certificateur peut le faire.',
  'referentiel.being_read': 'Le document est en cours de lecture. Attendez la fin, puis recommencez.',
  'referentiel.published_stays': 'Ce référentiel est publié : il reste. Importez une nouvelle version pour le remplacer.',
  'referentiel.no_tree': 'Il n’y a pas encore d’arbre : attendez la fin de la lecture, ou importez un autre document.',
  'referentiel.already_published': 'Cette version est déjà publiée.',
  'referentiel.publication_blocked': ({ blockers }) => `Publier n’est pas encore possible : ${Array.isArray(blockers) && blockers.length > 1 ? `${blockers.length} points bloquent` : 'un point bloque'}, indiqués ci-dessus.`,
  'referentiel.second_person_needed': 'Vous avez déjà confirmé. Une autre personne gestionnaire doit confirmer à son tour.',
  'referentiel.stale': 'Ce brouillon a changé depuis que vous l’avez ouvert. Relisez-le, puis confirmez de nouveau.',
  'referentiel.rules_foreign': 'Une règle nomme un élément qui n’est pas, ou plus, dans cet arbre. Rechargez la page, puis refaites cette règle.',
  'referentiel.rules_twice': 'Un même bloc ou une même compétence reçoit deux règles. Gardez-en une.',
  'referentiel.rules_other_route': 'Une exigence cochée est celle de l’autre voie. Décochez-la.',
  'referentiel.evidence_kind_unknown': 'Une nature de preuve n’existe plus. Refaites la règle de preuve.',
  'referentiel.adaptation_foreign': 'L’adaptation nomme un élément qui n’est pas, ou plus, dans cet arbre. Rechargez la page, puis refaites-la.',
  'referentiel.adaptation_twice': (facts) => `Un même élément reçoit deux décisions${names(facts)}. Rechargez la page, puis refaites-la.`,
  'referentiel.rephrased_without_text': (facts) => `Un élément reformulé n’a pas de texte${names(facts)}. Écrivez-le, ou gardez l’original.`,
};

/** What holds back a publication, with the printed code or the number of what it is about. */
export const BLOCKER_WORDS: Readonly<Record<string, (label: string) => string>> = {
  'referentiel.no_bloc': () => 'L’arbre ne contient aucun bloc.',
  'referentiel.bloc_without_text': (label) => `Le bloc ${label} n’a pas d’intitulé.`,
  'referentiel.competency_without_text': (label) => `La compétence ${label} n’a pas de texte.`,
  'referentiel.production_without_text': (label) => `Une production${label ? ` (${label})` : ''} n’a pas de texte.`,
};
