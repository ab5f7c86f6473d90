import { aPiece, aTie, C1, ELEMENT, FakePortfolio, K1 } from '../testing/fake-portfolio';
import { openPage, type } from '../testing/open-page';
import { Problem } from '../../session/problem';
import CompetencyPage from './competency.page';

const open = (server: FakePortfolio, address = `competence/${C1}`) => openPage(CompetencyPage, 'competence/:competency', address, server);
const argument = (): HTMLTextAreaElement => document.querySelector('pb-argument-editor textarea') as HTMLTextAreaElement;
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 900));

function world(): FakePortfolio {
  const server = new FakePortfolio();
  server.evidence = [aPiece(1, { title: 'Dossier' }), aPiece(2, { title: 'Plan' })];
  server.ties = [aTie(1, server.evidence[0]!.id, C1, { criterionIds: [K1] })];
  return server;
}

describe('a competency', () => {
  afterEach(() => localStorage.clear());

  it('gives its text, its criteria with what supports them, its evidence and the way to the next', async () => {
    const { page, text, button } = await open(world());
    expect(page.querySelector('h1')?.textContent).toBe('Planifier la production');
    expect(text()).toMatch(/1 rattaché sur 2.*Les jalons sont prévus.*1 preuve.*Les marges sont prévues.*Sans preuve/);
    expect(text()).toContain('P1 Dossier');
    expect(button('Compétence suivante, C7')).toBeTruthy();
  });

  it('saves the argument as it is typed, and counts its words', async () => {
    const server = world();
    const { text, settle } = await open(server);
    type(argument(), 'J’ai tenu le calendrier.');
    await settle();
    expect(text()).toContain('4 mots');
    await pause();
    await settle();
    expect(server.texts).toMatchObject([{ competencyId: C1, text: 'J’ai tenu le calendrier.' }]);
    expect(text()).toMatch(/Enregistré à \d\d:\d\d/);
  });

  it('keeps on this device what the server could not take, and sends it when the page is opened again', async () => {
    const server = world();
    const { settle, text } = await open(server);
    server.failures.push(new Problem(0, 'web.unreachable'));
    type(argument(), 'Écrit dans le train');
    await pause();
    await settle();
    expect(text()).toContain('Gardé sur cet appareil');
    expect([...Object.values({ ...localStorage })].join()).toContain('Écrit dans le train');
  });

  it('never overwrites another tab: both texts are shown until one is chosen', async () => {
    const server = world();
    const { text, button, settle } = await open(server);
    server.texts = [{ competencyId: C1, text: 'Autre onglet', revision: 3, savedAt: '2026-11-19T20:00:00.000Z' }];
    type(argument(), 'Cet onglet');
    await pause();
    await settle();
    expect(text()).toMatch(/Écrit ici.*Cet onglet.*Enregistré ailleurs.*Autre onglet/);
    expect(server.texts[0]?.text).toBe('Autre onglet');
    button('Enregistrer ce choix').click();
    await settle();
    expect(server.texts[0]?.text).toBe('Cet onglet');
  });

  it('ticks an expected element for the piece that brings it', async () => {
    const server = world();
    const { page, settle, text } = await open(server);
    expect(text()).toContain('Dossier, 0 sur 1');
    page.querySelector<HTMLInputElement>('pb-elements-card input[type=checkbox]')?.click();
    await settle();
    expect(server.ties[0]?.expectedElementIds).toEqual([ELEMENT]);
    expect(text()).toContain('Dossier, 1 sur 1');
  });

  it('opens a piece beside the argument, from its address', async () => {
    const server = world();
    const { page, text } = await open(server, `competence/${C1}?preuve=${server.evidence[0]!.id}`);
    expect(text()).toContain('Page 1 sur 12');
    expect(page.querySelectorAll('pb-evidence-viewer img')).toHaveLength(12);
  });
});
