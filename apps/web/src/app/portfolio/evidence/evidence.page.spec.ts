import { aFile, aPiece, FakePortfolio } from '../testing/fake-portfolio';
import { openPage, type } from '../testing/open-page';
import EvidencePage from './evidence.page';

const open = (server: FakePortfolio) => openPage(EvidencePage, 'preuves/:evidence', `preuves/${server.evidence[0]!.id}`, server);
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 900));

describe('the sheet of a piece', () => {
  afterEach(() => { document.querySelectorAll('.cdk-overlay-container').forEach((each) => each.replaceChildren()); localStorage.clear(); });

  it('saves each field by itself', async () => {
    const server = new FakePortfolio();
    server.evidence = [aPiece(1)];
    const { field, settle } = await open(server);
    type(field('Titre'), 'Rétroplanning du festival');
    type(field('Outils d’IA utilisés, et pour quoi'), 'Relecture');
    await pause();
    await settle();
    expect(server.evidence[0]).toMatchObject({ title: 'Rétroplanning du festival', aiTools: 'Relecture', revision: 1 });
  });

  it('asks for the own part of a collective work', async () => {
    const server = new FakePortfolio();
    server.evidence = [aPiece(1, { authorship: 'collective' })];
    const { field, settle } = await open(server);
    type(field('Ma part'), 'Les plans');
    await pause();
    await settle();
    expect(server.evidence[0]?.ownPart).toBe('Les plans');
  });

  it('never sends an empty title, and says so', async () => {
    const server = new FakePortfolio();
    server.evidence = [aPiece(1)];
    const { field, settle, text } = await open(server);
    type(field('Titre'), '  ');
    await pause();
    await settle();
    expect(text()).toContain('Donnez un titre');
    expect(server.evidence[0]?.title).toBe('Preuve 1');
  });

  it('shows its versions, the one the jury reads first', async () => {
    const server = new FakePortfolio();
    server.evidence = [aPiece(1, { file: aFile({ version: 2, name: 'plan-2.pdf' }), olderFiles: [aFile({ id: '018f0000-0000-7000-8000-0000000000aa', version: 1, name: 'plan-1.pdf' })] })];
    const { text } = await open(server);
    expect(text()).toMatch(/plan-2\.pdf.*Version 2.*Celle que le jury lit.*plan-1\.pdf.*Version 1/);
  });

  it('says that it is gone rather than showing nothing', async () => {
    const server = new FakePortfolio();
    server.evidence = [aPiece(1)];
    const { news, text } = await open(server);
    server.evidence = [];
    await news();
    expect(text()).toContain('Preuve introuvable');
  });
});
