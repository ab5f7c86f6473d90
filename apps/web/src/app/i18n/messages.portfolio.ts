import type { Authorship, Confidentiality, EvidenceForm, EvidenceKind, FileFault } from '@probant/domain-portfolio';
import { counted, frBytes, frTimeCode } from '@probant/ui';
import type { Facts, Sentences } from './sentences';

export const KIND_WORDS: Readonly<Record<EvidenceKind, string>> = {
  case_study: 'Étude de cas', dossier: 'Dossier', thesis: 'Mémoire', report: 'Rapport', brief: 'Cahier des charges, note', plan: 'Plan, planning', presentation: 'Présentation',
  mock_up: 'Maquette', video: 'Vidéo ou son', certificate: 'Attestation, certificat', testimony: 'Témoignage', livret: 'Livret déjà rédigé', other: 'Autre',
};
export const AUTHORSHIP_WORDS: Readonly<Record<Authorship, string>> = { personal: 'travail personnel', collective: 'travail collectif', third_party: 'écrite par un tiers' };
export const AUTHORSHIP_CHOICES: Readonly<Record<Authorship, string>> = {
  personal: 'J’ai fait ce travail moi-même', collective: 'À plusieurs, je précise ma part', third_party: 'Quelqu’un d’autre l’a écrit',
};
export const CONFIDENTIALITY_WORDS: Readonly<Record<Confidentiality, string>> = {
  ordinary: 'L’école et le jury la lisent', jury_only: 'Le jury seul la lit', shown_at_hearing: 'Je la montre à l’audition, sans l’envoyer',
};
export const FORM_WORDS: Readonly<Record<EvidenceForm, string>> = { file: 'Fichier', link: 'Lien', text: 'Texte' };

/** Why a file is refused: the chip, and what to do. */
export const FAULT_WORDS: Readonly<Record<FileFault, { readonly chip: string; readonly help: string }>> = {
  empty: { chip: 'Fichier vide', help: 'Ce fichier ne contient rien. Choisissez-le de nouveau, ou enregistrez-le depuis le logiciel d’origine.' },
  encrypted: { chip: 'Illisible : mot de passe', help: 'Le jury ne pourrait pas l’ouvrir. Ouvrez le fichier chez vous, choisissez « Imprimer en PDF », puis remplacez-le ici.' },
  truncated: { chip: 'Fichier incomplet', help: 'Il manque la fin du fichier. Vérifiez qu’il s’ouvre chez vous, puis remplacez-le ici.' },
  mislabelled: { chip: 'Type trompeur', help: 'Le contenu n’est pas celui que le nom annonce. Enregistrez-le de nouveau dans son vrai format, puis remplacez-le ici.' },
  macros: { chip: 'Contient des macros', help: 'Enregistrez le document sans macros, ou en PDF, puis remplacez-le ici.' },
  executable: { chip: 'Programme refusé', help: 'Un programme ne peut pas être une preuve. Envoyez plutôt une capture d’écran ou une vidéo de ce qu’il fait.' },
  too_large: { chip: 'Trop lourd', help: 'Au-delà de 2 Go, le fichier ne passe pas. Coupez la vidéo ou réduisez les images, puis remplacez-le ici.' },
  bomb: { chip: 'Archive refusée', help: 'Cette archive se déplie en un volume démesuré. Envoyez les documents un par un.' },
  unsupported: { chip: 'Format refusé', help: 'Ce format n’est pas lu ici. Choisissez « Imprimer en PDF », puis remplacez-le ici.' },
  unreadable: { chip: 'Illisible', help: 'Le fichier ne s’ouvre pas. Vérifiez-le chez vous, enregistrez-le en PDF, puis remplacez-le ici.' },
  infected: { chip: 'Virus détecté', help: 'Le fichier est écarté. Passez un antivirus sur votre ordinateur, puis envoyez une copie saine.' },
};

/** The kind of file in a word, from its media type and its name. */
export function typeInWords(type: string | null, name: string): string {
  const of = (pattern: RegExp): boolean => pattern.test(type ?? '') || pattern.test(name.toLowerCase());
  if (of(/pdf$/)) return 'PDF';
  if (of(/^video\/|\.(mp4|webm|mov|mkv|avi)$/)) return 'Vidéo';
  if (of(/^audio\/|\.(mp3|wav|ogg|m4a|flac)$/)) return 'Son';
  if (of(/^image\/|\.(png|jpe?g|gif|webp|heic|tiff?)$/)) return 'Image';
  if (of(/presentation|\.(pptx?|odp)$/)) return 'Diaporama';
  if (of(/spreadsheet|csv|\.(xlsx?|ods)$/)) return 'Tableur';
  if (of(/wordprocessing|opendocument\.text|msword|\.(docx?|odt|rtf)$/)) return 'Document';
  if (of(/^text\/|\.(txt|md)$/)) return 'Texte';
  return 'Fichier';
}

const bytes = (value: unknown): string => frBytes(Number(value ?? 0));
const blockers = (details: Facts): number => (Array.isArray(details['blockers']) ? details['blockers'].length : Number(details['blockers'] ?? 0));

/** Why the booklet is closed to writing, by the status of the candidacy. */
const NOT_BUILDING: Readonly<Record<string, string>> = {
  draft: 'Votre livret s’ouvrira quand l’école vous aura déclaré recevable. En attendant, vous pouvez déjà réunir vos preuves.',
  eligibility_submitted: 'L’école examine votre recevabilité. Vous rattacherez vos preuves dès sa réponse ; en attendant, vous pouvez les réunir.',
  eligibility_incomplete: 'Complétez d’abord votre dossier de recevabilité, dans Mon parcours. Vos preuves, elles, peuvent déjà être réunies.',
  ineligible: 'Cette candidature n’a pas été déclarée recevable : son livret ne s’ouvrira pas.',
  deposited: 'Une copie de votre livret est déposée et l’école la vérifie. Si elle vous le rend, ou au passage suivant, vous pourrez le reprendre.',
  verified: 'Votre livret est vérifié et le jury le lira tel qu’il est. Vous pourrez le reprendre au passage suivant.',
  convoked: 'Le jury lit votre livret tel qu’il est déposé. Vous pourrez le reprendre au passage suivant.',
  heard: 'Le jury délibère. Vous pourrez reprendre votre livret au passage suivant, s’il y en a un.',
  decided: 'Le jury a décidé. Pour compléter votre livret, ouvrez le passage suivant depuis Résultat.',
};

/** Sentences of the refusals of this chapter, by code. */
export const PORTFOLIO_ERRORS: Sentences = {
  'portfolio.already_tied': 'Cette preuve est déjà rattachée à cette compétence. Ouvrez le rattachement pour le compléter.',
  'portfolio.blockers': (details) => `Le dépôt n’est pas encore possible : il reste ${counted(blockers(details), 'point à régler', 'points à régler')}.`,
  'portfolio.booklet_unknown': 'Ce livret n’existe pas, ou ne vous est pas ouvert.',
  'portfolio.candidacy_closed': 'Cette candidature est close : vos preuves y restent lisibles et ne changent plus. Rouvrez-la depuis Mon parcours si elle a été retirée.',
  'portfolio.candidate_only': 'Seule la personne candidate peut écrire ici.',
  'portfolio.dates_reversed': 'Cette expérience finit avant d’avoir commencé. Vérifiez ses deux dates.',
  'portfolio.deposit_blocked': (details) => `Le dépôt n’est pas encore possible : il reste ${counted(blockers(details), 'point à régler', 'points à régler')}.`,
  'portfolio.evidence_removed': 'Cette preuve a été retirée, peut-être dans un autre onglet. Rendez-la d’abord à votre bibliothèque.',
  'portfolio.evidence_unknown': 'Cette preuve n’existe pas, ou plus.',
  'portfolio.experience_unknown': 'Cette expérience n’existe plus. Choisissez-en une autre.',
  'portfolio.file_not_checked': 'Ce fichier n’a pas encore été vérifié, ou a été refusé : il ne peut pas être ouvert.',
  'portfolio.file_unknown': 'Ce fichier n’existe pas, ou ne vous est pas ouvert.',
  'portfolio.foreign_competency': 'Cette compétence n’est pas dans les blocs que vous présentez.',
  'portfolio.foreign_criterion': 'Ce critère ne relève pas de cette compétence. Rechargez la page.',
  'portfolio.foreign_expected_element': 'Cet élément attendu ne relève pas de ce bloc. Rechargez la page.',
  'portfolio.form_already_checked': 'La forme de ce livret a déjà été vérifiée.',
  'portfolio.jury_only': 'Cette preuve est réservée au jury.',
  'portfolio.newer_booklet': 'Une version plus récente de ce livret a été déposée. Ouvrez-la.',
  'portfolio.no_referentiel': 'Le référentiel de cette candidature n’est pas encore fixé. Il le sera quand l’école vous aura déclaré recevable.',
  'portfolio.not_a_file': 'Cette preuve est un lien ou un texte : elle ne reçoit pas de fichier. Ajoutez le fichier comme une preuve de plus.',
  'portfolio.not_building': (details) => NOT_BUILDING[String(details['status'])] ?? 'Votre livret n’est pas modifiable en ce moment.',
  'portfolio.page_unknown': 'Cette page n’a pas d’aperçu. Téléchargez le fichier pour la lire.',
  'portfolio.place_beyond_duration': (details) => `L’enregistrement dure ${frTimeCode(Number(details['seconds'] ?? 0))} : choisissez un moment avant la fin.`,
  'portfolio.place_beyond_pages': (details) => `Le document a ${counted(Number(details['pages'] ?? 0), 'page')} : choisissez une page qu’il contient.`,
  'portfolio.place_reversed': 'La fin vient avant le début. Inversez-les.',
  'portfolio.quota_reached': (details) => `Votre espace de preuves est plein : ${bytes(details['usedBytes'])} sur ${bytes(details['maxBytes'])}. Retirez d’anciens fichiers, ou réduisez celui-ci.`,
  'portfolio.school_only': 'Seule l’école peut vérifier la forme d’un livret.',
  'portfolio.shown_never_sent': 'Une preuve montrée à l’audition se décrit et ne s’envoie pas. Changez d’abord qui la lit, ou ajoutez le fichier comme une autre preuve.',
  'portfolio.stale_edit': 'Ce texte a changé ailleurs pendant que vous écriviez. Rien n’est perdu : comparez les deux versions.',
  'portfolio.tie_removed': 'Ce rattachement a été retiré dans un autre onglet. Ce que vous avez écrit reste sur cet appareil : rattachez de nouveau la preuve pour le reprendre.',
  'portfolio.tie_unknown': 'Ce rattachement n’existe plus, peut-être retiré dans un autre onglet.',
};
