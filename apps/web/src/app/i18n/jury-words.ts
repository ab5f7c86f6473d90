import type { PassageResult, PassageState, SeatRole, SeatState } from '@probant/domain-jury';

/** Where a passage stands, for the school. */
export const PASSAGE_STATE_WORDS: Readonly<Record<PassageState, string>> = {
  preparing: 'En préparation', deposited: 'Livret déposé', convoked: 'Convoqué', hearing: 'Audition ouverte', deliberating: 'En délibération', closed: 'Terminé',
};
/** What a passage gave, as a sentence. */
export const RESULT_WORDS: Readonly<Record<PassageResult, string>> = {
  full: 'Tous les blocs présentés sont validés', partial: 'Une partie des blocs présentés est validée', none: 'Aucun bloc présenté n’est validé', excused: 'Candidat excusé', absent: 'Candidat absent',
};
export const SEAT_ROLE_WORDS: Readonly<Record<SeatRole, string>> = { president: 'Présidence', member: 'Membre', client: 'Commanditaire', secretary: 'Secrétariat' };
export const SEAT_STATE_WORDS: Readonly<Record<SeatState, string>> = { invited: 'Réponse attendue', accepted: 'Accepté', declined: 'A décliné', replaced: 'Remplacé' };

/** One rule of the composition of a panel: what it asks, and what to do when it does not hold. */
export interface RuleWords { readonly rule: string; readonly otherwise: string }
export const COMPOSITION_WORDS: Readonly<Record<string, RuleWords>> = {
  'jury.too_few': { rule: 'Au moins deux jurés', otherwise: 'Ajoutez un membre : la présidence compte, un secrétariat ne compte pas.' },
  'jury.nobody_qualified': { rule: 'Au moins un juré qualifié', otherwise: 'Ajoutez une personne dont la fiche dit qu’elle est qualifiée pour cette certification.' },
  'jury.one_president': { rule: 'Une présidence, et une seule', otherwise: 'Donnez le rôle de présidence à un seul juré : sa voix départage.' },
  'jury.link': { rule: 'Aucun lien avec le candidat', otherwise: 'Remplacez qui déclare un lien présent ou passé avec le candidat.' },
  'jury.accompagnateur': { rule: 'Jamais qui accompagne le candidat', otherwise: 'Retirez l’accompagnateur de ce jury.' },
  'jury.candidate': { rule: 'Jamais le candidat lui-même', otherwise: 'Retirez le candidat de ce jury.' },
  'jury.balance': { rule: 'Équilibre entre femmes et hommes', otherwise: 'Rééquilibrez, ou écrivez pourquoi ce n’est pas possible.' },
};
