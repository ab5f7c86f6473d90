import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { OpenNextPassage } from './open-next-passage.js';

const act = (stage: CandidacyStage) => new OpenNextPassage(stage.candidacies, stage.journal, stage.clock, stage.ids);
const decided = (): CandidacyStage => {
  const stage = new CandidacyStage({ status: 'decided', depositedOn: '2026-01-10', swornAt: '2026-01-10T09:00:00.000Z' });
  stage.sealed(1, ['one'], ['one', 'two', 'left']);
  return stage;
};

describe('opening the next passage', () => {
  it('is over the missing blocs asked for, without deposit nor sworn statement', async () => {
    const stage = decided();
    expect(await act(stage).run(stage.candidate, 'candidacy', ['left', 'two'])).toBe(2);
    expect(stage.candidacy).toMatchObject({ status: 'building', passageNumber: 2, depositedOn: null, swornAt: null });
    expect(await stage.candidacies.passagesOf('candidacy')).toMatchObject([{ number: 1, sealed: true }, { number: 2, state: 'preparing', blocIds: ['two', 'left'] }]);
    expect(stage.journal.facts).toMatchObject([{ type: 'candidacy.next_passage_opened', data: { passageNumber: 2, blocIds: ['two', 'left'] } }]);
    expect(stage.counter).toBe(1);
  });
  it('is never over a bloc held, nor one outside the scope', async () => {
    const stage = decided();
    await expect(act(stage).run(stage.candidate, 'candidacy', ['one', 'two'])).rejects.toEqual(refusedAs('invalid', 'candidacy.bloc_held'));
    await expect(act(stage).run(stage.candidate, 'candidacy', ['right'])).rejects.toEqual(refusedAs('invalid', 'candidacy.bloc_outside_scope'));
    expect(stage.candidacy.passageNumber).toBe(1);
  });
  it('waits for the decision, and has no object once nothing is missing', async () => {
    const stage = new CandidacyStage({ status: 'heard' });
    await expect(act(stage).run(stage.candidate, 'candidacy', ['two'])).rejects.toEqual(refusedAs('forbidden', 'candidacy.wrong_status'));
    const complete = new CandidacyStage({ status: 'decided' });
    complete.sealed(1, ['one', 'two', 'left']);
    await expect(act(complete).run(complete.candidate, 'candidacy', ['two'])).rejects.toEqual(refusedAs('forbidden', 'candidacy.nothing_missing'));
  });
});
