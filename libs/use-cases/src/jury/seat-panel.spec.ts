import { SeatPanel, type PanelAsked } from './seat-panel.js';
import { JuryStage } from './testing/jury-stage.js';

const asked = (part: Partial<PanelAsked> = {}): PanelAsked => ({ hearingAt: '2026-05-04T12:00:00.000Z', place: 'Salle Garance', balanceReason: null, seats: [{ personId: 'president', role: 'president' }, { personId: 'member', role: 'member' }], ...part });
const act = (stage: JuryStage) => new SeatPanel(stage.passages, stage.jurors, stage.clock, stage.ids, stage.journal);

describe('seating a panel', () => {
  it('sets date, place and seats, with what the pool knows of each juror', async () => {
    const stage = new JuryStage({}, []);
    const shown = await act(stage).execute(stage.manager, 'passage', asked());
    const { passage, seats } = await stage.file();
    expect(passage).toMatchObject({ hearingAt: '2026-05-04T12:00:00.000Z', place: 'Salle Garance', state: 'deposited', revision: 1 });
    expect(seats.map((seat) => [seat.personId, seat.role, seat.state, seat.qualified, seat.gender])).toEqual([['president', 'president', 'invited', true, 'woman'], ['member', 'member', 'invited', true, 'man']]);
    expect(shown.seats).toHaveLength(2);
    expect(stage.journal.types()).toEqual(['jury.panel_seated']);
  });
  it('may be incomplete before the convocation, and says what is missing', async () => {
    const stage = new JuryStage({}, []);
    const shown = await act(stage).execute(stage.manager, 'passage', asked({ hearingAt: null, seats: [{ personId: 'unknown', role: 'member' }] }));
    expect(shown.composition.filter((rule) => !rule.ok && rule.severity === 'blocker').map((rule) => rule.code)).toEqual(['jury.too_few', 'jury.nobody_qualified', 'jury.one_president']);
  });
  it('takes away who leaves before the convocation', async () => {
    const stage = new JuryStage();
    await act(stage).execute(stage.manager, 'passage', asked());
    expect((await stage.file()).seats.map((seat) => seat.personId).sort()).toEqual(['member', 'president']);
  });
  it('notices a link the juror declared with the candidate', async () => {
    const stage = new JuryStage({}, []);
    const shown = await act(stage).execute(stage.manager, 'passage', asked({ seats: [{ personId: 'friend', role: 'president' }, { personId: 'member', role: 'member' }] }));
    expect(shown.composition.find((rule) => rule.code === 'jury.link')).toMatchObject({ ok: false, personIds: ['friend'] });
  });
  it('replaces, never erases, once convoked: the newcomer is invited and told', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await act(stage).execute(stage.manager, 'passage', asked({ balanceReason: 'Désistement', seats: [{ personId: 'president', role: 'president' }, { personId: 'unknown', role: 'member' }] }));
    expect((await stage.file()).seats.map((seat) => [seat.personId, seat.state]).sort()).toEqual([['member', 'replaced'], ['president', 'accepted'], ['third', 'replaced'], ['unknown', 'invited']]);
    expect(stage.journal.types()).toEqual(['jury.panel_seated', 'jury.seat_offered', 'jury.hearing_moved']);
  });
  it('refuses a convoked panel that would no longer hold', async () => {
    const stage = new JuryStage({ state: 'convoked' });
    await expect(act(stage).execute(stage.manager, 'passage', asked({ seats: [{ personId: 'president', role: 'president' }] }))).rejects.toThrow('jury.composition');
    await expect(act(stage).execute(stage.manager, 'passage', asked({ hearingAt: null }))).rejects.toThrow('jury.no_date');
  });
  it.each([
    ['somebody outside the pool', asked({ seats: [{ personId: 'nobody', role: 'member' }] }), 'jury.juror_unknown'],
    ['somebody seated twice', asked({ seats: [{ personId: 'member', role: 'member' }, { personId: 'member', role: 'president' }] }), 'jury.seated_twice'],
  ])('refuses %s', async (_name, panel, code) => {
    const stage = new JuryStage();
    await expect(act(stage).execute(stage.manager, 'passage', panel)).rejects.toThrow(code);
  });
  it('refuses once the hearing is opened, and does not exist for others', async () => {
    const stage = new JuryStage({ state: 'hearing' });
    await expect(act(stage).execute(stage.manager, 'passage', asked())).rejects.toThrow('jury.hearing_already_opened');
    await expect(act(stage).execute(stage.member, 'passage', asked())).rejects.toThrow('not-found');
    await expect(act(stage).execute(stage.stranger, 'passage', asked())).rejects.toThrow('not-found');
  });
});
