import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { SubmitEligibility } from './submit-eligibility.js';

const act = (stage: CandidacyStage) => new SubmitEligibility(stage.candidacies, stage.journal, stage.clock);

describe('sending the eligibility dossier', () => {
  it('is acknowledged at once: the school has two months', async () => {
    const stage = new CandidacyStage();
    await act(stage).run(stage.candidate, 'candidacy');
    expect(stage.candidacy).toMatchObject({ status: 'eligibility_submitted', submittedOn: '2026-03-01', acknowledgedOn: '2026-03-01' });
    expect(stage.candidacies.prospects.get('candidacy')).toMatchObject({ waitingFor: 'school', nextDue: { code: 'eligibility_decision', dueOn: '2026-05-01' } });
    expect(stage.journal.facts).toMatchObject([{ type: 'candidacy.eligibility_submitted', data: { acknowledgedOn: '2026-03-01' } }]);
  });
  it('waits for what is missing', async () => {
    const stage = new CandidacyStage({ consentedAt: null });
    await expect(act(stage).run(stage.candidate, 'candidacy')).rejects.toEqual(refusedAs('forbidden', 'candidacy.consent_missing'));
    expect(stage.candidacy.status).toBe('draft');
  });
  it('is one a year for a whole certification (R.6412-3)', async () => {
    const stage = new CandidacyStage();
    const older = stage.file();
    stage.candidacies.put({ ...older, candidacy: { ...older.candidacy, id: 'older', status: 'ineligible', submittedOn: '2026-01-15' } });
    await expect(act(stage).run(stage.candidate, 'candidacy')).rejects.toEqual(refusedAs('forbidden', 'candidacy.one_a_year'));
  });
});
