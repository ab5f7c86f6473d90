import type { MarkChange } from '@probant/domain-assessment';
import { JuryStage } from '../jury/testing/jury-stage.js';
import { MarkCriterion } from './mark-criterion.js';

const act = (stage: JuryStage) => new MarkCriterion(stage.readings, stage.grounds, stage.clock);
const change = (part: Partial<MarkChange> = {}): MarkChange => ({ criterionId: 'a', level: 'met', comment: '', evidenceId: null, place: null, basis: 'booklet', revision: 0, ...part });

describe('marking a criterion', () => {
  it('saves the mark, and tells nobody', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    expect(await act(stage).execute(stage.member, 'passage', change({ comment: 'Clair' }))).toMatchObject({ criterionId: 'a', level: 'met', comment: 'Clair', confirmed: false, toConfirm: false, revision: 1, savedAt: '2026-04-01T09:00:00.000Z' });
    expect(stage.journal.facts).toEqual([]);
  });
  it('changes it, then clears it', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await act(stage).execute(stage.member, 'passage', change());
    expect(await act(stage).execute(stage.member, 'passage', change({ level: 'not_met', revision: 1 }))).toMatchObject({ level: 'not_met', revision: 2 });
    expect(await act(stage).execute(stage.member, 'passage', change({ level: null, revision: 2 }))).toBeNull();
    expect(await stage.readings.marks('seat-member')).toEqual([]);
    expect(await act(stage).execute(stage.member, 'passage', change({ level: null }))).toBeNull();
  });
  it('keeps a comment noted before the level', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    expect(await act(stage).execute(stage.member, 'passage', change({ level: null, comment: 'À voir' }))).toMatchObject({ level: null, comment: 'À voir', revision: 1 });
    expect(await act(stage).execute(stage.member, 'passage', change({ comment: 'À voir', revision: 1 }))).toMatchObject({ level: 'met', revision: 2 });
  });
  it('refuses a stale edit', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await act(stage).execute(stage.member, 'passage', change());
    await expect(act(stage).execute(stage.member, 'passage', change({ level: 'not_met' }))).rejects.toThrow('conflict: assessment.mark_changed');
    await expect(act(stage).execute(stage.member, 'passage', change({ level: null, revision: 4 }))).rejects.toThrow('conflict: assessment.mark_changed');
  });
  it('points into the booklet and nowhere else', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    stage.readings.booklets.set('booklet', [{ id: 'p8', pages: 4, seconds: null }]);
    expect(await act(stage).execute(stage.member, 'passage', change({ evidenceId: 'p8' }))).toMatchObject({ evidenceId: 'p8' });
    await expect(act(stage).execute(stage.member, 'passage', change({ criterionId: 'b', evidenceId: 'p9' }))).rejects.toThrow('assessment.evidence_not_in_booklet');
  });
  it('confirms at the hearing, and is refused once it is closed', async () => {
    const hearing = new JuryStage({ state: 'hearing', attendance: 'present' }, JuryStage.panel({ present: true }));
    expect(await act(hearing).execute(hearing.member, 'passage', change({ basis: 'both' }))).toMatchObject({ basis: 'both', confirmed: true });
    const closed = JuryStage.heard();
    await expect(act(closed).execute(closed.member, 'passage', change())).rejects.toThrow('assessment.reading_closed');
  });
});
