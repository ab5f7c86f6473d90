import { line } from '../testing/a-sitting';
import { castingVote, minutesSentence } from './minutes-sentences';
import { blocSentence, competencySentence } from './proposal-sentences';
import { tallyOf } from './words';

const LABELS = new Map([['a', 'C7.2'], ['b', 'C8.2'], ['bloc', 'Bloc 2'], ['paul', 'Paul Dessaigne'], ['seat', 'Marc Oyono']]);
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

describe('what the rule set proposes, in a sentence', () => {
  it.each([
    [line('competency', 'c', { met: 3, total: 3, needed: 3 }), '3 critères atteints sur 3'],
    [line('competency', 'c', { met: 1, partly: 1, total: 3, needed: 1.8, rule: 'ratio:0.6' }), '1 critère atteint sur 3, 1 en partie, il en faut 1,8'],
    [line('competency', 'c', { met: 0, total: 2, needed: 2, undecided: ['a', 'b'], because: ['undecided'] }), 'aucun critère atteint sur 2, C7.2, C8.2 restent à trancher'],
    [line('competency', 'c', { met: 1, total: 2, needed: 2, because: ['eliminatory_criterion:a', 'exempted:b'] }), '1 critère atteint sur 2, C7.2 est éliminatoire, C8.2 dispensé'],
    [line('competency', 'c', { because: ['all_exempted'] }), 'tous ses critères sont dispensés'],
    [line('competency', 'c', { because: ['no_criterion'] }), 'aucun critère n’en relève ici'],
  ])('of a competency %#', (each, said) => expect(plain(competencySentence(each, LABELS))).toBe(said));

  it.each([
    [line('bloc', 'bloc', { met: 4, total: 4 }), 'Règle du bloc : toutes les compétences sont acquises ; 4 sur 4 le sont.'],
    [line('bloc', 'bloc', { met: 2, total: 4, undecided: ['b'], because: ['out_of_reach'] }), 'Règle du bloc : toutes les compétences sont acquises ; 2 sur 4 le sont. Ce ne peut plus l’être, quoi qu’il en soit de C8.2.'],
    [line('bloc', 'bloc', { met: 2, total: 3, rule: 'at_least:2', undecided: ['b'], because: ['already_reached'] }), 'Règle du bloc : au moins 2 compétences acquises ; 2 sur 3 le sont. C’est déjà acquis, quoi qu’il en soit de C8.2.'],
    [line('bloc', 'bloc', { met: 0, total: 1, because: ['component_pending:x'], undecided: ['a', 'b'] }), 'Règle du bloc : toutes les composantes sont acquises ; 0 sur 1 le sont. Il reste à trancher : C7.2, C8.2.'],
    [line('bloc', 'bloc', { rule: 'unspecified', because: ['rule_unspecified:blocRule'] }), 'La règle du bloc n’est pas fixée. La règle n’est pas fixée.'],
  ])('of a bloc %#', (each, said) => expect(plain(blocSentence(each, LABELS))).toBe(said));
});

describe('the minutes, in sentences', () => {
  const said = (code: string, facts: Record<string, string | number | null> = {}) => plain(minutesSentence({ at: '2027-02-09T14:00:00.000Z', code, facts }, LABELS));
  it.each([
    ['jury.hearing_opened', { present: 2, seats: 3 }, 'L’audition s’ouvre. 2 jurés présents sur 3.'],
    ['jury.candidate_excused', {}, 'La personne est excusée. Le passage est clos.'],
    ['jury.candidate_absent', {}, 'La personne est absente. Le passage est clos.'],
    ['jury.hearing_closed', {}, 'L’audition est close, et les lectures avec elle.'],
    ['jury.deliberation_opened', { present: 3, presidentId: 'paul' }, 'La délibération s’ouvre, 3 voix présentes, sous la présidence de Paul Dessaigne. La composition est revue.'],
    ['jury.rules_completed', { ruleSetVersion: 4 }, 'Le règlement est complété : version 4.'],
    ['jury.concordant_marks', { blocId: 'bloc', count: 8 }, 'Bloc 2 : 8 critères concordants sont retenus.'],
    ['jury.mark_agreed', { criterionId: 'a', level: 'not_met', agreement: 'casting_vote' }, 'C7.2 : non atteint, par la voix prépondérante de la présidence.'],
    ['jury.bloc_decided', { blocId: 'bloc', verdict: 'not_validated', agreement: 'unanimous', departs: 1 }, 'Bloc 2 non validé, à l’unanimité, en s’écartant de la proposition.'],
    ['jury.bloc_decided', { blocId: 'bloc', verdict: 'validated', agreement: 'majority', departs: 0 }, 'Bloc 2 validé, à la majorité, sans s’écarter de la proposition.'],
    ['jury.minutes_signed', { seatId: 'seat', role: 'member' }, 'Marc Oyono signe.'],
  ])('%s', (code, facts, sentence) => expect(said(code, facts as Record<string, string | number | null>)).toBe(sentence));
  it('say nothing of a line nobody knows', () => expect(said('jury.test')).toBe(''));
  it('tell whether the casting vote was used', () => {
    const lines = [{ at: '', code: 'jury.mark_agreed', facts: { agreement: 'casting_vote' } }];
    expect([plain(castingVote([])), plain(castingVote(lines))]).toEqual(['Voix prépondérante : non utilisée.', 'Voix prépondérante : utilisée 1 fois.']);
  });
  it('count levels in words', () => expect(tallyOf(['met', 'met', 'partly_met', 'not_observed', null])).toBe('2 atteints, 1 en partie, 1 non observé, 1 sans appréciation'));
});
