import { JuryStage } from '../jury/testing/jury-stage.js';
import { MarkCriterion } from './mark-criterion.js';
import { OpenReading } from './open-reading.js';

const act = (stage: JuryStage) => new OpenReading(stage.passages, stage.readings, stage.grounds);
const mark = (stage: JuryStage, actor: JuryStage['member'], criterionId: string) =>
  new MarkCriterion(stage.readings, stage.grounds, stage.clock).execute(actor, 'passage', { criterionId, level: 'met', comment: 'Vu', evidenceId: null, place: null, basis: 'booklet', revision: 0 });

describe('opening one’s reading', () => {
  it('shows one’s own marks and nobody else’s', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await mark(stage, stage.member, 'a');
    await mark(stage, stage.third, 'b');
    const reading = await act(stage).execute(stage.member, 'passage');
    expect([reading.criterionIds, reading.marks.map((each) => each.criterionId), reading.seat.seatId]).toEqual([['a', 'b', 'c', 'd'], ['a'], 'seat-member']);
  });
  it('shows what the adaptation rephrases and leaves out what it sets aside', async () => {
    const stage = new JuryStage({ state: 'convoked', adaptationId: 'adaptation' });
    stage.grounds.adaptations = [{ id: 'adaptation', referentielId: 'referentiel', route: 'vae', version: 1, items: [{ targetId: 'a', target: 'criterion', decision: 'rephrased', text: 'Autrement dit', motive: null }, { targetId: 'b', target: 'criterion', decision: 'set_aside', text: null, motive: 'Sans objet' }] }];
    expect(await act(stage).execute(stage.member, 'passage')).toMatchObject({ criterionIds: ['a', 'c', 'd'], adaptedCriteria: [{ criterionId: 'a', text: 'Autrement dit' }] });
  });
  it('says which marks a new booklet asks to confirm', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await mark(stage, stage.member, 'a');
    const file = await stage.file();
    stage.passages.put({ ...file, passage: { ...file.passage, bookletVersion: 2, bookletChanges: [{ version: 2, evidenceIds: [], criterionIds: ['a'] }] } });
    expect((await act(stage).execute(stage.member, 'passage')).marks).toMatchObject([{ criterionId: 'a', toConfirm: true }]);
  });
  it('waits for the note to be acknowledged', async () => {
    const stage = new JuryStage({ state: 'convoked' }, JuryStage.panel({ state: 'invited' }));
    await expect(act(stage).execute(stage.member, 'passage')).rejects.toThrow('assessment.note_not_acknowledged');
  });
  it('does not exist for the school, the candidate or another juror', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    for (const actor of [stage.manager, stage.candidate, stage.stranger]) await expect(act(stage).execute(actor, 'passage')).rejects.toThrow('not-found');
  });
});
