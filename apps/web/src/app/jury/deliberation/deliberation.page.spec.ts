import { Problem } from '../../session/problem';
import { type Answers, openAt } from '../../session/testing/open-at';
import { juryFeature } from '../jury.feature';
import { actions, aDeliberation, aReferentiel, debated, IDS, READING } from '../testing/a-sitting';

const open = async (answers: Answers, address = `${READING}/deliberation`) => {
  const page = await openAt(juryFeature, address, { readReferentiel: aReferentiel(), ...answers }, ['juror']);
  return { ...page, region: (name: string): string => (page.find('[role=region]', name).textContent ?? '').replace(/[\u00A0\u202F\s]+/g, ' ') };
};
const choose = async (page: Awaited<ReturnType<typeof open>>, selector: string, name: string | RegExp): Promise<void> => { const found = page.find(selector, name); (found.querySelector('input, button') as HTMLElement | null ?? found).click(); await page.settle(); };
const radio = async (page: Awaited<ReturnType<typeof open>>, group: string, index: number): Promise<void> => { page.find('fieldset, mat-button-toggle-group, mat-radio-group', group).querySelectorAll<HTMLElement>('input[type=radio], button')[index]?.click(); await page.settle(); };
const decided = { id: 'd', blocId: IDS.bloc2, verdict: 'validated' as const, motive: 'C3.1 est tenu.', criterionIds: [IDS.d], wouldSuffice: null, agreement: 'unanimous' as const, departs: false, decidedAt: '2027-02-09T14:10:00.000Z', revokedAt: null, revocationMotive: null, passageNumber: 1 };

/** Answers what is asked once, and waits until it is gone. */
const answer = async (page: Awaited<ReturnType<typeof open>>, name: string): Promise<void> => {
  await page.press(name, '[role=alertdialog] button');
  while (document.querySelector('[role=alertdialog]')) await new Promise((resolve) => setTimeout(resolve, 10));
  await page.settle();
};

describe('the deliberation', () => {
  beforeEach(() => localStorage.clear());

  it('shows divergences first, with what each says, and what agrees apart', async () => {
    const { section, text } = await open({ readDeliberation: aDeliberation() });
    expect(section('Les divergences d’abord')).toMatch(/0 tranchée sur 1.*C1\.1 ?Les attentes sont relevées.*Paul Dessaigne ?Non atteint ?Vu en détail ?Nadia Benali ?En partie ?Marc Oyono ?Non atteint/);
    expect(text()).toContain('2 critères sans divergence : 2 atteints');
  });

  it('agrees a mark once the president said its level and how it was reached', async () => {
    const page = await open({ readDeliberation: aDeliberation(), agreeMark: undefined });
    await choose(page, 'pb-debate-card input', 'Non atteint');
    expect(page.sent('agreeMark')).toEqual([]);
    expect(page.text()).toContain('Dites comment vous y êtes arrivés');
    await radio(page, 'Arrêté comment, C1.1', 1);
    expect(page.sent('agreeMark')[0]).toMatchObject({ params: { criterion: IDS.a }, body: { level: 'not_met', agreement: 'majority', revision: 0 } });
  });

  it('offers no way that cannot be true of these marks, and says why', async () => {
    const page = await open({ readDeliberation: aDeliberation() });
    await choose(page, 'pb-debate-card input', 'Atteint');
    expect([...page.find('mat-button-toggle-group', 'Arrêté comment, C1.1').querySelectorAll('button')].map(({ disabled }) => disabled)).toEqual([false, true, true]);
    expect(page.section('Les divergences d’abord')).toContain('Aucune voix ne va jusque-là');
  });

  it('tells the second window, and shows where things are now', async () => {
    let agreed: 'met' | null = null;
    const page = await open({ readDeliberation: () => aDeliberation({ criteria: [debated(IDS.a, ['not_met', 'partly_met', 'not_met'], { agreed, agreement: agreed && 'unanimous', revision: agreed ? 1 : 0 })] }), agreeMark: () => { agreed = 'met'; throw new Problem(409, 'jury.mark_changed'); } });
    await choose(page, 'pb-debate-card input', 'Non atteint');
    await radio(page, 'Arrêté comment, C1.1', 1);
    expect(page.find('[role=alert]', /vient d’être arrêté autrement/)).toBeTruthy();
    expect(page.section('Les divergences d’abord')).toContain('1 tranchée sur 1');
    expect([...page.page.querySelectorAll<HTMLInputElement>('pb-debate-card input')].find(({ checked }) => checked)?.value).toBe('met');
  });

  it('explains the proposal line by line', async () => {
    const { region } = await open({ readDeliberation: aDeliberation() });
    expect(region('Ce que donne le règlement')).toMatch(/Proposition : bloc 1 en attente.*C1 2 critères atteints sur 3, C1\.1 reste à trancher.*En attente.*C2 1 critère atteint sur 1.*Acquise.*toutes les compétences sont acquises ; 1 sur 2 le sont/);
  });

  it('holds a decision back while a criterion is to settle, and says so', async () => {
    const { region } = await open({ readDeliberation: aDeliberation() });
    expect(region('Décision du jury sur le bloc 1')).toContain('Il reste 1 critère à trancher avant de décider ce bloc.');
  });

  it('decides a bloc with a motive that names its criteria, departing from the proposal knowingly', async () => {
    let done = false;
    const page = await open({ readDeliberation: () => aDeliberation(done ? { decisions: [{ ...decided, verdict: 'not_validated', departs: true, wouldSuffice: 'Des marges' }] } : {}), decideBloc: () => { done = true; return decided; } }, `${READING}/deliberation?bloc=${IDS.bloc2}`);
    await choose(page, 'mat-radio-button', /^Non validé/);
    expect(page.text()).toContain('Vous vous écartez de la proposition');
    await page.fill('Motif, tel que Nadège Kerbrat le lira', 'C3.1 : sans marges.');
    expect(page.find('mat-checkbox', /^C3\.1/).querySelector('input')?.checked).toBe(true);
    expect(page.region('Décision du jury sur le bloc 2')).toContain('Un refus dit ce qui suffirait');
    await page.fill('Ce qui suffirait', 'Des marges');
    await radio(page, 'Décidé comment', 1);
    await page.press('Décider le bloc 2');
    expect(page.sent('decideBloc')[0]?.body).toEqual({ blocId: IDS.bloc2, verdict: 'not_validated', motive: 'C3.1 : sans marges.', criterionIds: [IDS.d], wouldSuffice: 'Des marges', agreement: 'majority', revision: 7 });
    expect(page.region('Décision')).toMatch(/Non validé.*en s’écartant de la proposition.*Des marges/);
  });

  it('tells the second of two presidents that the bloc is decided, and shows the decision', async () => {
    let first = false;
    const page = await open({ readDeliberation: () => aDeliberation(first ? { decisions: [decided] } : {}), decideBloc: () => { first = true; throw new Problem(409, 'jury.passage_changed'); } }, `${READING}/deliberation?bloc=${IDS.bloc2}`);
    await choose(page, 'mat-radio-button', /^Validé/);
    await page.fill('Motif, tel que Nadège Kerbrat le lira', 'C3.1 est tenu.');
    await radio(page, 'Décidé comment', 0);
    await page.press('Décider le bloc 2');
    await page.settle();
    expect(page.find('[role=alert]', /Ce bloc vient d’être décidé/)).toBeTruthy();
    expect(page.region('Décision')).toContain('C3.1 est tenu.');
  });

  it('keeps what was written when the deliberation moved on, and after a reload', async () => {
    const page = await open({ readDeliberation: aDeliberation(), decideBloc: () => { throw new Problem(409, 'jury.passage_changed'); } }, `${READING}/deliberation?bloc=${IDS.bloc2}`);
    await choose(page, 'mat-radio-button', /^Validé/);
    await page.fill('Motif, tel que Nadège Kerbrat le lira', 'C3.1 est tenu.');
    await radio(page, 'Décidé comment', 0);
    await page.press('Décider le bloc 2');
    expect(page.find('[role=alert]', /Ce que vous avez écrit est gardé/)).toBeTruthy();
    expect((page.find('textarea', 'Motif, tel que Nadège Kerbrat le lira') as HTMLTextAreaElement).value).toBe('C3.1 est tenu.');
    expect(localStorage.getItem(`probant.unsent.decision:${IDS.passage}:${IDS.bloc2}`)).toContain('C3.1 est tenu.');
  });

  it('is followed by the others, who decide nothing', async () => {
    let agreed = false;
    const page = await open({ readDeliberation: () => aDeliberation(agreed ? { criteria: [debated(IDS.a, ['not_met', 'partly_met', 'not_met'], { agreed: 'not_met', agreement: 'majority', revision: 1 })] } : {}, {}, IDS.marc) });
    expect(page.text()).toContain('Paul Dessaigne préside, sa voix départage');
    expect(page.page.querySelector('pb-decision-form, pb-debate-card input')).toBeNull();
    agreed = true;
    await page.changed();
    expect(page.section('Les divergences d’abord')).toMatch(/Ensemble ?Non atteint ?à la majorité/);
  });

  it('grows its minutes at the side', async () => {
    const { section } = await open({ readDeliberation: aDeliberation() });
    expect(section('Procès-verbal')).toMatch(/15:02 ?La délibération s’ouvre, 3 voix présentes, sous la présidence de Paul Dessaigne.*Bloc 1 : 2 critères concordants sont retenus.*Il reste 2 blocs à décider avant de signer/);
  });

  it('is signed and sealed once, after saying what follows and who has not signed', async () => {
    const page = await open({ readDeliberation: aDeliberation({ decisions: [decided, { ...decided, id: 'd1', blocId: IDS.bloc1 }], actions: [actions.allowed('deliberate'), actions.allowed('sign')], signatures: [{ seatId: `seat-${IDS.marc}`, at: '2027-02-09T14:20:00.000Z' }] }), sealMinutes: undefined });
    await page.press('Signer et sceller');
    const asked = page.find('[role=alertdialog]', /^Signer et sceller/).textContent ?? '';
    expect(asked).toContain('Nadia Benali ne pourra plus signer ensuite');
    expect(asked).not.toContain('Marc Oyono');
    await answer(page, 'Signer et sceller');
    expect(page.sent('sealMinutes')).toHaveLength(1);
  });

  it('opens by the president once the hearing is closed', async () => {
    let state: 'hearing' | 'deliberating' = 'hearing';
    const page = await open({ readDeliberation: () => aDeliberation({ actions: [], minutes: [] }, { state, actions: [actions.allowed('open_deliberation')] }), openDeliberation: () => { state = 'deliberating'; } });
    await page.press('Ouvrir la délibération');
    expect(page.sent('openDeliberation')).toHaveLength(1);
    expect(page.text()).not.toContain('n’est pas encore ouverte');
  });

  it('is closed to who was absent, and says why', async () => {
    const { text } = await open({ readDeliberation: () => { throw new Problem(403, 'jury.not_present'); } });
    expect(text()).toContain('Vos appréciations sont gardées, et ne comptent pas');
  });
});

describe('the minutes on paper', () => {
  it('carry composition, decisions with motives, agreed marks, course, signatures and seal, and no juror’s own mark', async () => {
    const sealed = { hash: 'abc123', at: '2027-02-09T14:30:00.000Z', journalHead: '12:def' };
    const { text } = await open({ readDeliberation: aDeliberation({ decisions: [decided], sealed, signatures: [{ seatId: `seat-${IDS.paul}`, at: '2027-02-09T14:30:00.000Z' }] }) }, `${READING}/proces-verbal`);
    expect(text()).toContain('Scellé : plus rien n’y change.');
    expect(text()).toMatch(/Paul Dessaigne ?Présidence ?Régie, personne qualifiée ?Oui/);
    expect(text()).toMatch(/Bloc 2 · Produire ?Validé, à l’unanimité\. ?C3\.1 est tenu\. ?Critères nommés : C3\.1\./);
    expect(text()).toMatch(/C1\.1 ?À trancher.*C1\.2 ?Atteint ?à l’unanimité/);
    expect(text()).toMatch(/Signé le mardi 9 février 2027 à 15:30.*Non signé/);
    expect(text()).toContain('Empreinte : abc123');
    expect(text()).not.toContain('Vu en détail');
  });
});
