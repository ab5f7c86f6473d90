import type { Authorship, Confidentiality, EvidenceForm, EvidenceKind, FileFault } from '@probant/domain-portfolio';

type Facts = Readonly<Record<string, unknown>>;

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

/** The kind of file in two words, from its media type and its name. */
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

const count = (n: number, one: string, many: string): string => `${n === 0 ? 'aucun' : n} ${n > 1 ? many : one}`;

/** Sentences of the refusals of this chapter, by code. */
export const PORTFOLIO_ERRORS: Readonly<Record<string, string | ((details: Facts) => string)>> = {
  'portfolio.not_editable': 'Votre livret n’est pas modifiable en ce moment : une copie est déposée. Si l’école vous le rend, ou au passage suivant, vous pourrez le reprendre.',
  'portfolio.stale': 'Ce texte a changé ailleurs pendant que vous écriviez. Rien n’est perdu : comparez les deux versions.',
  'portfolio.file_too_large': 'Ce fichier dépasse la taille permise.',
  'portfolio.quota': 'Votre espace de preuves est plein. Retirez d’anciens fichiers, ou réduisez celui-ci.',
  'portfolio.outside_scope': 'Cette compétence n’est pas dans les blocs que vous présentez.',
  'portfolio.part_hash': 'Une partie du fichier est arrivée abîmée. Reprenez l’envoi.',
  'portfolio.upload_gone': 'Cet envoi a expiré. Choisissez le fichier de nouveau.',
  'portfolio.deposit_blocked': (details) => `Le dépôt n’est pas encore possible : il reste ${count(Number(details['blockers'] ?? 0), 'point à régler', 'points à régler')}.`,
};
