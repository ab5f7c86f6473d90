import { READING_FAULTS } from './messages.reading';
import type { Facts, Sentences } from './sentences';

const names = (facts: Facts): string => { const codes = Array.isArray(facts['codes']) ? facts['codes'].filter(Boolean) : []; return codes.length > 0 ? ` (${codes.join(', ')})` : ''; };

/** Refusals about certifications, référentiels, rules and adaptations. A reading that failed says why by the same codes. */
export const REFERENTIEL_ERRORS: Sentences = {
  ...READING_FAULTS,
  'referentiel.not_being_read': 'Ce document n’est pas en cours de lecture : il n’y a rien à arrêter.',
  'referentiel.no_columns': 'Ce document n’est pas un classeur : il n’a pas de colonnes à nommer.',
  'referentiel.columns_other_sheets': 'Ce classeur a été relu entre-temps. Rechargez la page, puis dites de nouveau ce que contiennent ses colonnes.',
  'referentiel.columns_without_competency': 'Dites quelle colonne contient les compétences, ou les critères : sans elles il n’y a pas de référentiel à lire.',
  'referentiel.file_too_large': 'Ce fichier est trop lourd pour un référentiel. Enregistrez-le sans ses images, puis importez-le de nouveau.',
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
  'referentiel.other_certification': 'Ces deux versions ne sont pas de la même certification. Choisissez-en deux dans la liste.',
  'referentiel.being_read': 'Le document est en cours de lecture. Attendez la fin, puis recommencez.',
  'referentiel.published_stays': 'Ce référentiel est publié : il reste. Importez une nouvelle version pour le remplacer.',
  'referentiel.no_tree': 'Il n’y a pas encore d’arbre : attendez la fin de la lecture, ou importez un autre document.',
  'referentiel.already_published': 'Cette version est déjà publiée.',
  'referentiel.publication_blocked': ({ blockers }) => `Publier n’est pas encore possible : ${Array.isArray(blockers) && blockers.length > 1 ? `${blockers.length} points bloquent` : 'un point bloque'}, indiqués ci-dessus.`,
  'referentiel.second_person_needed': 'Vous avez déjà confirmé. Une autre personne gestionnaire doit confirmer à son tour.',
  'referentiel.stale': 'Ce brouillon a changé depuis que vous l’avez ouvert. Relisez-le, puis confirmez de nouveau.',
  'referentiel.draft_changed_meanwhile': ({ by }) => `${typeof by === 'string' ? `${by} a changé cet élément` : 'Cet élément a changé'} entre-temps : ce qui est là maintenant s’affiche. Refaites votre geste s’il a encore un sens.`,
  'referentiel.nothing_to_correct': 'Rien n’a changé : c’est déjà ainsi.',
  'referentiel.not_for_this_level': 'Ce geste ne vaut pas pour cet élément.',
  'referentiel.cannot_stand_there': 'Cet élément n’a pas sa place là. Choisissez un autre endroit.',
  'referentiel.merge_unlike': 'On ne joint que deux éléments de même nature, et différents.',
  'referentiel.split_leaves_nothing': 'Couper ici laisserait une moitié vide. Coupez entre deux mots.',
  'referentiel.tie_elsewhere': 'On rattache à une compétence ou à une modalité du même bloc. Déplacez d’abord l’élément.',
  'referentiel.field_unknown': 'Cet élément n’a pas de tel renseignement.',
  'referentiel.value_not_of_field': 'Cette valeur ne convient pas ici. Corrigez-la, puis enregistrez de nouveau.',
  'referentiel.words_not_there': 'Ces mots ne sont pas, ou plus, dans ce texte sans place.',
  'referentiel.correction_unknown': 'Cette correction n’existe pas, ou plus.',
  'referentiel.already_undone': 'Cette correction est déjà annulée.',
  'referentiel.nothing_left_to_undo': 'Il ne reste rien de cette correction à annuler.',
  'referentiel.correction_stood_on': ({ by }) => `Une correction plus récente${typeof by === 'string' ? `, de ${by},` : ''} tient à celle-ci : annulez d’abord la plus récente.`,
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
