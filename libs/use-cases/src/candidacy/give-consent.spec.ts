import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { GiveConsent } from './give-consent.js';

const act = (stage: CandidacyStage) => new GiveConsent(stage.candidacies, stage.journal, stage.clock);

describe('consenting', () => {
  it('is dated, once', async () => {
    const stage = new CandidacyStage({ consentedAt: null });
    await act(stage).run(stage.candidate, 'candidacy', true);
    stage.clock.moveTo('2026-03-02T09:00:00.000Z');
    await act(stage).run(stage.candidate, 'candidacy', true);
    expect([stage.candidacy.consentedAt, stage.journal.types(), stage.counter]).toEqual(['2026-03-01T09:00:00.000Z', ['candidacy.consent_given'], 1]);
  });
  it('is taken back at any time', async () => {
    const stage = new CandidacyStage({ status: 'convoked' });
    await act(stage).run(stage.candidate, 'candidacy', false);
    expect([stage.candidacy.consentedAt, stage.journal.types()]).toEqual([null, ['candidacy.consent_withdrawn']]);
  });
  it('is nobody else’s, and ends with the candidacy', async () => {
    const stage = new CandidacyStage({ status: 'lapsed' });
    await expect(act(stage).run(stage.candidate, 'candidacy', false)).rejects.toEqual(refusedAs('forbidden', 'candidacy.wrong_status'));
    await expect(act(stage).run(stage.manager, 'candidacy', true)).rejects.toEqual(refusedAs('forbidden', 'candidacy.candidate_only'));
  });
});
