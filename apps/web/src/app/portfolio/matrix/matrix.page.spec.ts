import { aPiece, aTie, C1, C2, FakePortfolio, K1, K2, K3 } from '../testing/fake-portfolio';
import { openPage, type } from '../testing/open-page';
import { NOWHERE } from '../../i18n/place-words';
import MatrixPage from './matrix.page';

const open = (server: FakePortfolio, address = 'matrice') => openPage(MatrixPage, 'matrice', address, server);
const stops = (page: HTMLElement): readonly string[] => [...page.querySelectorAll('[role=grid] [tabindex="0"]')].map((each) => each.getAttribute('aria-label') ?? each.textContent ?? '');

function world(): FakePortfolio {
  const server = new FakePortfolio();
  server.evidence = [aPiece(1, { title: 'Dossier' }), aPiece(2, { title: 'Plan' })];
  server.ties = [aTie(1, server.evidence[0]!.id, C1, { criterionIds: [K1], place: { ...NOWHERE, pageFrom: 9 } })];
  return server;
}

describe('my matrix', () => {
  afterEach(() => { document.querySelectorAll('.cdk-overlay-container').forEach((each) => each.replaceChildren()); localStorage.clear(); });

  it('shows each criterion with the number of pieces that support it, and where to look', async () => {
    const { page, text } = await open(world());
    expect(text()).toContain('1 critère rattaché sur 3, jury : pas encore lu.');
    expect(page.querySelector('[role=grid]')?.getAttribute('aria-label')).toContain('Bloc 2');
    const rows = [...page.querySelectorAll('[role=grid] tbody tr')].map((row) => row.textContent?.replace(/[\s\u00A0]+/g, ' '));
    expect(rows[1]).toMatch(/C6·1.*Les jalons sont prévus.*1 preuve.*p\. 9/);
    expect(rows[2]).toMatch(/Aucune/);
  });

  it('is one stop of Tab; arrows move inside', async () => {
    const { page } = await open(world());
    expect(stops(page)).toHaveLength(1);
    const first = page.querySelector<HTMLElement>('[role=grid] [tabindex="0"]');
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('P1 soutient C6·1, p. 9');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Rattacher P2 à C6·1');
  });

  it('ties from an empty cell and opens what to write; it saves itself', async () => {
    const server = world();
    const { button, field, settle } = await open(server);
    button('Rattacher P2 à C7·1').click();
    await settle();
    expect(server.ties[1]).toMatchObject({ competencyId: C2, criterionIds: [K3] });
    type(field('En quoi cette preuve le montre'), 'J’ai rédigé ce plan.');
    type(field('Pages à lire'), '4 à 6');
    await new Promise((done) => setTimeout(done, 900));
    await settle();
    expect(server.ties[1]).toMatchObject({ argument: 'J’ai rédigé ce plan.', place: { pageFrom: 4, pageTo: 6 } });
  });

  it('refuses a page the document does not have, and keeps what was typed', async () => {
    const server = world();
    const { button, field, settle, text } = await open(server);
    button('P1 soutient C6·1').click();
    await settle();
    type(field('Pages à lire'), '40');
    field('Pages à lire').dispatchEvent(new Event('blur'));
    await settle();
    expect(text()).toContain('Écrivez un numéro entre 1 et 12');
    expect(field('Pages à lire').value).toBe('40');
    expect(server.ties[0]?.place.pageFrom).toBe(9);
  });

  it('unties with Delete, and ties again with undo', async () => {
    const server = world();
    const { page, button, settle } = await open(server);
    button('P1 soutient C6·1').focus();
    button('P1 soutient C6·1').dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
    await settle();
    expect(server.ties).toEqual([]);
    button('Annuler').click();
    await settle();
    expect(server.ties).toHaveLength(1);
    expect(page.querySelector('[aria-label^="P1 soutient C6·1"]')).not.toBeNull();
  });

  it('takes one criterion off a tie that speaks for the whole competency, keeping the others', async () => {
    const server = world();
    server.ties = [aTie(1, server.evidence[0]!.id, C1)];
    const { button, settle } = await open(server);
    button('P1 soutient C6·1').focus();
    button('P1 soutient C6·1').dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
    await settle();
    expect(server.ties[0]?.criterionIds).toEqual([K2]);
  });

  it('shows both versions when another tab wrote the same field, and saves what is chosen', async () => {
    const server = world();
    const { button, field, settle, text } = await open(server);
    button('P1 soutient C6·1').click();
    await settle();
    server.ties = server.ties.map((tie) => ({ ...tie, argument: 'Écrit ailleurs', revision: 4 }));
    type(field('En quoi cette preuve le montre'), 'Écrit ici même');
    await new Promise((done) => setTimeout(done, 900));
    await settle();
    expect(text()).toContain('Écrit ailleurs');
    expect(server.ties[0]?.argument).toBe('Écrit ailleurs');
    const both = [...document.querySelectorAll<HTMLInputElement>('pb-merge-panel input[type=radio]')].at(-1);
    both?.click();
    await settle();
    button('Enregistrer ce choix').click();
    await settle();
    expect(server.ties[0]?.argument).toBe('Écrit ailleurs\n\nÉcrit ici même');
  });

  it('says why it is closed once a copy is deposited', async () => {
    const server = world();
    server.refused = { code: 'portfolio.not_building', details: { status: 'deposited' } };
    const { page, text } = await open(server);
    expect(text()).toContain('Une copie de votre livret est déposée');
    expect(page.querySelector('[aria-label="Rattacher P2 à C6·1"]')?.getAttribute('aria-disabled')).toBe('true');
  });
});
