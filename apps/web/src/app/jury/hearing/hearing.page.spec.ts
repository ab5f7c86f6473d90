import { Problem } from '../../session/problem';
import { type Answers, openAt } from '../../session/testing/open-at';
import { juryFeature } from '../jury.feature';
import { aBooklet, actions, aMark, aPassage, aQuestion, aReading, aReferentiel, IDS, READING } from '../testing/a-sitting';

const base: Answers = { readReferentiel: aReferentiel(), readBooklet: aBooklet(), markCriterion: ({ params, body }) => aMark(String(params?.criterion), { level: body?.level ?? null, comment: body?.comment ?? '', basis: body?.basis ?? 'booklet', confirmed: true, revision: (body?.revision ?? 0) + 1 }) };
const open = (answers: Answers) => openAt(juryFeature, `${READING}/audition`, { ...base, ...answers }, ['juror']);
const heard = { state: 'hearing' as const, hearingStartedAt: '2027-02-09T13:32:00.000Z' };
const president = (part = {}, passage = {}) => aReading({ actions: [actions.allowed('mark'), actions.allowed('open_hearing'), actions.allowed('close_hearing')], ...part }, passage, IDS.paul);
const choose = async (page: Awaited<ReturnType<typeof open>>, selector: string, name: string | RegExp): Promise<void> => { const found = page.find(selector, name); (found.querySelector('input') ?? found).click(); await page.settle(); };

/** Answers what is asked once, and waits until it is gone. */
const answer = async (page: Awaited<ReturnType<typeof open>>, name: string): Promise<void> => {
  await page.press(name, '[role=alertdialog] button');
  while (document.querySelector('[role=alertdialog]')) await new Promise((resolve) => setTimeout(resolve, 10));
  await page.settle();
};

describe('the hearing', () => {
  beforeEach(() => localStorage.clear());

  it('is opened by the president, who records who is there; nobody is ticked before them', async () => {
    const page = await open({ openReading: president(), openHearing: undefined });
    expect(page.text()).toContain('Notez si Nadège Kerbrat est là.');
    await choose(page, 'mat-radio-button', 'Est là');
    await choose(page, 'mat-checkbox', /^Nadia Benali/);
    await page.press('Ouvrir l’audition');
    expect(page.sent('openHearing')[0]?.body).toEqual({ attendance: 'present', presentSeatIds: [`seat-${IDS.paul}`, `seat-${IDS.me}`] });
  });

  it('is closed at once without the candidate, after saying what follows', async () => {
    const page = await open({ openReading: president(), openHearing: undefined });
    await choose(page, 'mat-radio-button', 'Absence excusée');
    await page.press('Noter l’absence et clore le passage');
    expect(page.find('[role=alertdialog]', /Nadège Kerbrat n’est pas là/).textContent).toContain('la personne excusée');
    await answer(page, 'Clore le passage');
    expect(page.sent('openHearing')[0]?.body).toMatchObject({ attendance: 'excused' });
  });

  it('waits for the president, and follows when it opens', async () => {
    let state: 'convoked' | 'hearing' = 'convoked';
    const page = await open({ openReading: () => aReading({}, { ...heard, state }) });
    expect(page.text()).toContain('La présidence l’ouvre en notant les présences');
    state = 'hearing';
    await page.changed();
    expect(page.text()).toContain('Audition en cours');
  });

  it('confirms or changes each mark, with what it rests on', async () => {
    const page = await open({ openReading: aReading({ marks: [aMark(IDS.a), aMark(IDS.b, { level: 'partly_met' })] }, heard) });
    expect(page.text()).toContain('0 appréciation confirmée sur 4');
    await page.press('Confirmer C1.1');
    expect(page.sent('markCriterion')[0]).toMatchObject({ params: { criterion: IDS.a }, body: { level: 'met', basis: 'booklet', revision: 1 } });
    await choose(page, 'mat-button-toggle-group', 'Repose sur, pour C1.2');
    page.find('mat-button-toggle-group', 'Repose sur, pour C1.2').querySelectorAll('button')[1]?.click();
    await page.settle();
    expect(page.sent('markCriterion').at(-1)).toMatchObject({ params: { criterion: IDS.b }, body: { level: 'partly_met', basis: 'hearing' } });
    expect(page.text()).toContain('2 appréciations confirmées sur 4');
    expect(page.text()).toContain('elle comptera comme non observée');
  });

  it('confirms the rest of a bloc in one gesture, and by the keys', async () => {
    const page = await open({ openReading: aReading({ marks: [aMark(IDS.a), aMark(IDS.b), aMark(IDS.d)] }, heard) });
    await page.press('Confirmer les 2 sans changer');
    expect(page.sent('markCriterion').map(({ params }) => params?.['criterion'])).toEqual([IDS.a, IDS.b]);
    for (const key of ['j', 'j', 'j', '3', 'a']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await page.settle();
    expect(page.sent('markCriterion').at(-1)).toMatchObject({ params: { criterion: IDS.c }, body: { level: 'not_met', basis: 'hearing' } });
  });

  it('has the questions at hand, mine and the shared ones', async () => {
    const { section } = await open({ openReading: aReading({ questions: [aQuestion('q1'), aQuestion('q2', { text: 'Quel budget ?', mine: false, shared: true, author: 'Paul Dessaigne' })] }, heard) });
    expect(section('Questions à poser')).toMatch(/C1\.1 ?Comment évacuez-vous \? ?Pour vous seul.*Quel budget \? ?Paul Dessaigne/);
  });

  it('is closed by the president after saying that the readings close with it', async () => {
    const page = await open({ openReading: president({}, heard), closeHearing: undefined });
    await page.press('Clore l’audition');
    expect(page.find('[role=alertdialog]', /^Clore l’audition/).textContent).toContain('Les lectures de tout le jury se ferment');
    await answer(page, 'Clore l’audition');
    expect(page.sent('closeHearing')).toHaveLength(1);
  });

  it('says why the deliberation cannot open, and opens it otherwise', async () => {
    const ended = { ...heard, hearingEndedAt: '2027-02-09T14:00:00.000Z' };
    const blocked = await open({ openReading: president({ actions: [actions.refused('open_deliberation', 'jury.composition', { blockers: ['jury.too_few'], article: 'D.6412-6' })] }, ended) });
    expect(blocked.text()).toContain('il faut au moins deux jurés');
    await blocked.press('Ouvrir la délibération');
    expect(blocked.sent('openDeliberation')).toEqual([]);
  });

  it('tells the president who acted too late', async () => {
    const page = await open({ openReading: president({}, heard), closeHearing: () => { throw new Problem(403, 'jury.hearing_already_closed'); } });
    await page.press('Clore l’audition');
    await answer(page, 'Clore l’audition');
    expect(page.find('[role=alert]', /déjà close/)).toBeTruthy();
  });

  it('shows no mark to a seat that gives none', async () => {
    const secretary = aPassage(heard).seats.map((seat) => (seat.id === IDS.me ? { ...seat, role: 'secretary' as const } : seat));
    const { text, page } = await open({ openReading: aReading({ actions: [actions.refused('mark', 'assessment.reading_not_open')] }, { ...heard, seats: secretary }) });
    expect(text()).toContain('Votre siège n’apprécie pas les critères');
    expect(page.querySelector('pb-heard-mark')).toBeNull();
  });
});
