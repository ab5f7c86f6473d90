import { ficheRoutes, referentielRoutes, candidacyRoutes, versionRoutes as versions } from '@probant/contract';
import { Transactions } from '@probant/database';
import { aBloc, aCompetency, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { ReadFiche } from '@probant/use-cases';
import { TestApi } from '../testing/test-api.js';
import { publishedVersion } from '../testing/test-certification.js';
import type { TestPerson } from '../testing/test-person.js';

jest.setTimeout(60_000);
const bloc = (code: string, label: string) => `<BLOC_COMPETENCES><CODE>${code}</CODE><LIBELLE>${label}</LIBELLE><LISTE_COMPETENCES>C1. Accueillir    C2. Orienter</LISTE_COMPETENCES></BLOC_COMPETENCES>`;
const fiche = (number: string) => `<FICHE><NUMERO_FICHE>${number}</NUMERO_FICHE><INTITULE>Responsable de l’accueil</INTITULE><NOMENCLATURE_EUROPE><NIVEAU>NIV7</NIVEAU></NOMENCLATURE_EUROPE><ACTIF>Oui</ACTIF><DATE_FIN_ENREGISTREMENT>31/08/2099</DATE_FIN_ENREGISTREMENT>
  <NOUVELLES_CERTIFICATIONS><NOUVELLE_CERTIFICATION><ID_FICHE_NOUVELLE_CERTIFICATION>RNCP88888</ID_FICHE_NOUVELLE_CERTIFICATION></NOUVELLE_CERTIFICATION></NOUVELLES_CERTIFICATIONS><BLOCS_COMPETENCES>${bloc(`${number}BC01`, 'Accueillir les publics')}${bloc(`${number}BC02`, 'Gérer une caisse')}</BLOCS_COMPETENCES></FICHE>`;
const flux = (...numbers: readonly string[]) => new Blob([`<FICHES>${numbers.map(fiche).join('')}</FICHES>`]);

describe('the door of the register and of versions', () => {
  let api: TestApi;
  let certifier: string;
  let samir: TestPerson;
  let administrator: TestPerson;
  let atCentre: TestPerson;
  let stranger: TestPerson;
  let certification: string;
  let number = 70_000;
  const here = { org: 'belvedere' };
  const at = () => ({ ...here, certification });

  beforeAll(async () => {
    api = await TestApi.start();
    certifier = await api.organisation('belvedere', 'certifier');
    const [centre, elsewhere] = [await api.organisation('centre-ouest', 'centre'), await api.organisation('ailleurs')];
    [samir, administrator, atCentre, stranger] = [await api.person('samir', [[certifier, 'manager']]), await api.person('ada', [[certifier, 'administrator']]), await api.person('ouest', [[centre, 'manager']]), await api.person('autre', [[elsewhere, 'manager']])];
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    number += 1;
    certification = (await samir.call(referentielRoutes.createCertification, { params: here, body: { title: 'Accueil', rncp: `RNCP${number}`, level: 6, regime: 'portal', registrationEndsOn: '2029-12-31' } })).body.id;
  });

  /** What the worker does with a file received. */
  const work = (id: string) => api.app.get(ReadFiche).run((job) => api.app.get(Transactions).asSystem(certifier, 'write', job), id);
  const send = (file: Blob, who = samir, org = 'belvedere') => who.send(ficheRoutes.receiveFiche, { params: { org, certification } }, file, 'export-fiches-rncp-v4-1-2026-03-01.xml');
  const received = async (file: Blob) => {
    const { body } = await send(file);
    await work(body.id);
    return body.id;
  };
  const read = async (who = samir, org = 'belvedere') => who.call(ficheRoutes.readFiche, { params: { org, certification } });
  const tree = (text: string) => aTree({ blocs: [aBloc({ id: api.id(), number: '1', title: 'Accueillir tous les publics', competencies: [aCompetency({ id: api.id(), text })] })] });

  it('receives a fiche, proposes the codes of its blocs, joins it, and shows on the board what replaces it', async () => {
    const referentielId = await publishedVersion(api, certifier, certification, tree('Accueillir chacun'));
    const id = await received(flux('RNCP1', `RNCP${number}`));
    const shown = (await read()).body;
    expect(shown).toMatchObject({ joined: null, received: { id, status: 'read', updatedOn: '2026-03-01', fiche: { number: `RNCP${number}`, level: 7, blocs: [{ code: `RNCP${number}BC01` }, {}] } }, versions: [{ referentiel: { id: referentielId }, blocs: [{ number: '1', code: `RNCP${number}BC01`, by: 'number' }] }] });
    expect(shown.actions).toEqual(['receive', 'join'].map((action) => ({ action, allowed: true, code: null, details: null })));
    const matches = shown.versions[0]!.blocs.map(({ blocId, code }) => ({ referentielId, blocId, code }));
    expect(await samir.call(ficheRoutes.joinFiche, { params: { ...here, fiche: id }, body: { revision: shown.received!.revision, matches } })).toMatchObject({ status: 200, body: { status: 'joined' } });
    expect((await read()).body).toMatchObject({ joined: { id }, received: null, certification: { level: 7, registrationEndsOn: '2099-08-31' }, watch: { code: 'registration_replaced', replacedBy: ['RNCP88888'] }, versions: [{ blocs: [{ by: 'confirmed' }] }] });
    const board = (await samir.call(candidacyRoutes.readDashboard, { params: here })).body.referentiels;
    expect(board.find((each) => each.certificationId === certification)).toMatchObject({ code: 'registration_replaced', on: '2099-08-31', replacedBy: ['RNCP88888'] });
    expect(await samir.call(ficheRoutes.discardFiche, { params: { ...here, fiche: id } })).toMatchObject({ status: 409, problem: { code: 'referentiel.fiche_joined_stays' } });
  });

  it('asks which of several, reads the one chosen, and refuses to join the fiche of another certification', async () => {
    await api.owner.query('update certification set rncp = null where id = $1', [certification]);
    const id = await received(flux('RNCP1', 'RNCP2'));
    expect((await read()).body.received).toMatchObject({ status: 'choosing', choicesTotal: 2, choices: [{ number: 'RNCP1' }, { number: 'RNCP2' }] });
    expect((await samir.call(ficheRoutes.chooseFiche, { params: { ...here, fiche: id }, body: { number: 'rncp2' } })).status).toBe(204);
    await work(id);
    await api.owner.query("update certification set rncp = 'RNCP1' where id = $1", [certification]);
    expect((await read()).body).toMatchObject({ received: { status: 'read', fiche: { number: 'RNCP2' } }, actions: [{}, { action: 'join', allowed: false, code: 'referentiel.other_fiche' }] });
    expect(await samir.call(ficheRoutes.joinFiche, { params: { ...here, fiche: id }, body: { revision: (await read()).body.received!.revision, matches: [] } })).toMatchObject({ status: 403, problem: { code: 'referentiel.other_fiche' } });
    expect((await samir.call(ficheRoutes.discardFiche, { params: { ...here, fiche: id } })).status).toBe(204);
    expect((await read()).body).toMatchObject({ received: null, joined: null });
  });

  it('says why a file gives nothing', async () => {
    await received(new Blob(['<!DOCTYPE FICHES [<!ENTITY a "b">]><FICHES><FICHE/></FICHES>']));
    expect((await read()).body.received).toMatchObject({ status: 'failed', failure: 'referentiel.xml_entities', fiche: null });
    expect(await send(new Blob([]))).toMatchObject({ status: 422, problem: { code: 'referentiel.empty' } });
  });

  it('is its certifier’s: others receive nothing, and see what is joined alone', async () => {
    expect(await send(flux('RNCP1'), administrator)).toMatchObject({ status: 403, problem: { code: 'people.role_required' } });
    expect(await send(flux('RNCP1'), stranger, 'ailleurs')).toMatchObject({ status: 404 });
    await received(flux(`RNCP${number}`));
    expect((await read(administrator)).body).toMatchObject({ received: null });
    expect(await read(stranger, 'ailleurs')).toMatchObject({ status: 404, problem: { code: 'referentiel.certification_unknown' } });
    expect(await read(atCentre, 'centre-ouest')).toMatchObject({ status: 404 });
  });

  it('lists the versions of a certification and tells what changes from one to another', async () => {
    const [first, second] = [await publishedVersion(api, certifier, certification, tree('Accueillir chaque personne')), await publishedVersion(api, certifier, certification, tree('Accueillir chaque personne reçue'))];
    expect((await administrator.call(versions.listVersions, { params: at() })).body.items.map(({ id, version, candidacies }) => [id, version, candidacies])).toEqual([[second, 2, { kept: 0, waiting: 0 }], [first, 1, { kept: 0, waiting: 0 }]]);
    const { body } = await samir.call(versions.readDifference, { params: at(), query: { from: first, to: second } });
    expect(body.difference).toMatchObject({ counts: { reworded: 1 }, same: 1, groups: [{ after: { code: '1' }, changes: [{ level: 'competency', words: [{ kind: 'same' }, { kind: 'added', text: ' reçue' }] }] }] });
    expect(await stranger.call(versions.readDifference, { params: { org: 'ailleurs', certification }, query: { from: first, to: second } })).toMatchObject({ status: 404, problem: { code: 'referentiel.unknown' } });
  });
});
