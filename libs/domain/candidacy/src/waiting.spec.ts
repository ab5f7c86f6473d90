import { CANDIDACY_STATUSES } from './candidacy.js';
import { aCandidacy } from './testing/candidacy.builders.js';
import { prospectOf, waitingFor } from './waiting.js';

const GROUND = { regime: 'portal' as const, registrationEndsOn: null, depositDueOn: '2026-04-09' };

describe('who a candidacy waits for', () => {
  it('is the one who has the next move', () => {
    expect(Object.fromEntries(CANDIDACY_STATUSES.map((status) => [status, waitingFor(status, false)]))).toEqual({
      draft: 'candidate', eligibility_submitted: 'school', eligibility_incomplete: 'candidate', eligible: 'candidate', ineligible: 'nobody', building: 'candidate', deposited: 'school', flagged: 'candidate', verified: 'school',
      convoked: 'jury', heard: 'jury', decided: 'candidate', withdrawn: 'nobody', lapsed: 'nobody', archived: 'nobody',
    });
  });
  it('is nobody once decided with nothing left to validate', () => {
    expect([waitingFor('decided', true), waitingFor('building', true)]).toEqual(['nobody', 'candidate']);
  });
  it('goes with the nearest clock', () => {
    expect(prospectOf(aCandidacy({ status: 'building', eligibleOn: '2026-01-12' }), GROUND, false, '2026-03-01')).toMatchObject({ waitingFor: 'candidate', nextDue: { code: 'cohort_deposit', dueOn: '2026-04-09' } });
    expect(prospectOf(aCandidacy({ status: 'decided' }), GROUND, true, '2026-03-01')).toEqual({ waitingFor: 'nobody', nextDue: null });
  });
});
