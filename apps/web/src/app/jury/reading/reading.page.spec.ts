import { Problem } from '../../session/problem';
import { type Answers, openAt } from '../../session/testing/open-at';
import { juryFeature } from '../jury.feature';
import { aBooklet, actions, aMark, aQuestion, aReading, aReferentiel, IDS, READING } from '../testing/a-sitting';

const base: Answers = {
  openReading: aReading(), readReferentiel: aReferentiel(), readBooklet: aBooklet(),
  markCriterion: ({ params, body }) => (body && body.level === null && !body.comment ? null : aMark(String(params?.criterion), { ...body, basis: body?.basis ?? 'booklet', evidenceId: body?.evidenceId ?? null, place: body?.place ?? null, revision: (body?.revision ?? 0) + 1 })),
};
const key = async (page: { settle: () => Promise<void> }, pressed: string): Promise<void> => { document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true })); await page.settle(); };
const open = async (answers: Answers = {}, address = READING) => {
  const page = await openAt(juryFeature, address, { ...base, ...answers }, ['juror']);
  return { ...page, key: (pressed: string) => key(page, pressed), chosen: () => [...page.page.querySelectorAll<HTMLInputElement>('pb-mark-pane input[type=radio]')].filter(({ checked }) => checked).map(({ value }) => value) };
};

describe('reading a booklet', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((each) => each.replaceChildren()));

  it('opens on the first criterion without a level, its evidence at the very page, nothing filled in', async () => {
    const { text, find, chosen } = await open();
    expect(find('h1', 'Nadège Kerbrat')).toBeTruthy();
    expect(text()).toContain('0 critère apprécié sur 4');
    expect(find('[role=region]', 'Contenu de la preuve').querySelector('img')?.alt).toBe('Page 2 de P1, Venir au festival');
    expect(text()).toContain('page 2 sur 4');
    expect(chosen()).toEqual([]);
  });

  it('moves with j and k, and the document goes to the tied place', async () => {
    const page = await open();
    await page.key('j');
    expect(page.section('Mon appréciation')).toContain('Les contraintes sont relevées');
    expect(page.section('Preuve')).toContain('https://exemple.fr');
    await page.key('j');
    expect(page.find('video', 'Visite filmée')).toBeTruthy();
    expect(page.section('Preuve')).toContain('Moment cité : 1:10');
    await page.key('j');
    expect(page.section('Preuve')).toContain('Aucune preuve n’est rattachée à ce critère');
    await page.key('k');
    expect(page.address()).toBe(`${READING}?critere=${IDS.c}`);
  });

  it('marks with the digits, with or without shift, and goes on where it was after a reload', async () => {
    const page = await open();
    await page.key('2');
    expect(page.sent('markCriterion')[0]).toMatchObject({ params: { criterion: IDS.a }, body: { level: 'partly_met', basis: 'booklet', revision: 0 } });
    await page.key('&');
    expect(page.sent('markCriterion')[1]).toMatchObject({ body: { level: 'met', revision: 1 } });
    expect(page.chosen()).toEqual(['met']);
    expect(page.text()).toContain('1 critère apprécié sur 4');
  });

  it('gives one level to what remains of a competency, and takes it back', async () => {
    const page = await open({ openReading: aReading({ marks: [aMark(IDS.a, { level: 'not_met' })] }), markCompetency: { items: [aMark(IDS.b), aMark(IDS.c)] } });
    await page.press(/^Apprécier les 2 critères restants/);
    await page.press(/Atteint$/, '[role=menuitem]');
    expect(page.sent('markCompetency')[0]).toMatchObject({ params: { competency: 'c1' }, body: { level: 'met' } });
    expect(page.text()).toContain('3 critères appréciés sur 4');
    await page.press('Annuler');
    expect(page.sent('markCriterion').map(({ params, body }) => [params?.['criterion'], (body as { level: unknown }).level])).toEqual([[IDS.b, null], [IDS.c, null]]);
  });

  it('saves a comment by itself, before any level, and cites the page open', async () => {
    const page = await open();
    await page.fill('Commentaire pour la délibération', 'À demander à l’oral');
    page.find('textarea', 'Commentaire pour la délibération').dispatchEvent(new Event('blur'));
    await page.settle();
    expect(page.sent('markCriterion')[0]).toMatchObject({ body: { level: null, comment: 'À demander à l’oral', revision: 0 } });
    await page.key('n');
    await page.press('Citer P1, p. 3');
    expect(page.sent('markCriterion')[1]).toMatchObject({ body: { evidenceId: 'e1', place: { pageFrom: 3 }, revision: 1 } });
    expect(page.section('Mon appréciation')).toMatch(/Vu à\s*P1, p\. 3/);
  });

  it('shows both when another window said otherwise, and nothing is lost', async () => {
    let stands = aMark(IDS.a, { comment: 'Là', revision: 2 });
    let first = true;
    const page = await open({
      openReading: () => aReading({ marks: [first ? aMark(IDS.a) : stands] }),
      markCriterion: ({ body }) => { if (body?.revision !== stands.revision) { first = false; throw new Problem(409, 'assessment.mark_changed'); } stands = aMark(IDS.a, { comment: body.comment, revision: 3 }); return stands; },
    }, `${READING}?critere=${IDS.a}`);
    await page.fill('Commentaire pour la délibération', 'Ici');
    page.find('textarea', 'Commentaire pour la délibération').dispatchEvent(new Event('blur'));
    await page.settle();
    expect([page.section('Ici'), page.section('Dans l’autre fenêtre')]).toEqual([expect.stringContaining('Ici'), expect.stringContaining('Là')]);
    await page.press('Garder l’appréciation d’ici et les deux commentaires');
    expect(stands.comment).toBe('Ici\n\nLà');
    expect(page.text()).not.toContain('a changé dans une autre fenêtre');
  });

  it('notes a question, private unless shared, and gives it back when it was removed by mistake', async () => {
    const page = await open({ askQuestion: ({ body }) => aQuestion(`q-${body?.text}`, { text: body?.text ?? '', shared: body?.shared ?? false }), removeQuestion: undefined });
    await page.press('Question à poser');
    await page.fill('Question à poser à l’audition', 'Comment évacuez-vous ?');
    await page.press('Noter la question');
    expect(page.sent('askQuestion')[0]?.body).toEqual({ criterionId: IDS.a, text: 'Comment évacuez-vous ?', shared: false });
    expect(page.section('Questions sur ce critère')).toContain('Pour vous seul');
    await page.press('Retirer la question : Comment évacuez-vous ?');
    await page.press('Annuler');
    expect(page.sent('askQuestion')).toHaveLength(2);
    expect([page.sent('readReferentiel'), page.sent('readBooklet')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('asks to confirm what a new version of the booklet changed', async () => {
    const page = await open({ openReading: aReading({ marks: [aMark(IDS.a, { toConfirm: true, level: 'met' })] }) }, `${READING}?critere=${IDS.a}`);
    expect(page.text()).toContain('1 à confirmer');
    await page.press('Confirmer');
    expect(page.sent('markCriterion')[0]).toMatchObject({ body: { level: 'met', revision: 1 } });
    expect(page.text()).not.toContain('à confirmer');
  });

  it('marks nothing once the readings are closed, and says what to do', async () => {
    const page = await open({ openReading: aReading({ marks: [aMark(IDS.a)], actions: [actions.refused('mark', 'assessment.reading_closed')] }, { state: 'hearing', hearingEndedAt: '2027-02-09T14:00:00.000Z' }) }, `${READING}?critere=${IDS.a}`);
    expect(page.section('Mon appréciation')).toContain('L’audition est close, et les lectures avec elle');
    await page.key('3');
    expect(page.sent('markCriterion')).toEqual([]);
    expect(page.chosen()).toEqual(['met']);
    page.find('pb-mark-pane input[type=radio]', /^En partie/).click();
    await page.settle();
    expect(page.sent('markCriterion')).toEqual([]);
  });

  it('says it when the hearing closed while a comment was being typed', async () => {
    const page = await open({ markCriterion: () => { throw new Problem(403, 'assessment.reading_closed'); } });
    await page.key('1');
    expect(page.section('Mon appréciation')).toContain('Ce que vous avez écrit reste sur cet appareil');
  });

  it('says what remains before the hearing', async () => {
    const { section, find } = await open({ openReading: aReading({ marks: [aMark(IDS.a), aMark(IDS.b, { toConfirm: true })], questions: [aQuestion('q')] }) }, `${READING}/bilan`);
    expect(section('Ce qui reste')).toMatch(/C1\.2 ?Les contraintes sont relevées ?à confirmer ?C2\.1 ?Les sources sont datées ?sans appréciation/);
    expect(find('[role=img]', '2 atteints, 1 sans appréciation')).toBeTruthy();
    expect(section('Questions à poser')).toContain('Comment évacuez-vous ?');
  });
});
