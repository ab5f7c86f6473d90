import { ConvokePanel } from './convoke-panel.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new ConvokePanel(stage.passages, stage.booklets, stage.grounds, stage.steps, stage.clock, stage.journal);
const invited = () => JuryStage.panel({ state: 'invited' });

describe('convoking a panel', () => {
  it('binds the booklet, pins rules and adaptation, moves the candidacy and tells whom to write to', async () => {
    const stage = new JuryStage({ bookletId: null, bookletVersion: null, ruleSetId: null }, invited());
    stage.grounds.adaptations = [{ id: 'adaptation', referentielId: 'referentiel', route: 'vae', version: 1, items: [] }];
    await act(stage).execute(stage.manager, 'passage');
    expect((await stage.file()).passage).toMatchObject({ state: 'convoked', bookletId: 'booklet-1', bookletVersion: 1, ruleSetId: 'rules', adaptationId: 'adaptation', blocIds: ['bloc-1', 'bloc-2'] });
    expect(stage.steps.taken).toEqual(['convoke']);
    expect(stage.journal.facts).toMatchObject([{ type: 'jury.convoked', candidacyId: 'candidacy', data: { candidateId: 'candidate', seats: [{ personId: 'president' }, { personId: 'member' }, { personId: 'third' }] } }]);
  });
  it('refuses a candidacy that is not verified, or at another passage', async () => {
    for (const candidacy of [{ status: 'deposited' as const }, { passageNumber: 2 }]) {
      const stage = new JuryStage({}, invited(), candidacy);
      await expect(act(stage).execute(stage.manager, 'passage')).rejects.toThrow('jury.booklet_not_verified');
    }
  });
  it('refuses when the last booklet is not the verified one of this passage', async () => {
    const stage = new JuryStage({}, invited());
    await stage.booklets.add(stage.booklet(2, {}, 'deposited'));
    await expect(act(stage).execute(stage.manager, 'passage')).rejects.toThrow('jury.booklet_not_verified');
  });
  it('refuses a panel that breaks D.6412-6', async () => {
    const stage = new JuryStage({}, invited().slice(0, 1));
    await expect(act(stage).execute(stage.manager, 'passage')).rejects.toThrow('jury.composition');
  });
  it('refuses two convocations at once', async () => {
    const stage = new JuryStage({}, invited());
    const file = await stage.file();
    await stage.passages.save(file.passage);
    stage.passages.find = async () => file;
    await expect(act(stage).execute(stage.manager, 'passage')).rejects.toThrow('conflict: jury.passage_changed');
  });
});
