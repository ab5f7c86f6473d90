import { until } from '../../session/testing/until';
import { aFile, aPiece, aTie, C1, FakePortfolio, K1 } from '../testing/fake-portfolio';
import { openPage, type } from '../testing/open-page';
import LibraryPage from './library.page';

const open = (server: FakePortfolio, address = 'preuves') => openPage(LibraryPage, 'preuves', address, server);
const card = (page: HTMLElement, title: string): HTMLElement => page.querySelector(`article[aria-label="${title}"]`) as HTMLElement;

describe('my evidence', () => {
  afterEach(() => { document.querySelectorAll('.cdk-overlay-container').forEach((each) => each.replaceChildren()); localStorage.clear(); });

  it('teaches when it is empty: what a piece is, an example, one action', async () => {
    const { text, page } = await open(new FakePortfolio());
    expect(page.querySelector('h1')?.textContent).toBe('Mes preuves');
    expect(text()).toContain('Votre première preuve');
    expect(text()).toContain('Par exemple');
  });

  it('says of each piece what it is, whose work, how its check goes and what it supports', async () => {
    const server = new FakePortfolio();
    const [tied, refused] = [aPiece(1, { title: 'Rétroplanning' }), aPiece(2, { title: 'Scan', file: aFile({ state: 'refused', fault: 'encrypted' }) })];
    server.evidence = [tied, refused, aPiece(3, { title: 'Attestation', authorship: 'third_party' })];
    server.ties = [aTie(1, tied.id, C1, { criterionIds: [K1] })];
    const { page, text } = await open(server);
    expect(text()).toContain('3 preuves, dont 1 soutient au moins un critère.');
    expect(card(page, 'Rétroplanning').textContent).toMatch(/PDF, 12\u00A0pages.*travail personnel.*Prête.*1\u00A0critère.*C6/s);
    expect(card(page, 'Scan').textContent).toContain('Imprimer en PDF');
    expect(card(page, 'Attestation').textContent).toMatch(/écrite par un tiers.*Rattachée à rien/s);
  });

  it('shows the result of a check as soon as the server tells it', async () => {
    const server = new FakePortfolio();
    server.evidence = [aPiece(1, { file: aFile({ state: 'checking', pages: null, previewPages: 0 }) })];
    const { page, news } = await open(server);
    expect(card(page, 'Preuve 1').textContent).toContain('Vérification en cours');
    server.evidence = [aPiece(1)];
    await news();
    expect(card(page, 'Preuve 1').textContent).toContain('Prête');
  });

  it('adds a link under the title given, refusing what is no address', async () => {
    const server = new FakePortfolio();
    const { button, field, settle } = await open(server);
    button('Coller un lien').click();
    await settle();
    type(field('Adresse de la page'), 'bonjour');
    button('Ajouter le lien').click();
    await settle();
    expect(document.querySelector('mat-dialog-container [role=alert]')?.textContent).toContain('https://');
    type(field('Adresse de la page'), 'www.exemple.fr/festival');
    type(field('Titre'), 'Venir au festival');
    button('Ajouter le lien').click();
    await until(() => server.evidence.length > 0);
    expect(server.evidence).toMatchObject([{ title: 'Venir au festival', url: 'https://www.exemple.fr/festival' }]);
  });

  it('removes a piece, and gives it back', async () => {
    const server = new FakePortfolio();
    server.evidence = [aPiece(1, { title: 'Vieux plan' }), aPiece(2)];
    const { page, button, settle } = await open(server);
    button('Actions pour Vieux plan').click();
    await settle();
    button('Retirer').click();
    await settle();
    expect(card(page, 'Vieux plan')).toBeNull();
    button('Annuler').click();
    await settle();
    expect(card(page, 'Vieux plan')).not.toBeNull();
  });

  it('keeps under the filter of the address what is tied to nothing', async () => {
    const server = new FakePortfolio();
    const tied = aPiece(1, { ties: [{ tieId: 't', competencyId: C1 }] });
    server.evidence = [tied, aPiece(2)];
    const { page, button } = await open(server, 'preuves?filtre=untied');
    expect([...page.querySelectorAll('pb-evidence-card article')].map((each) => each.getAttribute('aria-label'))).toEqual(['Preuve 2']);
    expect(button('Rattachées à rien').getAttribute('aria-pressed')).toBe('true');
  });
});
