import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathOf, referentielRoutes as routes, type BodyOf } from '@probant/contract';
import { Transactions } from '@probant/database';
import { anEncryptedOffice, aPdf, aPng, aProgram, aZipBomb, page } from '@probant/documents/inspection/testing/real-files.js';
import { ReadDocument } from '@probant/use-cases';
import { TestApi } from '../testing/test-api.js';
import type { TestPerson } from '../testing/test-person.js';

jest.setTimeout(60_000);
const DEMO = readFileSync(path.join(__dirname, '../../../../tools/demo/referentiel-demo.txt'));
const NOBODY = '01999999-0000-7000-8000-000000000000';
const blob = (bytes: Uint8Array | string): Blob => new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]);

describe('the référentiels’ door', () => {
  let api: TestApi;
  let certifier: string;
  let centre: string;
  let samir: TestPerson;
  let administrator: TestPerson;
  let candidate: TestPerson;
  let juror: TestPerson;
  let atCentre: TestPerson;
  let stranger: TestPerson;
  let certification: string;
  const here = { org: 'belvedere' };

  beforeAll(async () => {
    api = await TestApi.start();
    [certifier, centre] = [await api.organisation('belvedere', 'certifier'), await api.organisation('centre-ouest', 'centre')];
    const elsewhere = await api.organisation('ailleurs');
    [samir, administrator, candidate, juror] = [await api.person('samir', [[certifier, 'manager']]), await api.person('ada', [[certifier, 'administrator']]), await api.person('cleo', [[certifier, 'candidate']]), await api.person('jules', [[certifier, 'juror']])];
    [atCentre, stranger] = [await api.person('ouest', [[centre, 'manager']]), await api.person('autre', [[elsewhere, 'manager']])];
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    const { body } = await samir.call(routes.createCertification, { params: here, body: { title: 'Responsable de projets', rncp: null, level: 6, regime: 'portal', registrationEndsOn: '2029-12-31' } });
    certification = body.id;
  });

  const send = (bytes: Uint8Array | string, name = 'referentiel.txt', who = samir, org = 'belvedere') => who.send(routes.importReferentiel, { params: { org, certification } }, blob(bytes), name);
  /** What the worker does with a document received. */
  const work = (id: string) => api.app.get(Transactions).asSystem(certifier, 'write', (actor) => api.app.get(ReadDocument).run(actor, id));
  const imported = async (bytes: Uint8Array | string, name?: string) => {
    const { body } = await send(bytes, name);
    await work(body.id);
    return body.id;
  };
  const read = async (referentiel: string, who = samir, org = 'belvedere') => who.call(routes.readReferentiel, { params: { org, referentiel } });
  const publish = async (referentiel: string, who = samir) => who.call(routes.publishReferentiel, { params: { ...here, referentiel }, body: { revision: (await read(referentiel, who)).body.revision } });
  const habilitate = () => api.owner.query("insert into habilitation values ($1, $2, $3, $4, 'both', current_date - 1, null)", [certifier, api.id(), centre, certification]);

  describe('a document', () => {
    it('is received, read, shown with its doubts at their lines, and its source beside', async () => {
      const received = await send(DEMO, 'Référentiel d’été.txt');
      expect(received).toMatchObject({ status: 201, body: { known: false } });
      expect((await read(received.body.id)).body).toMatchObject({ status: 'reading', tree: null, counts: null, sourceName: 'Référentiel d’été.txt' });
      await work(received.body.id);
      const { body } = await read(received.body.id);
      expect(body).toMatchObject({ status: 'draft', counts: { blocs: 5, competencies: 17, criteria: 41, modalities: 10, doubts: 3 }, blockers: [], failure: null, certification: { id: certification, mine: true, certifier: { id: certifier } } });
      expect(body.doubts.map(({ where }) => where.line)).toEqual([17, 21, 21]);
      expect(body.actions.filter(({ allowed }) => allowed)).toEqual(['correct', 'set_rules', 'set_adaptation', 'publish', 'delete'].map((action) => ({ action, allowed: true, code: null, details: null })));
      const source = await samir.call(routes.readReferentielSource, { params: { ...here, referentiel: received.body.id }, query: { from: 17, to: 18 } });
      const document = await samir.fetch('GET', pathOf(routes.openReferentielDocument, { ...here, referentiel: received.body.id }));
      expect([document.status, document.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')]);
      expect(new Uint8Array(await document.arrayBuffer())).toEqual(new Uint8Array(Buffer.from(DEMO)));
      expect(source.body).toMatchObject({ total: 44, lines: [{ number: 17 }, { number: 18 }] });
      expect((await samir.call(routes.listCertifications, { params: here })).body.items.find(({ id }) => id === certification)).toMatchObject({ mine: true, referentiels: [{ id: received.body.id, status: 'draft' }] });
    });

    it.each<[string, () => Uint8Array | string | Promise<Uint8Array>, string, string]>([
      ['is not a référentiel', () => 'Tarte aux pommes\n\nÉplucher six pommes, les couper en lamelles.\n', 'recette.txt', 'referentiel.not_one'],
      ['holds only blank lines', () => '\n \n\t\n', 'blanc.txt', 'referentiel.empty'],
      ['is a scan', async () => aPdf({ pages: [[]] }), 'numerise.pdf', 'referentiel.scanned'],
      ['is a photograph', () => aPng(40, 40), 'photo.png', 'referentiel.scanned'],
      ['is locked by a password', () => aPdf({ pages: [page('Bloc 1')], password: 'secret' }), 'referentiel.pdf', 'referentiel.encrypted'],
      ['is locked by an office program', anEncryptedOffice, 'referentiel.docx', 'referentiel.encrypted'],
      ['is a drawing', () => '<svg xmlns="http://www.w3.org/2000/svg"><text>Bloc 1</text></svg>', 'referentiel.svg', 'referentiel.format'],
      ['is a program', aProgram, 'referentiel.txt', 'referentiel.mislabelled'],
      ['is full of null bytes', () => new Uint8Array(4000), 'referentiel.txt', 'referentiel.mislabelled'],
      ['is a bomb', () => aZipBomb(40), 'referentiel.docx', 'referentiel.too_large'],
      ['is text without end', () => 'Bloc 1\n'.repeat(800_000), 'referentiel.txt', 'referentiel.too_large'],
    ])('that %s is refused after its reading, and said why', async (_what, content, name, failure) => {
      const id = await imported(await content(), name);
      expect((await read(id)).body).toMatchObject({ status: 'failed', failure, tree: null });
      expect(await publish(id)).toMatchObject({ status: 403, problem: { code: 'referentiel.no_tree' } });
      expect((await samir.call(routes.deleteReferentiel, { params: { ...here, referentiel: id } })).status).toBe(204);
      expect((await read(id)).status).toBe(404);
    });

    it('with null bytes among its words is read without them', async () => {
      const id = await imported(Buffer.from(`\ufeff${DEMO.toString('utf8')}`, 'utf16le'));
      expect((await read(id)).body).toMatchObject({ status: 'draft', counts: { competencies: 17 } });
      const text = Buffer.concat([DEMO, Buffer.from('\n'.repeat(70_000)), Buffer.from('Fin\u0000 du document')]);
      expect((await read(await imported(text))).body.status).toBe('draft');
    });

    it('that is empty, or of 2.1 GB, is refused at the door', async () => {
      expect(await send('')).toMatchObject({ status: 422, problem: { code: 'referentiel.empty' } });
      const declared = await samir.declare(routes.importReferentiel, { params: { ...here, certification } }, 2_100_000_000);
      expect(declared).toMatchObject({ status: 422, problem: { code: 'upload.too_large', details: { bytes: 2_100_000_000 } } });
    });

    it('sent twice is one référentiel, told as known, and keeps its ids; published, it is told by its version', async () => {
      const id = await imported(DEMO);
      const before = (await read(id)).body.tree;
      expect(await send(DEMO)).toMatchObject({ status: 201, body: { id, known: true } });
      expect((await read(id)).body).toMatchObject({ status: 'reading' });
      await work(id);
      await work(id);
      expect((await read(id)).body.tree).toEqual(before);
      expect((await publish(id)).body).toEqual({ version: 1, awaitingSecond: false });
      expect(await send(DEMO)).toMatchObject({ status: 409, problem: { code: 'referentiel.already_published', details: { referentielId: id, version: 1 } } });
    });

    it('is received from a manager of its certifier alone', async () => {
      await habilitate();
      expect(await send(DEMO, 'r.txt', candidate)).toMatchObject({ status: 403, problem: { code: 'people.role_required' } });
      expect(await send(DEMO, 'r.txt', atCentre, 'centre-ouest')).toMatchObject({ status: 403, problem: { code: 'referentiel.certifier_only' } });
      expect(await send(DEMO, 'r.txt', stranger, 'ailleurs')).toMatchObject({ status: 404 });
      expect(await samir.send(routes.importReferentiel, { params: { ...here, certification: NOBODY } }, blob(DEMO), 'r.txt')).toMatchObject({ status: 404, problem: { code: 'referentiel.certification_unknown' } });
    });
  });

  describe('a certification', () => {
    it('is declared once under its code of the register, by a certifier', async () => {
      const body = { title: 'Manager', rncp: 'RNCP12345', level: 7, regime: 'own' as const, registrationEndsOn: null };
      expect((await samir.call(routes.createCertification, { params: here, body })).status).toBe(201);
      expect(await samir.call(routes.createCertification, { params: here, body })).toMatchObject({ status: 409, problem: { code: 'referentiel.certification_exists' } });
      expect(await atCentre.call(routes.createCertification, { params: { org: 'centre-ouest' }, body })).toMatchObject({ status: 403, problem: { code: 'referentiel.not_a_certifier' } });
      expect(await samir.call(routes.createCertification, { params: here, body: { ...body, rncp: 'X1' } })).toMatchObject({ status: 422, problem: { code: 'input.invalid', fields: [{ path: 'rncp' }] } });
    });
  });

  describe('a draft', () => {
    it('is its certifier’s staff’s: to others it does not exist; published, its members and its centres read it, without its doubts', async () => {
      await habilitate();
      const id = await imported(DEMO);
      expect((await read(id, administrator)).body.doubts).toHaveLength(3);
      for (const [who, org] of [[candidate, 'belvedere'], [juror, 'belvedere'], [atCentre, 'centre-ouest'], [stranger, 'ailleurs']] as const) expect(await read(id, who, org)).toMatchObject({ status: 404, problem: { code: 'referentiel.unknown' } });
      await publish(id);
      for (const [who, org] of [[candidate, 'belvedere'], [juror, 'belvedere'], [atCentre, 'centre-ouest']] as const) expect((await read(id, who, org)).body).toMatchObject({ version: 1, status: 'published', doubts: [], unplaced: [] });
      expect((await read(id, candidate)).body.actions.filter(({ allowed }) => allowed)).toEqual([]);
      expect((await read(id, stranger, 'ailleurs')).status).toBe(404);
      expect((await atCentre.call(routes.listCertifications, { params: { org: 'centre-ouest' } })).body.items.find((each) => each.id === certification)).toMatchObject({ mine: false, referentiels: [{ id }] });
      expect(await atCentre.call(routes.readReferentielSource, { params: { org: 'centre-ouest', referentiel: id } })).toMatchObject({ status: 403, problem: { code: 'referentiel.certifier_only' } });
      expect(await samir.call(routes.deleteReferentiel, { params: { ...here, referentiel: id } })).toMatchObject({ status: 403, problem: { code: 'referentiel.published_stays' } });
    });

    it('is published by a second manager where there are two, at the revision they read', async () => {
      const id = await imported(DEMO);
      const rosa = await api.person('rosa', [[certifier, 'manager']]);
      expect((await publish(id)).body).toEqual({ version: null, awaitingSecond: true });
      expect((await read(id, rosa)).body.awaitingSecond).toMatchObject({ person: 'samir Essai' });
      expect(await publish(id)).toMatchObject({ status: 403, problem: { code: 'referentiel.second_person_needed' } });
      expect(await rosa.call(routes.publishReferentiel, { params: { ...here, referentiel: id }, body: { revision: 0 } })).toMatchObject({ status: 409, problem: { code: 'referentiel.stale' } });
      expect((await publish(id, rosa)).body).toEqual({ version: 1, awaitingSecond: false });
      expect(await publish(id, rosa)).toMatchObject({ status: 403, problem: { code: 'referentiel.already_published' } });
      await api.owner.query('delete from membership where person_id = $1', [rosa.id]);
    });

    it('published, it retires the version it replaces, which is still read', async () => {
      const first = await imported(DEMO);
      await publish(first);
      const second = await imported(`${DEMO.toString('utf8')}\n`);
      expect((await publish(second)).body).toEqual({ version: 2, awaitingSecond: false });
      expect((await read(first, candidate)).body).toMatchObject({ status: 'retired', version: 1 });
    });

    it('with a competency without text is not published, and says which', async () => {
      const id = await imported(DEMO);
      await api.owner.query(`update referentiel set tree = jsonb_set(tree, '{blocs,0,competencies,1,text}', '" "') where id = $1`, [id]);
      expect((await read(id)).body.blockers).toMatchObject([{ code: 'referentiel.competency_without_text', label: 'C2' }]);
      expect(await publish(id)).toMatchObject({ status: 403, problem: { code: 'referentiel.publication_blocked', details: { blockers: [{ printedCode: 'C2' }] } } });
    });
  });

  describe('rules', () => {
    const rules: BodyOf<typeof routes.setRules> = {
      route: 'vae', partlyMetWorth: 0.5, competencyRule: { kind: 'ratio', ratio: 0.6 }, blocRule: { kind: 'unspecified' }, blocOverrides: [], eliminatoryCriterionIds: [], eliminatoryCompetencyIds: [], requirementIds: [], evidenceRules: [],
      limits: { maxPages: 60, maxPagesEliminatory: false },
    };

    it('are a version more each time, in a draft or after its publication', async () => {
      const id = await imported(DEMO);
      const tree = (await read(id)).body.tree!;
      const body = { ...rules, eliminatoryCompetencyIds: [tree.blocs[0]!.competencies[0]!.id], requirementIds: tree.requirements.filter(({ route }) => route === 'vae').map((one) => one.id), evidenceRules: [{ competencyId: tree.blocs[0]!.competencies[0]!.id, minimum: 2, kinds: ['report'], maxAgeMonths: 60 }] };
      expect(await samir.call(routes.setRules, { params: { ...here, referentiel: id }, body })).toMatchObject({ status: 200, body: { version: 1, ...body } });
      await publish(id);
      expect((await samir.call(routes.setRules, { params: { ...here, referentiel: id }, body: { ...body, blocRule: { kind: 'all' } } })).body.version).toBe(2);
      expect((await read(id, candidate)).body.ruleSets).toMatchObject([{ version: 2, blocRule: { kind: 'all' } }]);
    });

    it('that speak of what the tree does not hold are refused, each named', async () => {
      const id = await imported(DEMO);
      const tree = (await read(id)).body.tree!;
      const set = (part: Partial<typeof rules>) => samir.call(routes.setRules, { params: { ...here, referentiel: id }, body: { ...rules, ...part } });
      expect(await set({ eliminatoryCriterionIds: [NOBODY], blocOverrides: [{ blocId: NOBODY }] })).toMatchObject({ status: 422, problem: { code: 'referentiel.rules_foreign', details: { foreign: [{ field: 'blocOverrides', id: NOBODY }, { field: 'eliminatoryCriterionIds', id: NOBODY }] } } });
      expect(await set({ requirementIds: tree.requirements.filter(({ route }) => route === 'formation').map((one) => one.id) })).toMatchObject({ status: 422, problem: { code: 'referentiel.rules_other_route' } });
      expect(await set({ evidenceRules: [{ competencyId: tree.blocs[0]!.competencies[0]!.id, minimum: 1, kinds: ['nonsense'], maxAgeMonths: null }] })).toMatchObject({ status: 422, problem: { code: 'referentiel.evidence_kind_unknown' } });
      expect(await set({ partlyMetWorth: 2 })).toMatchObject({ status: 422, problem: { code: 'input.invalid' } });
    });

    it('an adaptation keeps, rephrases and sets aside what the tree holds', async () => {
      const id = await imported(DEMO);
      const [bloc] = (await read(id)).body.tree!.blocs;
      const adapt = (items: BodyOf<typeof routes.setAdaptation>['items']) => samir.call(routes.setAdaptation, { params: { ...here, referentiel: id }, body: { route: 'vae', items } });
      const kept = { targetId: bloc!.modalities[0]!.id, target: 'modality' as const, decision: 'kept' as const, text: null, motive: null };
      expect(await adapt([kept])).toMatchObject({ status: 200, body: { version: 1, items: [kept] } });
      expect(await adapt([{ ...kept, target: 'criterion' }])).toMatchObject({ status: 422, problem: { code: 'referentiel.adaptation_foreign' } });
      expect(await adapt([{ ...kept, decision: 'rephrased', text: ' ' }])).toMatchObject({ status: 422, problem: { code: 'referentiel.rephrased_without_text', details: { codes: ['M1'] } } });
      expect(await adapt([kept, kept])).toMatchObject({ status: 422, problem: { code: 'referentiel.adaptation_twice', details: { codes: ['M1'] } } });
      expect((await read(id)).body.adaptations).toMatchObject([{ version: 1, items: [kept] }]);
    });
  });
});
