import { OpenHearing } from './open-hearing.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new OpenHearing(stage.passages, stage.steps, stage.clock, stage.journal);

describe('opening the hearing', () => {
  it('records who is present; who opens is', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await act(stage).execute(stage.president, 'passage', { attendance: 'present', presentSeatIds: ['seat-member'] });
    const { passage, seats } = await stage.file();
    expect(passage).toMatchObject({ state: 'hearing', attendance: 'present', hearingStartedAt: '2026-04-01T09:00:00.000Z' });
    expect(Object.fromEntries(seats.map((seat) => [seat.personId, seat.present]))).toEqual({ president: true, member: true, third: false });
    expect([stage.steps.taken, stage.journal.types()]).toEqual([[], ['jury.hearing_opened']]);
  });
  it.each(['excused', 'absent'] as const)('closes the passage when the candidate is %s', async (attendance) => {
    const stage = new JuryStage({ state: 'convoked' });
    await act(stage).execute(stage.president, 'passage', { attendance, presentSeatIds: [] });
    expect((await stage.file()).passage).toMatchObject({ state: 'closed', attendance, minutes: [{ code: `jury.candidate_${attendance}` }] });
    expect([stage.steps.taken, stage.journal.types()]).toEqual([['close_hearing', 'decide'], ['jury.candidate_missing']]);
  });
  it('refuses a seat that did not accept, and all but the president', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await expect(act(stage).execute(stage.president, 'passage', { attendance: 'present', presentSeatIds: ['seat-nobody'] })).rejects.toThrow('jury.seat_not_accepted');
    await expect(act(stage).execute(stage.member, 'passage', { attendance: 'present', presentSeatIds: [] })).rejects.toThrow('jury.president_only');
  });
});
