import { CandidacyStage, IDENTITY, refusedAs } from './testing/candidacy-stage.js';
import { StateIdentity } from './state-identity.js';

const act = (stage: CandidacyStage) => new StateIdentity(stage.candidacies, stage.journal, stage.clock);

describe('stating one’s identity', () => {
  it('keeps it, and what is missing is looked at again', async () => {
    const stage = new CandidacyStage({ identityStated: false, revision: 3 });
    expect(await act(stage).run(stage.candidate, 'candidacy', { ...IDENTITY, revision: 3 })).toEqual({ revision: 4 });
    expect([stage.file().identity, stage.candidacy.identityStated, stage.candidacy.revision, stage.counter]).toEqual([IDENTITY, true, 4, 1]);
    expect(stage.journal.types()).toEqual(['candidacy.identity_stated']);
    expect(JSON.stringify(stage.journal.facts)).not.toContain('Kerbrat');
  });
  it('refuses what was written on an older one, and gives the present one', async () => {
    const stage = new CandidacyStage({ revision: 4 });
    await expect(act(stage).run(stage.candidate, 'candidacy', { ...IDENTITY, revision: 3 })).rejects.toMatchObject({ refusal: 'conflict', code: 'candidacy.stale_edit', details: { revision: 4, current: { identity: IDENTITY } } });
  });
  it.each(['2020-01-01', '1890-01-01'])('refuses a birth on %s', async (birthDate) => {
    const stage = new CandidacyStage();
    await expect(act(stage).run(stage.candidate, 'candidacy', { ...IDENTITY, birthDate, revision: 0 })).rejects.toEqual(refusedAs('invalid', 'candidacy.birth_date_unlikely'));
  });
  it('is the candidate’s, until the booklet is with the school', async () => {
    const stage = new CandidacyStage({ status: 'deposited' });
    await expect(act(stage).run(stage.candidate, 'candidacy', { ...IDENTITY, revision: 0 })).rejects.toEqual(refusedAs('forbidden', 'candidacy.wrong_status'));
    await expect(act(stage).run(stage.manager, 'candidacy', { ...IDENTITY, revision: 0 })).rejects.toEqual(refusedAs('forbidden', 'candidacy.candidate_only'));
    await expect(act(stage).run(stage.stranger, 'candidacy', { ...IDENTITY, revision: 0 })).rejects.toEqual(refusedAs('not-found', 'candidacy.unknown'));
  });
});
