import { CANDIDACY_STATUSES, type Candidacy } from './candidacy.js';
import { aCandidacy } from './testing/candidacy.builders.js';
import { TIMELINE_STEPS, timelineOf } from './timeline.js';

const of = (part: Partial<Candidacy>, present: Parameters<typeof timelineOf>[1] = null, due: string | null = null) => timelineOf(aCandidacy(part), present, due);
const current = (part: Partial<Candidacy>) => of(part).find(({ state }) => state === 'current')?.step ?? null;

describe('the timeline', () => {
  it('stands at the step the status says', () => {
    expect(CANDIDACY_STATUSES.map((status) => [status, current({ status })])).toEqual([
      ['draft', 'eligibility'], ['eligibility_submitted', 'eligibility'], ['eligibility_incomplete', 'eligibility'], ['eligible', 'building'], ['ineligible', 'eligibility'], ['building', 'building'], ['deposited', 'form_check'], ['flagged', 'deposit'],
      ['verified', 'convocation'], ['convoked', 'hearing'], ['heard', 'decision'], ['decided', null], ['withdrawn', 'eligibility'], ['lapsed', 'eligibility'], ['archived', 'eligibility'],
    ]);
  });
  it('is done before, to come after, each with its day', () => {
    const steps = of({ status: 'convoked', eligibleOn: '2026-03-12', depositedOn: '2026-12-09' }, { hearingOn: '2027-02-09', place: 'Salle Garance', notifiedOn: null });
    expect(steps.map(({ step }) => step)).toEqual(TIMELINE_STEPS);
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done', 'done', 'current', 'coming']);
    expect(steps.map(({ on }) => on)).toEqual(['2026-01-19', '2026-03-12', null, '2026-12-09', null, null, '2027-02-09', null]);
    expect(steps.find(({ step }) => step === 'hearing')?.detail).toBe('Salle Garance');
  });
  it('tells the school’s date of deposit while it is to come, and the day of the dossier until it is decided', () => {
    expect(of({ status: 'building' }, null, '2026-12-11').find(({ step }) => step === 'deposit')).toEqual({ step: 'deposit', state: 'coming', on: '2026-12-11', detail: null });
    expect(of({ status: 'eligibility_submitted', submittedOn: '2026-02-01' })[1]?.on).toBe('2026-02-01');
  });
  it('is all done once decided, with the day of the notification', () => {
    const steps = of({ status: 'decided' }, { hearingOn: '2027-02-09', place: null, notifiedOn: '2027-02-16' });
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(['done']));
    expect(steps.at(-1)).toMatchObject({ step: 'decision', on: '2027-02-16' });
  });
  it('has no gate on a route without one', () => {
    expect(of({ status: 'building', route: 'formation' }).map(({ step }) => step)).not.toContain('eligibility');
  });
  it('has nothing to come when it stopped, and stays where it was withdrawn', () => {
    expect(of({ status: 'withdrawn', statusBeforeWithdrawal: 'building' }).map(({ step, state }) => [step, state])).toEqual([['opened', 'done'], ['eligibility', 'done'], ['building', 'current']]);
    expect(of({ status: 'ineligible' }).map(({ step }) => step)).toEqual(['opened', 'eligibility']);
    expect(of({ status: 'lapsed', eligibleOn: '2026-01-12' }).map(({ step }) => step)).toEqual(['opened', 'eligibility', 'building']);
    expect(of({ status: 'archived', depositedOn: '2026-01-12' }).map(({ step }) => step)).toEqual(['opened', 'eligibility', 'building', 'deposit', 'form_check']);
  });
});
