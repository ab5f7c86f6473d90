import type { CandidacySubject, PassageSubject } from './ports/mail-subjects.js';
import { TellByMail } from './tell-by-mail.js';
import { PeopleStage } from './testing/people-stage.js';

const someone = (id: string) => ({ id, email: `${id}@exemple.fr`, givenName: id, familyName: 'Essai' });
const CANDIDACY: CandidacySubject = { id: 'candidacy', organisationId: 'school', slug: 'ecole', organisation: 'École des Métiers', certification: 'Médiation culturelle', candidate: someone('lea'), accompagnateur: someone('anne') };
const PASSAGE: PassageSubject = {
  ...CANDIDACY, passageId: 'passage', hearingAt: '2026-05-04T12:00:00.000Z', place: 'Salle Garance',
  seats: [{ ...someone('president'), seatId: 's1', state: 'accepted' }, { ...someone('member'), seatId: 's2', state: 'invited' }, { ...someone('gone'), seatId: 's3', state: 'declined' }, { ...someone('before'), seatId: 's4', state: 'replaced' }],
};

describe('telling by mail', () => {
  let stage: PeopleStage;
  let tell: TellByMail;
  beforeEach(() => {
    stage = new PeopleStage();
    stage.subjects.candidacies.set('candidacy', CANDIDACY);
    stage.subjects.passages.set('passage', PASSAGE);
    tell = new TellByMail(stage.subjects, stage.mails, stage.installation);
  });
  const sent = () => stage.mails.orders().map(({ to, template, onceKey }) => [to, template, onceKey]);

  it('tells a step of the candidacy to the candidate, with the way to the page', async () => {
    await tell.candidacyEvent('fact', 'candidacy', 'portfolio.booklet_verified');
    expect(sent()).toEqual([['lea@exemple.fr', 'candidacy_event', 'fact-lea']]);
    expect(stage.mails.orders()[0]?.facts).toEqual({ givenName: 'lea', organisation: 'École des Métiers', certification: 'Médiation culturelle', event: 'portfolio.booklet_verified', link: 'https://probant.exemple/o/ecole' });
  });
  it('convokes the candidate and the seats that hold, not those declined or replaced', async () => {
    await tell.convocation('fact', 'passage', false);
    expect(sent().map(([to]) => to)).toEqual(['lea@exemple.fr', 'president@exemple.fr', 'member@exemple.fr']);
    expect(stage.mails.orders().map(({ facts }) => (facts as { candidate: string | null }).candidate)).toEqual([null, 'lea Essai', 'lea Essai']);
    expect(stage.mails.orders()[0]?.facts).toMatchObject({ hearingAt: '2026-05-04T12:00:00.000Z', place: 'Salle Garance', uid: 'passage@probant', moved: false });
  });
  it('convokes nobody to a hearing without a date', async () => {
    stage.subjects.passages.set('passage', { ...PASSAGE, hearingAt: null });
    await tell.convocation('fact', 'passage', true);
    expect(sent()).toEqual([]);
  });
  it('offers a seat to that juror', async () => {
    await tell.seatOffered('fact', 'passage', 's2');
    expect(sent()).toEqual([['member@exemple.fr', 'seat_offered', 'fact-member']]);
  });
  it('notifies the result to the candidate and the accompagnateur (R.6412-7), and to nobody of the panel', async () => {
    await tell.result('fact', 'passage');
    expect(sent()).toEqual([['lea@exemple.fr', 'result', 'fact-lea'], ['anne@exemple.fr', 'result', 'fact-anne']]);
  });
  it('notifies the candidate alone when nobody accompanies them', async () => {
    stage.subjects.passages.set('passage', { ...PASSAGE, accompagnateur: null });
    await tell.result('fact', 'passage');
    expect(sent()).toHaveLength(1);
  });
  it('tells a fact once, however often its job runs', async () => {
    for (let turn = 0; turn < 3; turn += 1) await tell.result('fact', 'passage');
    expect(sent()).toHaveLength(2);
  });
  it('tells nobody of what is no more', async () => {
    await tell.candidacyEvent('fact', 'gone', 'x');
    await tell.convocation('fact', 'gone', false);
    await tell.seatOffered('fact', 'passage', 'gone');
    await tell.seatOffered('fact', 'gone', 's1');
    await tell.result('fact', 'gone');
    expect(sent()).toEqual([]);
  });
});
