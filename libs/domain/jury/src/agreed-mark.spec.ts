import type { MarkLevel } from '@probant/domain-assessment';
import { checkAgreement, checkDecisionAgreement, concordantLevel, concordantMarks } from './agreed-mark.js';

describe('concordant marks', () => {
  it('are agreed by themselves, unanimous', () => {
    const marks = concordantMarks(new Map<string, MarkLevel[]>([['a', ['met', 'met']], ['b', ['met', 'not_met']], ['c', ['met', 'not_observed']], ['d', ['not_observed', 'not_observed']]]), 'now');
    expect(marks).toEqual([{ criterionId: 'a', level: 'met', agreement: 'unanimous', revision: 1, agreedAt: 'now' }]);
  });
  it('need at least one voice', () => expect(concordantLevel([])).toBeNull());
});

describe('how a mark was agreed', () => {
  it.each<[string, Parameters<typeof checkAgreement>, string | null]>([
    ['a panel that was convinced is unanimous', ['met', 'unanimous', ['met', 'not_met']], null],
    ['two out of three are a majority', ['not_met', 'majority', ['not_met', 'partly_met', 'not_met']], null],
    ['a level between the marks may be a majority', ['partly_met', 'majority', ['met', 'partly_met', 'not_met']], null],
    ['two voters make no majority', ['met', 'majority', ['met', 'not_met']], 'jury.majority_needs_three'],
    ['marks that all say it are no majority', ['met', 'majority', ['met', 'met', 'met']], 'jury.marks_were_unanimous'],
    ['a tie is cast by the president', ['met', 'casting_vote', ['met', 'not_met']], null],
    ['three voices do not tie', ['met', 'casting_vote', ['met', 'not_met', 'met']], 'jury.no_tie_to_cast'],
    ['three voices of which one observed nothing may tie', ['met', 'casting_vote', ['met', 'not_met', 'not_observed']], null],
    ['a level below every mark is no majority', ['not_met', 'majority', ['met', 'met', 'partly_met']], 'jury.agreement_contradicts_marks'],
    ['a level above every mark is no casting vote', ['met', 'casting_vote', ['partly_met', 'not_met']], 'jury.agreement_contradicts_marks'],
    ['nobody observed: the panel may still decide', ['met', 'majority', ['not_observed', 'not_observed', 'not_observed']], null],
  ])('%s', (_name, args, code) => {
    if (code) expect(() => checkAgreement(...args)).toThrow(code);
    else expect(() => checkAgreement(...args)).not.toThrow();
  });
  it('holds for a decision as for a mark', () => {
    expect(() => checkDecisionAgreement('majority', 2)).toThrow('jury.majority_needs_three');
    expect(() => checkDecisionAgreement('casting_vote', 3)).toThrow('jury.no_tie_to_cast');
    expect(() => checkDecisionAgreement('unanimous', 2)).not.toThrow();
    expect(() => checkDecisionAgreement('casting_vote', 2)).not.toThrow();
  });
});
