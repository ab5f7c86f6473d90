import { ReadDeliberation } from './read-deliberation.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new ReadDeliberation(stage.passages, stage.deliberations, stage.grounds);

describe('reading the deliberation', () => {
  it('shows those present every mark, divergences, proposals and what may be done', async () => {
    const stage = JuryStage.deliberating();
    stage.said('a', 'met', 'met');
    stage.said('b', 'met', 'not_met');
    await stage.deliberations.addAgreed((await stage.file()).passage, [{ criterionId: 'a', level: 'met', agreement: 'unanimous', revision: 1, agreedAt: 'then' }]);
    const shown = await act(stage).execute(stage.president, 'passage');
    expect(shown.criteria.map((each) => [each.criterionId, each.divergent, each.agreed, each.revision])).toEqual([['a', false, 'met', 1], ['b', true, null, 0], ['c', true, null, 0], ['d', true, null, 0]]);
    expect(shown.criteria[2]?.marks.map((mark) => mark.level)).toEqual(['not_observed', 'not_observed', 'not_observed']);
    expect(shown.proposals.map((each) => [each.blocId, each.outcome])).toEqual([['bloc-1', 'pending'], ['bloc-2', 'pending']]);
    expect(shown.actions.map((each) => [each.action, each.code])).toEqual([['deliberate', null], ['decide:bloc-1', 'jury.criteria_undecided'], ['decide:bloc-2', 'jury.criteria_undecided'], ['sign', 'jury.blocs_undecided']]);
    expect(shown).toMatchObject({ adaptedCriteria: [], mine: { seatId: 'seat-president', role: 'president' }, sealed: null, revision: 0 });
  });
  it('is closed to who was absent, and to everybody before the hearing is closed', async () => {
    const stage = JuryStage.heard({ hearingEndedAt: null });
    await expect(act(stage).execute(stage.president, 'passage')).rejects.toThrow('jury.hearing_not_closed');
    const after = JuryStage.deliberating();
    const file = await after.file();
    after.passages.put({ ...file, seats: file.seats.map((seat) => (seat.personId === 'third' ? { ...seat, present: false } : seat)) });
    await expect(act(after).execute(after.third, 'passage')).rejects.toThrow('jury.not_present');
    for (const actor of [after.manager, after.candidate]) await expect(act(after).execute(actor, 'passage')).rejects.toThrow('not-found');
  });
});
