import { Problem } from '../../session/problem';
import { type Answers, openAt } from '../../session/testing/open-at';
import { juryFeature } from '../jury.feature';
import { aBooklet, actions, aLine, aPassage, aReading, aReferentiel, IDS, ORG, READING } from '../testing/a-sitting';
import { daysBetween, stepOf } from './reading-step';

/** The day before the hearing of `aLine`. */
const BEFORE = '2027-02-08';
const FAR = '2999-02-09T13:30:00.000Z';
const open = (address: string, answers: Answers) => openAt(juryFeature, address, answers, ['juror']);

describe('the next step of a seat', () => {
  it.each([
    [aLine({ seatState: 'invited' }), 'Répondre', 'siege'], [aLine({ marked: 0 }), 'Commencer la lecture', undefined], [aLine(), 'Reprendre la lecture', undefined], [aLine({ marked: 4 }), 'Relire', undefined], [aLine({ toConfirm: 1 }), 'Confirmer ce qui a changé', undefined],
    [aLine({ passageState: 'hearing' }), 'Aller à l’audition', 'audition'], [aLine({ passageState: 'deliberating' }), 'Aller à la délibération', 'deliberation'], [aLine({ passageState: 'closed' }), 'Relire le procès-verbal', 'proces-verbal'], [aLine({ seatRole: 'secretary' }), 'Ouvrir le livret', undefined],
  ])('%# is said and leads there', (line, word, page) => expect([stepOf(line, BEFORE).word, stepOf(line, BEFORE).page[0]]).toEqual([word, page]));
  it.each([[aLine({ seatRole: 'president' }), 'Ouvrir l’audition'], [aLine(), 'Aller à l’audition'], [aLine({ seatRole: 'secretary' }), 'Aller à l’audition'], [aLine({ seatState: 'invited' }), 'Répondre']])('%# leads to the hearing from its day', (line, word) => {
    expect([stepOf(line, BEFORE).word, stepOf(line, '2027-02-09').word, stepOf(line, '2027-02-10').word].map((said) => said === word)).toEqual([word === 'Répondre', true, true]);
  });
  it('counts the days to a hearing', () => expect([daysBetween('2027-02-01', '2027-02-09'), daysBetween('2027-02-10', '2027-02-09')]).toEqual([8, -1]));
});

describe('my readings', () => {
  it('unite every organisation, what waits for an answer apart, each leading where it stands', async () => {
    const other = aLine({ passageId: '018f0000-0000-7000-8000-0000000000f2', organisation: { slug: 'rivage', name: 'École du Rivage' }, candidate: 'Yann Le Goff', seatState: 'invited', candidacyId: 'other' });
    const { section, find } = await open(`/o/${ORG}/lectures`, { listMyReadings: { items: [aLine({ toConfirm: 1, hearingAt: FAR }), other] } });
    expect(section('Convocations reçues')).toContain('Yann Le Goff');
    expect(section('À lire')).toMatch(/2 critères appréciés sur 4 · 1 à confirmer/);
    expect(find('a', 'Répondre, Yann Le Goff').getAttribute('href')).toBe('/o/rivage/lectures/018f0000-0000-7000-8000-0000000000f2/siege');
    expect(find('a', 'Confirmer ce qui a changé, Nadège Kerbrat').getAttribute('href')).toBe(READING);
  });
  it('lead to the hearing before its day, and put it first from then on', async () => {
    const held = aLine({ passageId: '018f0000-0000-7000-8000-0000000000f3', candidate: 'Yann Le Goff', seatRole: 'president', hearingAt: '2020-02-09T13:30:00.000Z' });
    const { section, find } = await open(`/o/${ORG}/lectures`, { listMyReadings: { items: [aLine({ hearingAt: FAR }), held] } });
    expect(section('En ce moment')).toContain('Yann Le Goff');
    expect(find('a', 'Ouvrir l’audition, Yann Le Goff').getAttribute('href')).toBe(`/o/${ORG}/lectures/${held.passageId}/audition`);
    expect(find('a', 'Relire le livret, Yann Le Goff').getAttribute('href')).toBe(`/o/${ORG}/lectures/${held.passageId}`);
    expect(find('a', 'L’audition, Nadège Kerbrat').getAttribute('href')).toBe(`${READING}/audition`);
  });
  it('teach what they are for when there is none', async () => expect((await open(`/o/${ORG}/lectures`, { listMyReadings: { items: [] } })).text()).toContain('Aucune lecture pour l’instant'));
  it('say why they cannot be read, and read again', async () => {
    let tries = 0;
    const { text, press } = await open(`/o/${ORG}/lectures`, { listMyReadings: () => { tries += 1; if (tries === 1) throw new Problem(503, 'service.unavailable'); return { items: [aLine({ hearingAt: FAR })] }; } });
    expect(text()).toContain('Le service redémarre');
    await press('Réessayer');
    expect(text()).toContain('Nadège Kerbrat');
  });
});

describe('a seat offered', () => {
  const invited = aPassage({ seats: aPassage().seats.map((seat) => (seat.id === IDS.me ? { ...seat, state: 'invited' as const } : seat)), actions: [actions.allowed('answer_seat')] });
  const check = async (page: Awaited<ReturnType<typeof open>>, label: RegExp): Promise<void> => { page.find('mat-checkbox', label).querySelector('input')?.click(); await page.settle(); };

  it('is accepted once the note is read and the absence of link affirmed, and opens the booklet', async () => {
    const page = await open(`${READING}/siege`, { readPassage: invited, answerSeat: undefined, openReading: aReading(), readReferentiel: aReferentiel(), readBooklet: aBooklet() });
    for (const title of ['Égalité', 'Biais', 'Handicap', 'Secret']) expect(page.text()).toContain(title);
    expect(page.text()).toContain('Cochez que vous avez lu la note.');
    await page.press('Accepter le siège');
    expect(page.sent('answerSeat')).toEqual([]);
    await check(page, /^J’ai lu cette note/);
    expect(page.text()).toContain('ou déclinez le siège');
    await check(page, /^Je n’ai aucun lien/);
    await page.press('Accepter le siège');
    expect(page.sent('answerSeat').map(({ body }) => body)).toEqual([{ answer: 'accept', acknowledged: true, noLink: true }]);
    expect(page.address()).toBe(READING);
  });
  it('is declined with its reason', async () => {
    const page = await open(`${READING}/siege`, { readPassage: invited, answerSeat: undefined, listMyReadings: { items: [] } });
    await page.press('Décliner');
    await page.press('Décliner le siège');
    expect(page.sent('answerSeat')).toEqual([]);
    await page.fill('Pourquoi (lien, empêchement…)', ' Nous avons travaillé ensemble ');
    await page.press('Décliner le siège');
    expect(page.sent('answerSeat')[0]?.body).toEqual({ answer: 'decline', reason: 'Nous avons travaillé ensemble' });
    expect(page.address()).toBe(`/o/${ORG}/lectures`);
  });
  it('says why it is too late', async () => {
    const { text } = await open(`${READING}/siege`, { readPassage: { ...invited, actions: [actions.refused('answer_seat', 'jury.hearing_already_opened')] } });
    expect(text()).toContain('L’audition est déjà ouverte.');
  });
  it('stands before the booklet: a reading not accepted leads to it', async () => {
    const { address } = await open(READING, { openReading: () => { throw new Problem(403, 'assessment.note_not_acknowledged'); }, readPassage: invited });
    expect(address()).toBe(`${READING}/siege`);
  });
});
