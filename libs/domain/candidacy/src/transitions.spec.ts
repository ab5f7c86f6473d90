import fc from 'fast-check';
import { CANDIDACY_ACTIONS, CANDIDACY_STATUSES, type CandidacyAction, type CandidacyStatus } from './candidacy.js';
import { aCandidacy } from './testing/candidacy.builders.js';
import { firstStatus, step, transitionFrom, TRANSITIONS } from './transitions.js';

const NOW = '2026-03-01T22:30:00.000Z';
const TODAY = '2026-03-01';
const to = (status: CandidacyStatus, action: CandidacyAction) => step(aCandidacy({ status }), action, NOW).status;

describe('the table of a candidacy’s life', () => {
  it('goes from the opening to the decision, through a flag', () => {
    const acts: readonly CandidacyAction[] = ['submit_eligibility', 'ask_completion', 'submit_eligibility', 'grant_eligibility', 'start_building', 'deposit', 'flag', 'deposit', 'verify', 'convoke', 'close_hearing', 'decide', 'open_next_passage'];
    const statuses: CandidacyStatus[] = [];
    acts.reduce((candidacy, act) => {
      const next = step(candidacy, act, NOW);
      statuses.push(next.status);
      return next;
    }, aCandidacy());
    expect(statuses).toEqual(['eligibility_submitted', 'eligibility_incomplete', 'eligibility_submitted', 'eligible', 'building', 'deposited', 'flagged', 'deposited', 'verified', 'convoked', 'heard', 'decided', 'building']);
  });

  it('names every act, each with one party wherever it is taken', () => {
    expect(new Set(TRANSITIONS.map(({ action }) => action))).toEqual(new Set(CANDIDACY_ACTIONS));
    for (const action of CANDIDACY_ACTIONS) expect(new Set(TRANSITIONS.filter((line) => line.action === action).map(({ who }) => who)).size).toBe(1);
  });

  it('has one line at most for an act from a status', () => {
    for (const status of CANDIDACY_STATUSES) for (const action of CANDIDACY_ACTIONS) expect(TRANSITIONS.filter((line) => line.action === action && line.from.includes(status)).length).toBeLessThanOrEqual(1);
  });

  it('refuses an act from elsewhere, and says from where', () => {
    expect(() => to('draft', 'deposit')).toThrow(expect.objectContaining({ refusal: 'conflict', code: 'candidacy.wrong_status', details: { action: 'deposit', status: 'draft' } }));
    expect(transitionFrom('verified', 'flag')).toBeNull();
  });

  it('begins by the gate on VAE, and by building where there is none', () => {
    expect([firstStatus('vae'), firstStatus('formation')]).toEqual(['draft', 'building']);
  });

  it('lets nothing out of archives, and out of a lapse only to archives', () => {
    const out = (status: CandidacyStatus) => TRANSITIONS.filter((line) => line.from.includes(status) && line.to !== 'same').map(({ action }) => action);
    expect([out('archived'), out('lapsed')]).toEqual([[], ['archive']]);
  });

  it('changes the status and its day together, whatever the walk', () => {
    const walk = fc.array(fc.constantFrom(...CANDIDACY_ACTIONS), { maxLength: 40 });
    fc.assert(
      fc.property(walk, (acts) => {
        let candidacy = aCandidacy({ statusSince: '2026-01-01' });
        for (const act of acts) {
          const line = transitionFrom(candidacy.status, act);
          if (!line) {
            expect(() => step(candidacy, act, NOW)).toThrow('candidacy.wrong_status');
            continue;
          }
          const next = step(candidacy, act, NOW);
          expect(CANDIDACY_STATUSES).toContain(next.status);
          expect(next.statusSince).toBe(next.status === candidacy.status ? candidacy.statusSince : TODAY);
          expect(next.passageNumber - candidacy.passageNumber).toBe(act === 'open_next_passage' ? 1 : 0);
          expect([next.id, next.revision, next.scope]).toEqual([candidacy.id, candidacy.revision, candidacy.scope]);
          candidacy = next;
        }
      }),
    );
  });
});

describe('the dates a step sets', () => {
  it('acknowledges the dossier each time it is sent, and keeps the day it was first', () => {
    const again = step(aCandidacy({ status: 'eligibility_incomplete', submittedOn: '2026-02-01', acknowledgedOn: null }), 'submit_eligibility', NOW);
    expect(again).toMatchObject({ submittedOn: '2026-02-01', acknowledgedOn: TODAY, lastStepOn: TODAY });
    expect(step(aCandidacy(), 'submit_eligibility', NOW).submittedOn).toBe(TODAY);
    expect(step(again, 'ask_completion', NOW).acknowledgedOn).toBeNull();
    expect(step(again, 'grant_eligibility', NOW).eligibleOn).toBe(TODAY);
  });

  it('a flag does not move the day of the deposit, and asks for the sworn statement again', () => {
    const deposited = step(aCandidacy({ status: 'building', swornAt: NOW }), 'deposit', NOW);
    expect(deposited.depositedOn).toBe(TODAY);
    const flagged = step({ ...deposited, depositedOn: '2026-02-01' }, 'flag', NOW);
    expect(flagged).toMatchObject({ swornAt: null, depositedOn: '2026-02-01' });
    expect(step(step(flagged, 'swear', NOW), 'deposit', NOW)).toMatchObject({ swornAt: NOW, depositedOn: '2026-02-01' });
  });

  it('the next passage begins without deposit nor sworn statement', () => {
    expect(step(aCandidacy({ status: 'decided', depositedOn: '2026-01-01', swornAt: NOW }), 'open_next_passage', NOW)).toMatchObject({ passageNumber: 2, depositedOn: null, swornAt: null, lastStepOn: TODAY });
  });

  it.each(['draft', 'eligibility_submitted', 'building', 'deposited', 'convoked'] as const)('withdrawn while %s, it comes back there', (status) => {
    const withdrawn = step(aCandidacy({ status }), 'withdraw', NOW);
    expect(withdrawn).toMatchObject({ status: 'withdrawn', statusBeforeWithdrawal: status });
    expect(step(withdrawn, 'reopen', NOW)).toMatchObject({ status, statusBeforeWithdrawal: null });
  });

  it('withdrawn before anybody kept from where, it comes back to the draft', () => {
    expect(to('withdrawn', 'reopen')).toBe('draft');
  });

  it('building and the other statements set theirs', () => {
    expect(step(aCandidacy({ status: 'eligible' }), 'start_building', NOW)).toMatchObject({ status: 'building', lastStepOn: TODAY });
    expect(step(aCandidacy({ status: 'deposited' }), 'verify', NOW)).toMatchObject({ status: 'verified', statusSince: TODAY });
  });
});
