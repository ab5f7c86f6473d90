import type { DeliberationView } from '@probant/contract';
import type { AgreedLevel, Agreement } from '@probant/domain-jury';
import { counted } from '@probant/ui';
import { AGREEMENT_ENDS, LEVEL_WORDS } from './words';

type MinutesLine = DeliberationView['minutes'][number];
type Labels = ReadonlyMap<string, string>;

/** A line of the minutes in a sentence; nobody's vote is in it. `labels` names blocs, criteria, persons and seats by id. */
export function minutesSentence({ code, facts }: MinutesLine, labels: Labels): string {
  const label = (key: string): string => labels.get(String(facts[key])) ?? '';
  const agreement = AGREEMENT_ENDS[facts['agreement'] as Agreement] ?? '';
  switch (code) {
    case 'jury.hearing_opened': return `L’audition s’ouvre. ${counted(Number(facts['present']), 'juré présent', 'jurés présents')} sur ${facts['seats']}.`;
    case 'jury.candidate_excused': return 'La personne est excusée. Le passage est clos.';
    case 'jury.candidate_absent': return 'La personne est absente. Le passage est clos.';
    case 'jury.hearing_closed': return 'L’audition est close, et les lectures avec elle.';
    case 'jury.deliberation_opened': return `La délibération s’ouvre, ${counted(Number(facts['present']), 'voix présente', 'voix présentes')}${label('presidentId') ? `, sous la présidence de ${label('presidentId')}` : ''}. La composition est revue.`;
    case 'jury.rules_completed': return `Le règlement est complété : version ${facts['ruleSetVersion']}.`;
    case 'jury.concordant_marks': return `${label('blocId')} : ${counted(Number(facts['count']), 'critère concordant est retenu', 'critères concordants sont retenus')}.`;
    case 'jury.mark_agreed': return `${label('criterionId')} : ${(LEVEL_WORDS[facts['level'] as AgreedLevel] ?? '').toLowerCase()}, ${agreement}.`;
    case 'jury.bloc_decided': return `${label('blocId')} ${facts['verdict'] === 'validated' ? 'validé' : 'non validé'}, ${agreement}, ${facts['departs'] ? 'en s’écartant de la proposition' : 'sans s’écarter de la proposition'}.`;
    case 'jury.minutes_signed': return `${label('seatId') || 'Un membre du jury'} signe.`;
    default: return '';
  }
}

/** Whether the casting vote was used, for the foot of the minutes. */
export function castingVote(minutes: readonly MinutesLine[]): string {
  const used = minutes.filter(({ facts }) => facts['agreement'] === 'casting_vote').length;
  return `Voix prépondérante : ${used === 0 ? 'non utilisée' : `utilisée ${counted(used, 'fois', 'fois')}`}.`;
}
