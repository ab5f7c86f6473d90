import { correctionRoutes, referentielRoutes, withCorrected, type CorrectionBody, type ReferentielView } from '@probant/contract';
import { TestApi } from '../testing/test-api.js';
import type { TestPerson } from '../testing/test-person.js';
import { aTreeOf } from './testing/big-tree.js';

jest.setTimeout(60_000);
const here = { org: 'belvedere' };

describe('the door of the corrections', () => {
  let api: TestApi;
  let certifier: string;
  let samir: TestPerson;
  let rosa: TestPerson;
  let administrator: TestPerson;
  let referentiel: string;

  beforeAll(async () => {
    api = await TestApi.start({ COUNT_STATEMENTS: '1' });
    certifier = await api.organisation('belvedere', 'certifier');
    [samir, rosa, administrator] = [await api.person('samir', [[certifier, 'manager']]), await api.person('rosa', [[certifier, 'manager']]), await api.person('ada', [[certifier, 'administrator']])];
  });
  afterAll(() => api.close());

  /** A draft of `criteria` criteria in five blocs, with a doubt about the first one and a text without place. */
  const drafted = async (criteria: number): Promise<string> => {
    const [certification, id] = [api.id(), api.id()];
    const tree = aTreeOf(criteria, () => api.id());
    const doubts = [{ id: api.id(), code: 'range.ambiguous', where: { line: 3 }, subjectId: tree.blocs[0]!.criteria[0]!.id, message: 'Une suite, ou deux ?', suggestion: null, state: 'open', note: null, by: null }];
    const unplaced = [{ id: api.id(), where: { line: 9 }, text: 'Durée indicative de vingt minutes', boilerplate: false }];
    await api.owner.query("insert into certification values ($1, $2, 'Responsable de projets', null, 6, 'own', null, now())", [certifier, certification]);
    await api.owner.query(
      "insert into referentiel (certifier_id, id, certification_id, status, source_name, source_hash, source_key, tree, doubts, unplaced, counts, imported_at, revision) values ($1, $2, $3, 'draft', 'r.pdf', $4, 'kept', $5, $6, $7, $8, now(), 1)",
      [certifier, id, certification, 'a'.repeat(64), JSON.stringify(tree), JSON.stringify(doubts), JSON.stringify(unplaced), JSON.stringify({ blocs: 5, competencies: 5, criteria, modalities: 5, doubts: 1 })],
    );
    return id;
  };
  beforeEach(async () => {
    referentiel = await drafted(10);
  });

  const read = async (who = samir): Promise<ReferentielView> => (await who.call(referentielRoutes.readReferentiel, { params: { ...here, referentiel } })).body;
  const correct = (correction: CorrectionBody, who = samir, id = api.id()) => who.call(correctionRoutes.correctReferentiel, { params: { ...here, referentiel }, body: { id, correction } });
  const undo = (correction: string, who = samir) => who.call(correctionRoutes.undoCorrection, { params: { ...here, referentiel, correction }, body: { id: api.id() } });
  const first = (view: ReferentielView) => view.tree!.blocs[0]!.criteria[0]!;
  const rewrite = (view: ReferentielView, becomes: string): CorrectionBody => ({ kind: 'edit', elementId: first(view).id, field: 'text', was: first(view).text, becomes });

  it('answers with what changed: brought into the view, it is the view read again', async () => {
    const before = await read();
    const unplaced = before.unplaced[0]!;
    const { body, status } = await correct({ kind: 'place', unplacedId: unplaced.id, level: 'criterion', parentId: before.tree!.blocs[1]!.id, afterId: null, code: null, text: unplaced.text });
    expect(status).toBe(201);
    expect(body.changes).toMatchObject({ follows: 1, revision: 2, head: null, doubts: [], unplaced: [], blocs: [{ id: before.tree!.blocs[1]!.id }] });
    expect(body.createdIds).toHaveLength(1);
    expect(withCorrected(before, body.changes!)).toEqual(await read());
    expect(withCorrected({ ...before, revision: 0 }, body.changes!)).toBeNull();
    const settled = await correct(rewrite(before, 'Autrement'));
    expect(settled.body.changes).toMatchObject({ doubts: [{ state: 'corrected', by: 'samir Essai' }], progress: { doubts: { total: 1, done: 1 }, texts: { left: 0, done: 1 }, corrections: 2 } });
    expect((await read()).doubts).toMatchObject([{ state: 'corrected', by: 'samir Essai' }]);
  });

  it('two people at once, on different elements, lose nothing', async () => {
    const view = await read();
    const gestures = view.tree!.blocs.flatMap((bloc) => bloc.criteria).map(({ id, text }, index): CorrectionBody => ({ kind: 'edit', elementId: id, field: 'text', was: text, becomes: `Réécrit ${index}` }));
    const answers = await Promise.all(gestures.map((gesture, index) => correct(gesture, index % 2 === 0 ? samir : rosa)));
    expect(answers.map(({ status }) => status)).toEqual(gestures.map(() => 201));
    const after = await read();
    expect(after.tree!.blocs.flatMap((bloc) => bloc.criteria.map(({ text }) => text))).toEqual(gestures.map((_, index) => `Réécrit ${index}`));
    expect(after.revision).toBe(1 + gestures.length);
  });

  it('two people at once, on the same element: one is told what stands and who wrote it', async () => {
    const view = await read();
    const answers = await Promise.all([correct(rewrite(view, 'De Samir'), samir), correct(rewrite(view, 'De Rosa'), rosa)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    const winner = answers[0].status === 201 ? ['De Samir', 'samir Essai'] : ['De Rosa', 'rosa Essai'];
    expect(refused.problem).toMatchObject({ code: 'referentiel.draft_changed_meanwhile', details: { elementId: first(view).id, stands: winner[0], by: winner[1] } });
  });

  it('the same gesture sent twice at once counts once', async () => {
    const [view, id] = [await read(), api.id()];
    const answers = await Promise.all([1, 2, 3].map(() => correct(rewrite(view, 'Une fois'), samir, id)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.filter(({ body }) => body.changes !== null)).toHaveLength(1);
    expect((await read()).revision).toBe(2);
  });

  it('what is undone is as it was; what a later correction stands on is not', async () => {
    const before = await read();
    const removed = await correct({ kind: 'remove', elementId: first(before).id, was: first(before).text });
    expect((await read()).unplaced.at(-2)?.text).toContain(first(before).text);
    const { body } = await undo(removed.body.correction.id, rosa);
    expect(body.correction).toMatchObject({ kind: 'undo', by: 'rosa Essai', undoes: removed.body.correction.id });
    expect({ ...(await read()), revision: 1 }).toEqual(before);
    expect(await undo(removed.body.correction.id)).toMatchObject({ status: 409, problem: { code: 'referentiel.already_undone' } });
    const one = await correct(rewrite(before, 'Un'));
    await correct({ kind: 'edit', elementId: first(before).id, field: 'text', was: 'Un', becomes: 'Deux' }, rosa);
    expect(await undo(one.body.correction.id)).toMatchObject({ status: 409, problem: { code: 'referentiel.correction_stood_on', details: { by: 'rosa Essai' } } });
    const history = await administrator.call(correctionRoutes.listCorrections, { params: { ...here, referentiel } });
    expect(history.body.items.map(({ kind, by }) => [kind, by])).toEqual([['edit', 'rosa Essai'], ['edit', 'samir Essai'], ['undo', 'rosa Essai'], ['remove', 'samir Essai']]);
    expect(history.body.items.at(-1)).toMatchObject({ undoneBy: body.correction.id, correction: { kind: 'remove' } });
  });

  it('refuses what cannot be, and who may not', async () => {
    const view = await read();
    const bloc = view.tree!.blocs[0]!;
    expect(await correct(rewrite(view, 'Non'), administrator)).toMatchObject({ status: 403, problem: { code: 'people.role_required' } });
    expect(await correct({ kind: 'move', elementId: bloc.competencies[0]!.id, fromId: bloc.id, parentId: first(view).id, afterId: null })).toMatchObject({ status: 422, problem: { code: 'referentiel.cannot_stand_there' } });
    expect(await correct({ kind: 'retie', elementId: first(view).id, competencyIds: [view.tree!.blocs[1]!.competencies[0]!.id], modalityIds: [], was: { competencyIds: [...first(view).competencyIds], modalityIds: [...first(view).modalityIds] } })).toMatchObject({ status: 422, problem: { code: 'referentiel.tie_elsewhere' } });
    expect(await correct({ kind: 'edit', elementId: first(view).id, field: 'pages', was: null, becomes: null })).toMatchObject({ status: 422, problem: { code: 'referentiel.field_unknown' } });
    await samir.call(referentielRoutes.publishReferentiel, { params: { ...here, referentiel }, body: { revision: view.revision } });
    await rosa.call(referentielRoutes.publishReferentiel, { params: { ...here, referentiel }, body: { revision: view.revision + 1 } });
    expect(await correct(rewrite(view, 'Non'))).toMatchObject({ status: 403, problem: { code: 'referentiel.published_stays' } });
  });

  it('a tree of five hundred criteria is corrected in six statements, and one bloc of it travels', async () => {
    referentiel = await drafted(500);
    const view = await read();
    const answer = await correct(rewrite(view, 'Autrement'));
    expect(Number(answer.headers.get('x-probant-statements')?.split(';')[0])).toBeLessThanOrEqual(6);
    expect(JSON.stringify(answer.body).length).toBeLessThan(JSON.stringify(view).length / 4);
    const doubted = await correct({ kind: 'doubt', doubtId: view.doubts[0]!.id, was: 'corrected', state: 'postponed', note: null });
    expect(JSON.stringify(doubted.body).length).toBeLessThan(3_000);
  });
});
