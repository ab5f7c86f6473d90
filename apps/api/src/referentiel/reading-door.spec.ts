import { pathOf, readingRoutes as reading, referentielRoutes as routes, ReferentielFileSchema } from '@probant/contract';
import { Transactions } from '@probant/database';
import { ReadDocument } from '@probant/use-cases';
import { TestApi } from '../testing/test-api.js';
import type { TestPerson } from '../testing/test-person.js';

jest.setTimeout(60_000);
const blob = (text: string): Blob => new Blob([text]);
const ROWS = ['Bloc;Ce qui est fait;Su;Jugé', 'Bloc 1 : Accueillir;A1. Recevoir;C1 Écouter;Le ton est juste', ';;C2 Répondre;Tout est dit'];

describe('the door of readings', () => {
  let api: TestApi;
  let certifier: string;
  let samir: TestPerson;
  let administrator: TestPerson;
  let stranger: TestPerson;
  let certification: string;
  const here = { org: 'belvedere' };

  beforeAll(async () => {
    api = await TestApi.start();
    certifier = await api.organisation('belvedere', 'certifier');
    const elsewhere = await api.organisation('ailleurs');
    [samir, administrator, stranger] = [await api.person('samir', [[certifier, 'manager']]), await api.person('ada', [[certifier, 'administrator']]), await api.person('autre', [[elsewhere, 'manager']])];
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    certification = (await samir.call(routes.createCertification, { params: here, body: { title: 'Responsable d’accueil', rncp: null, level: 6, regime: 'portal', registrationEndsOn: null } })).body.id;
  });

  const received = async (text: string, name: string, into = certification) => (await samir.send(routes.importReferentiel, { params: { ...here, certification: into } }, blob(text), name)).body.id;
  const work = (id: string) => api.app.get(Transactions).asSystem(certifier, 'write', (actor) => api.app.get(ReadDocument).run(actor, id));
  const shown = async (referentiel: string) => (await samir.call(routes.readReferentiel, { params: { ...here, referentiel } })).body;

  it('stops a reading, whose file may be dropped again', async () => {
    const referentiel = await received('Bloc 1 : Accueillir', 'r.txt');
    expect(await stranger.call(reading.stopReading, { params: { org: 'ailleurs', referentiel } })).toMatchObject({ status: 404 });
    expect((await samir.call(reading.stopReading, { params: { ...here, referentiel } })).status).toBe(204);
    expect(await work(referentiel)).toMatchObject({ status: 'failed', failure: 'referentiel.stopped', sourceKey: '' });
    expect(await samir.call(reading.stopReading, { params: { ...here, referentiel } })).toMatchObject({ status: 403, problem: { code: 'referentiel.not_being_read' } });
    expect(await received('Bloc 1 : Accueillir', 'r.txt')).toBe(referentiel);
    expect(await work(referentiel)).toMatchObject({ status: 'draft' });
  });

  it('shows the sheets of a table, is told what its columns hold, and remembers it for the next one', async () => {
    const referentiel = await received(ROWS.join('\n'), 'r.csv');
    await work(referentiel);
    const { body } = await samir.call(reading.readSheets, { params: { ...here, referentiel } });
    expect(body.sheets).toMatchObject([{ name: null, total: 3, columns: { headingRow: 0 }, origin: 'guessed' }]);
    const columns = { headingRow: 0, meanings: ['bloc' as const, 'activity' as const, 'competency' as const, 'criterion' as const] };
    expect(await administrator.call(reading.setSheetColumns, { params: { ...here, referentiel }, body: { sheets: [columns] } })).toMatchObject({ status: 403 });
    expect((await samir.call(reading.setSheetColumns, { params: { ...here, referentiel }, body: { sheets: [columns] } })).status).toBe(204);
    await work(referentiel);
    expect(await shown(referentiel)).toMatchObject({ status: 'draft', columnsOrigin: 'stated', counts: { blocs: 1, competencies: 2, criteria: 2 }, failure: null });
    const next = await received(`${ROWS.join('\n')}\n;;C3 Orienter;Le chemin est clair`, 'suite.csv');
    await work(next);
    expect(await shown(next)).toMatchObject({ status: 'draft', columnsOrigin: 'remembered', counts: { blocs: 1, competencies: 3, criteria: 3 } });
  });

  it('gives a référentiel as a file, which comes back as it was under another certification', async () => {
    const referentiel = await received(ROWS.join('\n').replace('Ce qui est fait;Su;Jugé', 'Activité;Compétence;Critère'), 'r.csv');
    await work(referentiel);
    const answer = await samir.fetch('GET', pathOf(reading.exportReferentiel, { ...here, referentiel }));
    expect(answer.headers.get('content-disposition')).toContain('referentiel-brouillon.probant.json');
    const text = await answer.text();
    expect(ReferentielFileSchema.parse(JSON.parse(text))).toMatchObject({ schema: 'probant-referentiel/1', tree: { blocs: [{ number: '1' }] } });
    const other = (await samir.call(routes.createCertification, { params: here, body: { title: 'Autre', rncp: null, level: 6, regime: 'portal', registrationEndsOn: null } })).body.id;
    const again = await received(text, 'référentiel.json', other);
    await work(again);
    const [before, after] = [await shown(referentiel), await shown(again)];
    expect([after.status, after.tree, after.unplaced]).toEqual(['draft', before.tree, before.unplaced]);
  });

  it('says where a file that is not right goes wrong', async () => {
    const referentiel = await received('{"schema":"probant-referentiel/7"}', 'r.json');
    await work(referentiel);
    expect(await shown(referentiel)).toMatchObject({ status: 'failed', failure: 'referentiel.json_version', failureFacts: { schema: 'probant-referentiel/7', known: 'probant-referentiel/1' } });
  });
});
