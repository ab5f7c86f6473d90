import type { MarkBasis, MarkLevel } from '@probant/domain-assessment';
import type { AgreedLevel, Agreement, Attendance, PassageState, SeatRole, Verdict } from '@probant/domain-jury';
import type { StateKind } from '@probant/ui';

export const LEVEL_WORDS: Readonly<Record<MarkLevel, string>> = { met: 'Atteint', partly_met: 'En partie', not_met: 'Non atteint', not_observed: 'Non observé' };
/** The symbol of what was judged; `not_observed` has its own, which is no judgement. */
export const LEVEL_KINDS: Readonly<Record<AgreedLevel, StateKind>> = { met: 'met', partly_met: 'partly', not_met: 'notmet' };
export const BASIS_WORDS: Readonly<Record<MarkBasis, string>> = { booklet: 'Livret', hearing: 'Audition', both: 'Les deux' };
export const AGREEMENT_WORDS: Readonly<Record<Agreement, string>> = { unanimous: 'À l’unanimité', majority: 'À la majorité', casting_vote: 'Voix prépondérante' };
/** As it ends a sentence of the minutes. */
export const AGREEMENT_ENDS: Readonly<Record<Agreement, string>> = { unanimous: 'à l’unanimité', majority: 'à la majorité', casting_vote: 'par la voix prépondérante de la présidence' };
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { validated: 'Validé', not_validated: 'Non validé' };
export const SEAT_ROLE_WORDS: Readonly<Record<SeatRole, string>> = { president: 'Présidence', member: 'Membre', client: 'Commanditaire', secretary: 'Secrétariat' };
export const ATTENDANCE_WORDS: Readonly<Record<Attendance, string>> = { present: 'Est là', excused: 'Absence excusée', absent: 'Absence' };
export const PASSAGE_STATE_WORDS: Readonly<Record<PassageState, string>> = { preparing: 'En préparation', deposited: 'Livret déposé', convoked: 'Convoqué', hearing: 'Audition en cours', deliberating: 'En délibération', closed: 'Terminé' };

/** Given and family name, joined. */
export function nameOf({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): string {
  return `${givenName} ${familyName}`.trim();
}

const TALLY: Readonly<Record<MarkLevel, readonly [string, string]>> = { met: ['atteint', 'atteints'], partly_met: ['en partie', 'en partie'], not_met: ['non atteint', 'non atteints'], not_observed: ['non observé', 'non observés'] };

/** Levels counted in words, the best first: `7 atteints, 1 en partie`. */
export function tallyOf(levels: readonly (MarkLevel | null)[]): string {
  const said = (Object.keys(TALLY) as MarkLevel[]).flatMap((level) => { const n = levels.filter((each) => each === level).length; return n > 0 ? [`${n} ${TALLY[level][n > 1 ? 1 : 0]}`] : []; });
  const none = levels.filter((level) => level === null).length;
  return [...said, ...(none > 0 ? [`${none} sans appréciation`] : [])].join(', ');
}
