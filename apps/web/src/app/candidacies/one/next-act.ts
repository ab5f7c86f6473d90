import type { CandidacyView } from '@probant/contract';

/** What the school has to do with a candidacy now, or who it waits for. */
export interface NextAct {
  readonly heading: string;
  readonly sentence: string;
  /** `eligibility`: decided on the page itself; `booklet`, `panel` and `follow`: another page. */
  readonly kind: 'eligibility' | 'booklet' | 'panel' | 'follow' | 'wait' | 'done';
}

const ACTS: Readonly<Record<CandidacyView['status'], NextAct>> = {
  draft: { kind: 'wait', heading: 'Le candidat prépare son dossier', sentence: 'Il accepte l’invitation, déclare son identité, consent, choisit ses blocs, puis envoie sa demande de recevabilité.' },
  eligibility_submitted: { kind: 'eligibility', heading: 'Décider de la recevabilité', sentence: 'Le dossier est complet et daté : la décision est due sous deux mois, motivée si elle est défavorable.' },
  eligibility_incomplete: { kind: 'wait', heading: 'Le candidat complète son dossier', sentence: 'Le délai de deux mois est arrêté ; il repart de zéro quand le dossier revient.' },
  eligible: { kind: 'wait', heading: 'Le candidat peut commencer son livret', sentence: 'La version du référentiel est fixée : elle ne changera plus pour lui.' },
  ineligible: { kind: 'done', heading: 'Candidature non recevable', sentence: 'Le candidat a lu les motifs. Il peut déposer une autre demande, trois par année civile en tout.' },
  building: { kind: 'wait', heading: 'Le candidat construit son livret', sentence: 'Vous suivez ses rattachements ici ; le fond reste à lui et au jury.' },
  deposited: { kind: 'booklet', heading: 'Vérifier la forme du livret', sentence: 'La bonne personne, la bonne version, des fichiers qui s’ouvrent, les limites tenues : la forme seule, jamais le mérite.' },
  flagged: { kind: 'wait', heading: 'Le candidat corrige son livret', sentence: 'Il a lu vos motifs, un par un. Le délai de l’audition continue de courir.' },
  verified: { kind: 'panel', heading: 'Composer le jury et convoquer', sentence: 'Le livret est vérifié : il reste à poser une date, un lieu, et au moins deux jurés dont une présidence.' },
  convoked: { kind: 'follow', heading: 'L’audition est prévue', sentence: 'Les jurés lisent le livret, chacun de son côté. Vous pouvez encore remplacer un juré ou déplacer la date.' },
  heard: { kind: 'follow', heading: 'Le jury délibère', sentence: 'L’audition est close. Le procès-verbal scellé, le résultat est notifié sous quinze jours.' },
  decided: { kind: 'done', heading: 'Le jury a décidé', sentence: 'Le candidat lit les décisions et leurs motifs, bloc par bloc.' },
  withdrawn: { kind: 'done', heading: 'Candidature retirée', sentence: 'Le candidat peut la rouvrir lui-même ; rien n’est perdu.' },
  lapsed: { kind: 'done', heading: 'Recevabilité caduque', sentence: 'Aucune démarche à temps. Une nouvelle demande reste possible.' },
  archived: { kind: 'done', heading: 'Candidature archivée', sentence: 'Elle est conservée le temps prévu, puis effacée.' },
};

/** The act the school owes at this stage. */
export function nextAct({ status }: Pick<CandidacyView, 'status'>): NextAct {
  return ACTS[status];
}
