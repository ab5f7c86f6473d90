import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { NameAccompagnateur } from './name-accompagnateur.js';

const act = (stage: CandidacyStage) => new NameAccompagnateur(stage.candidacies, stage.journal, stage.clock);

describe('naming who accompanies', () => {
  it('takes a member who accompanies, or nobody', async () => {
    const stage = new CandidacyStage();
    stage.candidacies.accompagnateurs.add('claire');
    await act(stage).run(stage.manager, 'candidacy', 'claire');
    expect(stage.candidacy.accompagnateurId).toBe('claire');
    await act(stage).run(stage.manager, 'candidacy', null);
    expect([stage.candidacy.accompagnateurId, stage.journal.facts.map(({ data }) => data)]).toEqual([null, [{ personId: 'claire' }, { personId: null }]]);
  });
  it('never takes somebody of the jury (D.6412-6), the candidate, or who does not accompany', async () => {
    const stage = new CandidacyStage();
    stage.candidacies.seated.add('ines');
    await expect(act(stage).run(stage.manager, 'candidacy', 'ines')).rejects.toEqual(refusedAs('forbidden', 'candidacy.accompagnateur_seated'));
    await expect(act(stage).run(stage.manager, 'candidacy', 'candidate')).rejects.toEqual(refusedAs('invalid', 'candidacy.own_accompagnateur'));
    await expect(act(stage).run(stage.manager, 'candidacy', 'nobody')).rejects.toEqual(refusedAs('invalid', 'candidacy.accompagnateur_unknown'));
    await expect(act(stage).run(stage.candidate, 'candidacy', null)).rejects.toEqual(refusedAs('forbidden', 'candidacy.school_only'));
  });
});
