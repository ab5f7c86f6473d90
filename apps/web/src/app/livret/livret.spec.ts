import { routes } from '@probant/contract';
import { Confirm } from '@probant/ui';
import { aCandidacy, aFinding, allowedAction } from '../session/testing/a-candidacy';
import { Answers, openPage } from '../session/testing/open-page';
import DeclarationPage from './declaration.page';
import LivretPage from './livret.page';
import ReadingPage from './reading.page';
import ReceiptPage from './receipt.page';
import { aBooklet, EVIDENCE, TREE } from './testing/a-booklet';

const HERE = { org: 'belvedere', candidacy: aCandidacy().id };
const line = (change = {}) => ({ version: 1, passageNumber: 1, depositedAt: '2026-12-09T20:04:00.000Z', state: 'deposited', flags: 0, ...change });
const answers = (draft = aBooklet(), view = {}, versions: object[] = []) =>
  new Answers().on(routes.readCandidacy, aCandidacy(view)).on(routes.readDraftBooklet, draft).on(routes.listBooklets, { items: versions }).on(routes.readReferentiel, { tree: TREE });
const sure = { provide: Confirm, useValue: { ask: jest.fn().mockResolvedValue(true) } };
const receipt = { bookletId: EVIDENCE, version: 1, passageNumber: 1, depositedAt: '2026-12-09T20:04:00.000Z', fingerprint: 'ab12'.repeat(16), journalHead: '12:ff', candidate: 'Nadège Kerbrat', certification: 'Responsable de projets', organisation: 'École du Belvédère', files: [{ name: 'note.pdf', bytes: 1200, sha256: 'c'.repeat(64) }], blocs: [{ number: '4', option: 'A', title: 'Festivals' }] };

describe('depositing one’s booklet', () => {
  it('tells what blocks and what weakens as two lists, then what is in order', async () => {
    const sworn = aFinding({ code: 'sworn_missing', severity: 'blocker', nextAction: 'sign' });
    const weak = aFinding({ code: 'argument_missing', facts: { competency: 'C3' } });
    const draft = aBooklet({ completeness: { ...aCandidacy().completeness, findings: [sworn, weak] }, actions: [{ action: 'deposit', allowed: false, code: 'portfolio.blockers', details: { blockers: ['sworn_missing'] } }] });
    const page = await openPage(LivretPage, HERE, answers(draft));
    expect(page.text()).toContain('1 point bloque, 1 à améliorer');
    expect(page.element.querySelector('pb-finding-list[severity=blocker]')?.textContent).toContain('déclaration sur l’honneur');
    expect(page.element.querySelector('pb-finding-list[severity=warning]')?.textContent).toContain('C3');
    expect(page.text()).toContain('1 expérience décrite');
    expect(page.control('Déposer mon livret').getAttribute('aria-disabled')).toBe('true');
    expect((page.control('Lire et signer la déclaration') as HTMLAnchorElement).getAttribute('href')).toMatch(/livret\/declaration$/);
  });

  it('asks once, freezes a copy and opens its receipt', async () => {
    const server = answers(aBooklet(), { swornAt: '2026-12-09T19:00:00.000Z' }).on(routes.deposit, receipt);
    const page = await openPage(LivretPage, HERE, server, [sure]);
    await page.press('Déposer mon livret');
    expect(server.sent(routes.deposit)).toHaveLength(1);
    expect(page.router.navigateByUrl).toHaveBeenCalledWith(expect.stringMatching(/livret\/versions\/1\/recepisse$/), { state: { deposited: true } });
  });

  it('says no more about depositing once it is done, and keeps every version at hand', async () => {
    const page = await openPage(LivretPage, HERE, answers(aBooklet(), { status: 'deposited' }, [line({ version: 2 }), line({ state: 'flagged', flags: 1 })]).on(routes.readBooklet, aBooklet({ version: 2 })));
    expect(page.text()).toContain('il n’est plus modifiable');
    expect((page.control('Copie figée de la version 1') as HTMLAnchorElement).getAttribute('href')).toMatch(/livret\/versions\/1$/);
    expect((page.control('Récépissé de la version 2') as HTMLAnchorElement).getAttribute('href')).toMatch(/versions\/2\/recepisse$/);
    expect(page.text()).not.toContain('Avant de déposer');
  });

  it('gives the school’s reasons one by one, each with where to answer it', async () => {
    const returned = aBooklet({ version: 1, depositedAt: '2026-12-09T20:04:00.000Z', state: 'flagged', flags: [{ subjectId: EVIDENCE, code: 'unreadable', reason: 'La page 3 est coupée.' }, { subjectId: null, code: 'other', reason: 'Ajoutez une attestation.' }] });
    const page = await openPage(LivretPage, HERE, answers(aBooklet(), { status: 'flagged' }, [line({ state: 'flagged', flags: 2 })]).on(routes.readBooklet, returned));
    expect(page.text()).toContain('Preuve 1 : « Note de sécurité »');
    expect((page.control(/^Reprendre : La page 3/) as HTMLAnchorElement).getAttribute('href')).toMatch(new RegExp(`/preuves/${EVIDENCE}$`));
    expect((page.control(/^Mes preuves : Ajoutez/) as HTMLAnchorElement).getAttribute('href')).toMatch(/\/preuves$/);
  });
});

describe('signing the statement', () => {
  it('is done once, after it is read, and leads back to the booklet', async () => {
    const server = answers(aBooklet(), { actions: [allowedAction('swear')] }).on(routes.swear, undefined);
    const page = await openPage(DeclarationPage, HERE, server, [sure]);
    expect(page.text()).toContain('atteste sur l’honneur');
    await page.press('Signer la déclaration');
    expect(server.sent(routes.swear)).toEqual([{ accepted: true }]);
    expect(page.router.navigateByUrl).toHaveBeenCalledWith(expect.stringMatching(/livret$/));
  });

  it('says when it was signed', async () => {
    const page = await openPage(DeclarationPage, HERE, answers(aBooklet(), { swornAt: '2026-12-09T19:00:00.000Z' }));
    expect(page.text()).toContain('Signée le mercredi 9 décembre 2026 à 20:00');
  });
});

describe('the receipt', () => {
  it('names who, when, what, and the fingerprint in groups of four', async () => {
    const page = await openPage(ReceiptPage, { ...HERE, version: '1' }, answers().on(routes.readReceipt, receipt));
    expect(page.element.querySelector('h1')?.textContent).toBe('Récépissé de dépôt');
    expect(page.text()).toMatch(/Nadège Kerbrat.*mercredi 9 décembre 2026 à 21:04.*Bloc 4A · Festivals.*1 fichier/);
    expect(page.text()).toContain('ab12 ab12 ab12');
  });
});

describe('the booklet as the jury reads it', () => {
  it('follows the référentiel, with every argument, place and own part, and says where there is nothing', async () => {
    const page = await openPage(ReadingPage, HERE, answers());
    expect(page.text()).toContain('Ceci est votre livret en cours');
    expect([...page.element.querySelectorAll('.competency')].map((card) => (card.textContent ?? '').replace(/\s+/g, ' '))).toEqual([expect.stringMatching(/C1 Analyser.*Voici ce que j’ai fait.*Preuve 1 · Note de sécurité.*p\. 4 à 6.*Les pages 4 à 6 le montrent/), expect.stringContaining('Rien n’est écrit ni rattaché')]);
    expect(page.text()).toMatch(/Ma part : ?La rédaction/);
  });

  it('shows a frozen version with its date and fingerprint', async () => {
    const frozen = aBooklet({ version: 2, depositedAt: '2026-12-09T20:04:00.000Z', fingerprint: 'f'.repeat(64), state: 'verified' });
    const page = await openPage(ReadingPage, { ...HERE, version: '2' }, answers().on(routes.readBooklet, frozen));
    expect(page.text()).toContain('Version 2, déposée le mercredi 9 décembre 2026 à 21:04');
    expect(page.text()).toContain('f'.repeat(64));
    expect(page.text()).not.toContain('livret en cours');
  });
});
