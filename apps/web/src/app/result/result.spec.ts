import { type ResultView, routes } from '@probant/contract';
import { aCandidacy, allowedAction, refusedAction } from '../session/testing/a-candidacy';
import { Answers, openPage } from '../session/testing/open-page';
import { blocResults } from './model/bloc-results';
import { verdictWords } from './model/verdict';
import ResultPage from './result.page';

const HERE = { org: 'belvedere', candidacy: aCandidacy().id };
const bloc = (id: string, number: string, title: string) => ({ id, number, option: null, optionGroupId: null, title, description: null, components: [], activities: [], competencies: [], modalities: [], criteriaGroups: [], criteria: [{ id: `${id}-k1`, code: `C${number}.1`, text: 'Un critère', groupId: null, heading: null, competencyIds: [], modalityIds: [], scope: null, facet: null, basis: 'explicit' as const, subCriteria: [] }, { id: `${id}-k2`, code: `C${number}.2`, text: 'Un autre', groupId: null, heading: null, competencyIds: [], modalityIds: [], scope: null, facet: null, basis: 'explicit' as const, subCriteria: [] }] });
const TREE = { title: null, certifier: null, rncp: null, optionGroups: [], requirements: [], glossary: [], blocs: [bloc('b1', '1', 'Concevoir'), bloc('b2', '2', 'Organiser'), bloc('b3', '3', 'Piloter')] };
const decision = (blocId: string, verdict: 'validated' | 'not_validated', change = {}) => ({ id: `d-${blocId}`, blocId, verdict, motive: 'Voici pourquoi.', criterionIds: [`${blocId}-k2`], wouldSuffice: verdict === 'not_validated' ? '1. Une procédure écrite\n- Une feuille de présence' : null, agreement: 'unanimous' as const, departs: false, decidedAt: '2027-02-09T15:00:00.000Z', revokedAt: null, revocationMotive: null, passageNumber: 1, ...change });
const result = (change: Partial<ResultView> = {}): ResultView => ({
  passages: [{ id: 'p1', number: 1, result: 'partial', heldOn: '2027-02-09', notifiedOn: '2027-02-16', presentedBlocIds: ['b1', 'b2', 'b3'], decisions: [decision('b1', 'validated'), decision('b2', 'not_validated'), decision('b3', 'validated')], criteria: [{ criterionId: 'b2-k1', agreed: 'met' }, { criterionId: 'b2-k2', agreed: 'not_met' }] }],
  referentielId: aCandidacy().referentielId, heldBlocIds: ['b1', 'b3'], missingBlocIds: ['b2'], complete: false, actions: [allowedAction('open_next_passage')], ...change,
});
const answers = (view: ResultView, candidacy = {}) =>
  new Answers().on(routes.readCandidacy, aCandidacy({ status: 'decided', passages: [{ id: 'p1', number: 1, state: 'closed', result: 'partial', hearingOn: null }], ...candidacy })).on(routes.readResult, view).on(routes.readReferentiel, { tree: TREE });

describe('my result', () => {
  it('says first what is held and what is missing, in words', async () => {
    const page = await openPage(ResultPage, HERE, answers(result()));
    expect(page.text()).toContain('2 sur 3');
    expect(page.element.querySelector('#verdict')?.textContent).toBe('Deux blocs vous sont acquis, il en reste un');
    expect(page.text()).toContain('Les blocs 1 et 3 sont validés et le restent.');
    expect(page.text()).toContain('Jury du mardi 9 février 2027, notifié le 16 février 2027');
  });

  it('puts the refused bloc first: why, the criteria named, and what would suffice one by one', async () => {
    const page = await openPage(ResultPage, HERE, answers(result()));
    const card = page.element.querySelector('article');
    expect(card?.textContent).toMatch(/Bloc 2.*Organiser.*Non validé.*1\satteint, 1\snon atteint/s);
    expect([...(card?.querySelectorAll('.named li') ?? [])].map((item) => item.textContent?.trim())).toEqual(['C2.2 Non atteint. Un autre']);
    expect([...(card?.querySelectorAll('.suffice li') ?? [])].map((item) => item.textContent)).toEqual(['Une procédure écrite', 'Une feuille de présence']);
  });

  it('opens the next passage for the blocs that are missing', async () => {
    const server = answers(result()).on(routes.openNextPassage, { number: 2 });
    const page = await openPage(ResultPage, HERE, server);
    await page.press('Préparer le bloc 2');
    expect(server.sent(routes.openNextPassage)).toEqual([{ blocIds: ['b2'] }]);
    expect(page.router.navigateByUrl).toHaveBeenCalledWith(expect.stringMatching(/parcours$/));
  });

  it('says why the next passage cannot be opened yet', async () => {
    const page = await openPage(ResultPage, HERE, answers(result({ actions: [refusedAction('open_next_passage', 'candidacy.not_decided')] })));
    expect(page.control('Préparer le bloc 2').getAttribute('aria-disabled')).toBe('true');
    expect(page.text()).toContain('après la décision du jury');
  });

  it('leads to the booklet once the passage is open', async () => {
    const page = await openPage(ResultPage, HERE, answers(result(), { status: 'building', passageNumber: 2 }));
    expect(page.text()).toContain('Le passage 2 est ouvert');
    expect(page.text()).not.toContain('Préparer le bloc 2');
  });

  it('keeps a revoked decision in the history, and counts it no more', async () => {
    const revoked = { ...result().passages[0]!, decisions: [decision('b1', 'validated', { revokedAt: '2027-03-01T10:00:00.000Z', revocationMotive: 'Attestation fausse.' }), decision('b2', 'not_validated'), decision('b3', 'validated')] };
    const page = await openPage(ResultPage, HERE, answers(result({ passages: [revoked], heldBlocIds: ['b3'], missingBlocIds: ['b1', 'b2'] })));
    expect(page.text()).toContain('1 sur 3');
    expect(page.element.querySelector('pb-passage-history')?.textContent).toMatch(/Bloc 1\s: validé, révoqué.*1er mars 2027.*Attestation fausse/s);
    expect(page.text()).toContain('Décision révoquée');
  });

  it('tells what will be here before the first decision, and by when', async () => {
    const page = await openPage(ResultPage, HERE, new Answers().on(routes.readCandidacy, aCandidacy({ status: 'heard', passages: [], clocks: [{ code: 'notification', dueOn: '2027-02-24', daysLeft: 12, article: 'R.6412-7' }] })));
    expect(page.text()).toContain('Votre résultat sera ici');
    expect(page.text()).toContain('au plus tard le mercredi 24 février 2027');
  });
});

describe('a bloc over several passages', () => {
  it('is told by the last decision that stands', () => {
    const second = { ...result().passages[0]!, id: 'p2', number: 2, decisions: [decision('b2', 'validated', { id: 'again', passageNumber: 2, decidedAt: '2027-06-15T15:00:00.000Z' })], criteria: [{ criterionId: 'b2-k2', agreed: 'met' as const }] };
    const blocs = blocResults(result({ passages: [...result().passages, second], heldBlocIds: ['b1', 'b2', 'b3'], missingBlocIds: [], complete: true }), TREE as never);
    expect(blocs.map(({ standing }) => standing)).toEqual(['held', 'held', 'held']);
    expect(blocs.find(({ id }) => id === 'b2')).toMatchObject({ decision: { id: 'again' }, counts: '1\u00A0atteint' });
    expect(verdictWords(blocs, true).title).toBe('Vous avez obtenu la certification');
  });
});
