import { createHash, randomUUID } from 'node:crypto';
import { pathOf, portfolioRoutes as routes } from '@probant/contract';
import { Transactions } from '@probant/database';
import { aDocx, anEncryptedOffice, aPdf, aPng, aProgram, aZipBomb, page, withMacros } from '@probant/documents/inspection/testing/real-files.js';
import { NOWHERE_IN_PARTICULAR } from '@probant/domain-portfolio';
import { InspectFile, RecomputeCompleteness } from '@probant/use-cases';
import { C1, TREE } from '@probant/use-cases/portfolio/testing/portfolio-world.js';
import { TestApi } from '../testing/test-api.js';
import type { TestPerson } from '../testing/test-person.js';

jest.setTimeout(60_000);
const PART = 16 * 1024 * 1024;
const FOREIGN = '01999999-0000-7000-8000-000000000000';
const blob = (bytes: Uint8Array | string): Blob => new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]);

describe('the portfolio’s door', () => {
  let api: TestApi;
  let school: string;
  let lea: TestPerson;
  let manager: TestPerson;
  let juror: TestPerson;
  let other: TestPerson;
  let candidacy: string;

  beforeAll(async () => {
    api = await TestApi.start();
    school = await api.organisation('atelier');
    [lea, manager, juror, other] = [await api.person('lea', [[school, 'candidate']]), await api.person('manager', [[school, 'manager']]), await api.person('juror', [[school, 'juror']]), await api.person('autre', [[school, 'candidate']])];
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    const [certification, referentiel] = [randomUUID(), randomUUID()];
    const now = new Date().toISOString();
    candidacy = randomUUID();
    await api.owner.query("insert into certification values ($1, $2, 'Chef de projet', null, 6, 'portal', null, $3)", [school, certification, now]);
    await api.owner.query("insert into referentiel (certifier_id, id, certification_id, version, status, source_name, source_hash, source_key, tree, imported_at) values ($1, $2, $3, 1, 'published', 's', 'h', 'k', $5, $4)", [school, referentiel, certification, now, JSON.stringify(TREE)]);
    await api.owner.query(
      `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, identity, consented_at, sworn_at, sort_name, created_at)
       values ($1, $2, $1, $3, $4, $5, 'vae', 'building', '2026-02-10', $7, '{"givenName":"Léa","familyName":"Martin"}', $6, $6, 'martin', $6)`,
      [school, candidacy, lea.id, certification, referentiel, now, JSON.stringify({ kind: 'blocs', blocIds: [TREE.blocs[0]!.id], optionBlocIds: [] })],
    );
  });

  const at = () => ({ org: 'atelier', candidacy });
  const send = (bytes: Uint8Array | string, name: string) => lea.send(routes.addEvidenceFile, { params: at(), query: { name } }, blob(bytes), 'file');
  /** What the worker does with a file received. */
  const work = (fileId: string) => api.app.get(Transactions).asSystem(school, 'write', async (actor) => {
    await api.app.get(InspectFile).run((work) => work(actor), school, fileId, candidacy);
    await api.app.get(RecomputeCompleteness).run(actor, candidacy);
  });
  const checked = async (bytes: Uint8Array | string, name: string) => {
    const { body } = await send(bytes, name);
    await work(body.file!.id);
    return (await lea.call(routes.readEvidence, { params: { ...at(), evidence: body.id } })).body;
  };

  describe('a file', () => {
    it('is received, checked, downloaded, and seen page by page', async () => {
      const pdf = await aPdf({ pages: [page('Bloc 1'), page('C1.1 Conduire')] });
      const received = await send(pdf, 'Étude d’été.pdf');
      expect(received).toMatchObject({ status: 201, body: { title: 'Étude d’été', file: { state: 'checking' } } });
      const refused = await lea.call(routes.downloadFile, { params: { ...at(), file: received.body.file!.id } });
      expect(refused).toMatchObject({ status: 403, problem: { code: 'portfolio.file_not_checked' } });
      await work(received.body.file!.id);
      const file = pathOf(routes.downloadFile, { ...at(), file: received.body.file!.id });
      const download = await lea.fetch('GET', file);
      expect(Buffer.compare(Buffer.from(await download.arrayBuffer()), pdf)).toBe(0);
      expect(Object.fromEntries(download.headers)).toMatchObject({ 'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%C3%89tude/), 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox'), 'accept-ranges': 'bytes' });
      const range = await manager.fetch('GET', file, undefined, { range: 'bytes=5-9' });
      expect([range.status, range.headers.get('content-range'), await range.text()]).toEqual([206, `bytes 5-9/${pdf.length}`, pdf.subarray(5, 10).toString('latin1')]);
      expect((await lea.fetch('GET', file, undefined, { range: `bytes=${pdf.length}-` })).status).toBe(416);
      const preview = await lea.fetch('GET', pathOf(routes.previewFile, { ...at(), file: received.body.file!.id, page: 2 }));
      expect([preview.status, preview.headers.get('content-type'), preview.headers.get('content-disposition')]).toEqual([200, 'image/webp', 'inline']);
      expect((await lea.call(routes.readFileText, { params: { ...at(), file: received.body.file!.id } })).body.headings).toMatchObject([{ blocId: TREE.blocs[0]!.id }, { competencyIds: [C1] }]);
    });

    it.each<[string, () => Uint8Array | string | Promise<Uint8Array>, string, string]>([
      ['empty', () => '', 'vide.pdf', 'empty'],
      ['encrypted', () => aPdf({ pages: [page('Un')], password: 'secret' }), 'rapport.pdf', 'encrypted'],
      ['encrypted by an office program', anEncryptedOffice, 'rapport.docx', 'encrypted'],
      ['truncated', async () => (await aPdf({ pages: [page('Un')] })).subarray(0, 600), 'rapport.pdf', 'truncated'],
      ['a program named .pdf', aProgram, 'rapport.pdf', 'mislabelled'],
      ['with macros', withMacros, 'rapport.docm', 'macros'],
      ['a zip bomb', () => aZipBomb(40), 'rapport.docx', 'bomb'],
    ])('that is %s is refused after its check, and said why', async (_what, content, name, fault) => {
      expect(await checked(await content(), name)).toMatchObject({ file: { state: 'refused', fault } });
    });

    it.each([
      ['../../etc/passwd.txt', 'passwd.txt'],
      ['a\u0000b.txt', 'ab.txt'],
      [`${'n'.repeat(400)}.txt`, `${'n'.repeat(175)}….txt`],
    ])('named %j is kept under a harmless name', async (name, shown) => {
      expect((await send('Bonjour', name)).body.file?.name).toBe(shown);
    });

    it.each([['dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], ['page.html', '<!doctype html><script>alert(1)</script>']])('%s is never rendered in our origin', async (name, content) => {
      const { file } = await checked(content, name);
      expect(file).toMatchObject({ state: 'ready', previewPages: 0 });
      const download = await lea.fetch('GET', pathOf(routes.downloadFile, { ...at(), file: file!.id }));
      expect([download.headers.get('content-type'), download.headers.get('content-disposition')?.startsWith('attachment')]).toEqual(['application/octet-stream', true]);
      expect((await lea.call(routes.previewFile, { params: { ...at(), file: file!.id, page: 1 } })).status).toBe(404);
    });

    it('keeps its older version', async () => {
      const { id } = await checked(await aPng(40, 40), 'photo.png');
      const after = await lea.send(routes.addEvidenceVersion, { params: { ...at(), evidence: id }, query: { name: 'photo.png' } }, blob(await aPng(50, 50)), 'file');
      expect(after.body).toMatchObject({ file: { version: 2, state: 'checking' }, olderFiles: [{ version: 1, state: 'ready' }] });
    });

    it('is refused to others before its first byte is read', async () => {
      expect(await other.send(routes.addEvidenceFile, { params: at(), query: { name: 'a.txt' } }, blob('x'), 'file')).toMatchObject({ status: 404 });
      expect(await manager.send(routes.addEvidenceFile, { params: at(), query: { name: 'a.txt' } }, blob('x'), 'file')).toMatchObject({ status: 403, problem: { code: 'people.role_required' } });
      const large = await lea.send(routes.addEvidenceFile, { params: at(), query: { name: 'a.bin' } }, blob(new Uint8Array(33 * 1024 * 1024)), 'file').catch(() => null);
      if (large) expect(large).toMatchObject({ status: 422, problem: { code: 'upload.too_large' } });
    });
  });

  describe('a large file', () => {
    const bytes = new Uint8Array(PART + 1000).fill(65);
    const parts = [bytes.subarray(0, PART), bytes.subarray(PART)];
    const hash = (part: Uint8Array): string => createHash('sha256').update(part).digest('hex');
    const start = async () => (await lea.call(routes.startUpload, { params: at(), body: { name: 'notes.txt', bytes: bytes.length, evidenceId: null } })).body;
    const sendPart = (upload: string, part: number, sha256 = hash(parts[part - 1]!)) => lea.send(routes.sendPart, { params: { ...at(), upload, part } }, blob(parts[part - 1]!), 'file', { 'x-part-sha256': sha256 });

    it('arrives in parts, in any order, each twice if need be, and is one file', async () => {
      const { id } = await start();
      expect((await sendPart(id, 2)).body.received).toEqual([2]);
      expect((await sendPart(id, 2)).body.received).toEqual([2]);
      expect(await lea.call(routes.finishUpload, { params: { ...at(), upload: id } })).toMatchObject({ status: 409, problem: { code: 'upload.parts_missing', details: { parts: [1] } } });
      await sendPart(id, 1);
      expect((await lea.call(routes.listUploads, { params: at() })).body.items).toMatchObject([{ id, received: [1, 2] }]);
      const finished = await lea.call(routes.finishUpload, { params: { ...at(), upload: id } });
      await work(finished.body.file!.id);
      expect((await lea.call(routes.readEvidence, { params: { ...at(), evidence: finished.body.id } })).body.file).toMatchObject({ state: 'ready', sha256: hash(bytes), bytes: bytes.length });
    });

    it('refuses a part that was damaged on the way', async () => {
      const { id } = await start();
      expect(await sendPart(id, 2, 'd'.repeat(64))).toMatchObject({ status: 422, problem: { code: 'upload.part_damaged' } });
      expect((await lea.call(routes.cancelUpload, { params: { ...at(), upload: id } })).status).toBe(204);
      expect(await sendPart(id, 2)).toMatchObject({ status: 404 });
    });

    it('of 2.1 GB is refused on its declared size', async () => {
      expect(await lea.call(routes.startUpload, { params: at(), body: { name: 'film.mp4', bytes: 2_100_000_000, evidenceId: null } })).toMatchObject({ status: 422, problem: { code: 'upload.too_large' } });
    });
  });

  describe('what is written', () => {
    const text = async () => (await lea.call(routes.addEvidenceText, { params: at(), body: { title: 'Récit', text: 'Il était une fois' } })).body;

    it('ties evidence to a competency of the référentiel, and to no other', async () => {
      const { id } = await text();
      expect(await lea.call(routes.tieEvidence, { params: at(), body: { evidenceId: id, competencyId: C1 } })).toMatchObject({ status: 201, body: { competencyId: C1, revision: 0 } });
      expect(await lea.call(routes.tieEvidence, { params: at(), body: { evidenceId: id, competencyId: FOREIGN } })).toMatchObject({ status: 422, problem: { code: 'portfolio.foreign_competency', requestId: expect.any(String) } });
    });

    it('two tabs never overwrite each other in silence', async () => {
      const { id } = await text();
      const { id: tie, argument, place, criterionIds, expectedElementIds, authorship, ownPart } = (await lea.call(routes.tieEvidence, { params: at(), body: { evidenceId: id, competencyId: C1, place: NOWHERE_IN_PARTICULAR } })).body;
      const base = { argument, place, criterionIds, expectedElementIds, authorship, ownPart };
      const edit = (part: Partial<typeof base>) => lea.call(routes.editTie, { params: { ...at(), tie }, body: { revision: 0, base, value: { ...base, ...part } } });
      expect(await edit({ argument: 'Premier' })).toMatchObject({ status: 200, body: { revision: 1 } });
      expect(await edit({ ownPart: 'La mesure' })).toMatchObject({ status: 200, body: { argument: 'Premier', ownPart: 'La mesure' } });
      expect(await edit({ argument: 'Second' })).toMatchObject({ status: 409, problem: { code: 'portfolio.stale_edit', details: { current: { argument: 'Premier' } } } });
    });

    it('experiences, links and descriptions come back; what is put aside can be given back', async () => {
      const experience = (await lea.call(routes.addExperience, { params: at(), body: { role: 'Cheffe', employer: 'Atelier', from: '2020-01-01', to: null, weeklyHours: 35, status: 'salaried', description: '' } })).body;
      const link = (await lea.call(routes.addEvidenceLink, { params: at(), body: { title: 'Site', url: 'https://exemple.fr', experienceId: experience.id } })).body;
      expect((await lea.call(routes.describeEvidence, { params: at(), body: { title: 'Maquette' } })).body).toMatchObject({ confidentiality: 'shown_at_hearing', file: null });
      expect(await lea.call(routes.addEvidenceLink, { params: at(), body: { title: 'Site', url: 'javascript:alert(1)' } })).toMatchObject({ status: 422 });
      await lea.call(routes.removeEvidence, { params: { ...at(), evidence: link.id } });
      expect((await lea.call(routes.listEvidence, { params: at(), query: { removed: 'true' } })).body.items.map(({ id }) => id)).toContain(link.id);
      await lea.call(routes.restoreEvidence, { params: { ...at(), evidence: link.id } });
      expect((await manager.call(routes.listEvidence, { params: at() })).body.items.map(({ id }) => id)).toContain(link.id);
    });

    it('is no juror’s to read', async () => {
      expect(await juror.call(routes.readMatrix, { params: at() })).toMatchObject({ status: 403 });
      expect(await other.call(routes.readMatrix, { params: at() })).toMatchObject({ status: 404 });
    });
  });

  it('is deposited, given back with a reason, deposited again; both versions stay, and the panel reads what was deposited', async () => {
    expect(await lea.call(routes.deposit, { params: at() })).toMatchObject({ status: 403, problem: { code: 'portfolio.blockers', details: { blockers: [{ code: 'bloc_without_tie' }] } } });
    const { id } = await checked(await aDocx(['Bloc 1']), 'livret.docx');
    await lea.call(routes.tieEvidence, { params: at(), body: { evidenceId: id, competencyId: C1, argument: 'Voici' } });
    expect((await lea.call(routes.readDraftBooklet, { params: at() })).body).toMatchObject({ version: null, state: 'draft', actions: [{ action: 'deposit', allowed: true }] });
    const receipt = await lea.call(routes.deposit, { params: at() });
    expect(receipt).toMatchObject({ status: 201, body: { version: 1, candidate: 'Léa Martin', blocs: [{ number: '1' }], files: [{ name: 'livret.docx' }], fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect((await lea.call(routes.readMatrix, { params: at() })).body.actions).toMatchObject([{ action: 'write_booklet', allowed: false, code: 'portfolio.not_building', details: { status: 'deposited' } }]);
    const form = (version: number, body: { outcome: 'verified' } | { outcome: 'flagged'; flags: { subjectId: null; code: string; reason: string }[] }) => manager.call(routes.checkForm, { params: { ...at(), version }, body });
    expect((await form(1, { outcome: 'flagged', flags: [{ subjectId: null, code: 'other', reason: 'Une page manque' }] })).status).toBe(204);
    expect(await lea.call(routes.deposit, { params: at() })).toMatchObject({ status: 403, problem: { details: { blockers: [{ code: 'sworn_missing' }] } } });
    await api.owner.query('update candidacy set sworn_at = now() where id = $1', [candidacy]);
    expect((await lea.call(routes.deposit, { params: at() })).body).toMatchObject({ version: 2 });
    expect((await form(2, { outcome: 'verified' })).status).toBe(204);
    expect((await manager.call(routes.readBooklet, { params: { ...at(), version: 1 } })).body).toMatchObject({ state: 'flagged', flags: [{ reason: 'Une page manque' }] });
    expect((await lea.call(routes.readReceipt, { params: { ...at(), version: 2 } })).body).toMatchObject({ version: 2 });
    expect(await juror.call(routes.readBooklet, { params: { ...at(), version: 2 } })).toMatchObject({ status: 404 });
    await api.owner.query("insert into seat (organisation_id, id, passage_id, candidacy_id, certifier_id, person_id, role, state) select organisation_id, $2, id, candidacy_id, certifier_id, $3, 'member', 'accepted' from passage where candidacy_id = $1", [candidacy, randomUUID(), juror.id]);
    const read = (await juror.call(routes.readBooklet, { params: { ...at(), version: 2 } })).body;
    expect(read.items).toMatchObject([{ competencyId: C1, ties: [{ argument: 'Voici' }] }]);
    const file = read.evidence[0]!.file!.id;
    expect((await juror.fetch('GET', pathOf(routes.downloadFile, { ...at(), file }))).status).toBe(200);
    expect((await juror.call(routes.readFileText, { params: { ...at(), file } })).body.html).toContain('<h1>Bloc 1</h1>');
    await lea.call(routes.removeEvidence, { params: { ...at(), evidence: id } });
    expect((await juror.fetch('GET', pathOf(routes.downloadFile, { ...at(), file }))).status).toBe(200);
    expect(await juror.call(routes.readEvidence, { params: { ...at(), evidence: id } })).toMatchObject({ status: 403 });
  });
});
