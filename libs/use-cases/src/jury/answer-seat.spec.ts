import { AnswerSeat } from './answer-seat.js';
import { JuryStage } from './testing/jury-stage.js';

const act = (stage: JuryStage) => new AnswerSeat(stage.passages, stage.clock, stage.journal);
const convoked = () => new JuryStage({ state: 'convoked' }, JuryStage.panel({ state: 'invited' }));

describe('answering a seat', () => {
  it('accepts with the note acknowledged', async () => {
    const stage = convoked();
    await act(stage).execute(stage.member, 'passage', { answer: 'accept', acknowledged: true, noLink: true });
    expect((await stage.file()).seats.find((seat) => seat.personId === 'member')?.state).toBe('accepted');
    expect(stage.passages.answers.get('seat-member')).toEqual({ acknowledgedAt: '2026-04-01T09:00:00.000Z', declinedReason: null });
    expect(stage.journal.types()).toEqual(['jury.seat_accepted']);
  });
  it('declines with its reason, kept apart from the journal’s data', async () => {
    const stage = convoked();
    await act(stage).execute(stage.member, 'passage', { answer: 'decline', reason: 'Je connais la candidate' });
    expect((await stage.file()).seats.find((seat) => seat.personId === 'member')?.state).toBe('declined');
    expect(stage.journal.facts[0]).toMatchObject({ type: 'jury.seat_declined', personal: { reason: 'Je connais la candidate' } });
    await expect(act(stage).execute(stage.member, 'passage', { answer: 'accept', acknowledged: true, noLink: true })).rejects.toThrow('not-found');
  });
  it('is refused once the hearing is opened, and to who holds no seat', async () => {
    const stage = new JuryStage({ state: 'hearing' });
    await expect(act(stage).execute(stage.member, 'passage', { answer: 'decline', reason: '' })).rejects.toThrow('jury.hearing_already_opened');
    await expect(act(stage).execute(stage.manager, 'passage', { answer: 'decline', reason: '' })).rejects.toThrow('not-found');
  });
});
