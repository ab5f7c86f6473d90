import { aPiece, C1, C2, FakePortfolio } from '../testing/fake-portfolio';
import { openPage } from '../testing/open-page';
import SplitPage from './split.page';

function world(): FakePortfolio {
  const server = new FakePortfolio();
  server.evidence = [aPiece(1, { title: 'Mon livret', kind: 'livret' })];
  server.headings = [{ text: 'Bloc 2', page: 1, level: 1, competencyIds: [], blocId: null }, { text: 'C6 Planifier', page: 2, level: 2, competencyIds: [C1], blocId: null }, { text: 'Sécurité', page: 5, level: 2, competencyIds: [], blocId: null }];
  return server;
}
const open = (server: FakePortfolio) => openPage(SplitPage, 'preuves/:evidence/decoupe', `preuves/${server.evidence[0]!.id}/decoupe`, server);

describe('cutting a livret already written', () => {
  afterEach(() => { document.querySelectorAll('.cdk-overlay-container').forEach((each) => each.replaceChildren()); localStorage.clear(); });

  it('proposes what its headings name, and ties nothing by itself', async () => {
    const server = world();
    const { text, button, settle } = await open(server);
    expect(text()).toMatch(/Proposés d’après les titres.*C6.*« C6 Planifier ».*p\. 2 à 4/);
    expect(server.ties).toEqual([]);
    button('Rattacher C6 à ce titre').click();
    await settle();
    expect(server.ties).toMatchObject([{ competencyId: C1, place: { heading: 'C6 Planifier', pageFrom: 2, pageTo: 4 } }]);
    expect(text()).toContain('1 compétence rattachée sur 2');
  });

  it('ties the passage chosen by its heading to the competency one points at', async () => {
    const server = world();
    const { button, settle } = await open(server);
    button('Sécurité').click();
    await settle();
    button('Rattacher ce passage à C7').click();
    await settle();
    expect(server.ties).toMatchObject([{ competencyId: C2, place: { heading: 'Sécurité', pageFrom: 5, pageTo: 12 } }]);
  });

  it('unties, and ties again with undo', async () => {
    const server = world();
    const { button, settle } = await open(server);
    button('Tout rattacher (1)').click();
    await settle();
    button('Détacher C6').click();
    await settle();
    expect(server.ties).toEqual([]);
    button('Annuler').click();
    await settle();
    expect(server.ties).toHaveLength(1);
  });
});
