import { minutesContent, minutesLine } from './minutes.js';
import { aDecision, aPanel, aPassage } from './testing/jury.builders.js';

const NOW = '2026-04-01T12:00:00.000Z';

describe('the minutes', () => {
  it('are the same text whatever the order of seats and decisions', () => {
    const decisions = [aDecision({ blocId: 'a' }), aDecision({ blocId: 'b' })];
    expect(minutesContent(aPassage(), aPanel(), [], decisions, NOW)).toBe(minutesContent(aPassage(), [...aPanel()].reverse(), [], [...decisions].reverse(), NOW));
  });
  it('change with a verdict', () => expect(minutesContent(aPassage(), aPanel(), [], [aDecision()], NOW)).not.toBe(minutesContent(aPassage(), aPanel(), [], [aDecision({ verdict: 'not_validated' })], NOW)));
  it('tell each act in ids, codes and counts', () => {
    expect(minutesLine.deliberationOpened(NOW, aPanel())).toEqual({ at: NOW, code: 'jury.deliberation_opened', facts: { present: 2, presidentId: 'president' } });
    expect(minutesLine.decided(aDecision({ departs: true })).facts).toEqual({ blocId: 'bloc', verdict: 'validated', agreement: 'unanimous', departs: 1 });
    expect(minutesLine.candidateMissing(NOW, 'absent').code).toBe('jury.candidate_absent');
  });
});
