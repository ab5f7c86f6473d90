import { routes } from '@probant/contract';
import { scopeBlocs } from '@probant/domain-candidacy';
import type { Bloc } from '@probant/domain-referentiel';
import type { Client } from '../support/client.js';
import { mailTo } from '../support/outbox.js';
import { freshOrganisation } from '../support/organisation.js';
import { kill, until } from '../support/product.js';
import { knownDocuments } from '../support/referentiels.js';
import { codeOf } from '../support/refusals.js';
import { checked, deposit, sendFile, sendInParts, tieToBlocs, verify } from '../support/steps/booklet.js';
import { becomeEligible, lookedAt, openCandidacy, readCandidacy, stateEverything, type At } from '../support/steps/candidacy.js';
import { publishReferentiel, type PublishedCertification } from '../support/steps/certification.js';
import { acceptSeats, agree, aPanel, decideAndSeal, decideBloc, hold, passageToPrepare, readBooklet, readDeliberation, seatAndConvoke, type Panel, type PassageAt } from '../support/steps/jury.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const NOBODY = '01999999-0000-7000-8000-000000000000';
const [A_PROGRAM, SLOW] = [Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff]), 120_000];

/** One candidacy through the whole of its life, each chapter going on from the one before. */
describe.each(knownDocuments())('a VAE candidacy on $name, by the API alone', ({ file }) => {
  let org: string;
  let manager: Client;
  let published: PublishedCertification;
  let at: At;
  let candidate: Client;
  let email: string;
  let panel: Panel;
  /** The blocs presented, the two that the first jury keeps back, the evidence that serves them all. */
  let blocs: readonly Bloc[];
  let back: readonly string[];
  let note: string;
  const view = () => readCandidacy(candidate, at);
  const prepare = async (): Promise<PassageAt> => ({ org, passage: (await passageToPrepare(manager, org, at.candidacy)).id });

  beforeAll(async () => {
    const school = await freshOrganisation('both');
    org = school.slug;
    manager = (await school.member('Samir Belkacem', 'manager')).client;
    panel = await aPanel(school, manager);
    published = await publishReferentiel([manager], org, 'Responsable de projets', file);
  }, SLOW);

  it('is opened in a cohort, accepted by its link, stated, declared eligible and begun', async () => {
    const { certificationId, tree } = published;
    const { id: cohortId } = await manager.call(routes.createCohort, { params: { org }, body: { name: 'Hiver', certificationId, depositDueOn: null } });
    ({ at, candidate, email } = await openCandidacy(manager, org, { givenName: 'Nadège', familyName: 'Kerbrat', certificationId, cohortId }));
    expect(await codeOf(candidate.call(routes.submitEligibility, { params: at }))).toBe('403 candidacy.identity_missing');
    const stated = await stateEverything(candidate, at);
    expect(await codeOf(candidate.call(routes.chooseScope, { params: at, body: { kind: 'blocs', blocIds: [NOBODY], optionBlocIds: [], revision: stated.revision } }))).toBe('422 candidacy.bloc_unknown');
    expect(await codeOf(candidate.call(routes.chooseScope, { params: at, body: { ...stated.scope, revision: 0 } }))).toBe('409 candidacy.stale_edit');
    const building = await becomeEligible(candidate, at, manager, org);
    blocs = scopeBlocs(tree, building.scope);
    back = blocs.slice(-2).map(({ id }) => id);
    expect(building).toMatchObject({ status: 'building', cohort: { id: cohortId }, passages: [{ number: 1, state: 'preparing' }], standing: { complete: false, missingBlocIds: blocs.map(({ id }) => id) } });
    await mailTo(email, /recevable/);
  }, SLOW);

  it('brings evidence of every form; a killed worker and a killed API lose nothing, a bad file is refused and said', async () => {
    const { id: experienceId } = await candidate.call(routes.addExperience, { params: at, body: { role: 'Responsable de production', employer: 'Les Rives', from: '2019-01-01', to: null, weeklyHours: 35, status: 'salaried', description: 'Un festival de 4 500 personnes par soir.' } });
    const sent = await sendFile(candidate, at, '../Note de sécurité.txt', text('Note de sécurité\n\nLe plan de secours est décrit ici.'));
    note = sent.id;
    await kill('worker');
    expect((await checked(candidate, at, note)).file).toMatchObject({ state: 'ready', name: 'Note de sécurité.txt' });
    let killed = false;
    const large = await sendInParts(candidate, at, 'main-courante.txt', new Uint8Array(17 * 1024 * 1024).fill(65), async () => {
      if (!killed) await kill('api');
      killed = true;
    });
    expect((await checked(candidate, at, large.id)).file).toMatchObject({ state: 'ready', bytes: 17 * 1024 * 1024 });
    await candidate.call(routes.addEvidenceLink, { params: at, body: { title: 'Page du festival', url: 'https://exemple.fr/festival', experienceId } });
    await candidate.call(routes.addEvidenceText, { params: at, body: { title: 'Récit', text: 'Comment j’ai ouvert le site.' } });
    expect((await checked(candidate, at, (await sendFile(candidate, at, 'rapport.pdf', A_PROGRAM)).id)).file?.state).toBe('refused');
    expect((await checked(candidate, at, (await sendFile(candidate, at, 'vide.pdf', new Uint8Array())).id)).file).toMatchObject({ state: 'refused', fault: 'empty' });
    expect(await codeOf(candidate.call(routes.startUpload, { params: at, body: { name: 'film.mp4', bytes: 2_100_000_000, evidenceId: null } }))).toBe('422 upload.too_large');
  }, SLOW);

  it('is tied bloc by bloc until nothing blocks but the sworn statement', async () => {
    expect(await codeOf(candidate.call(routes.tieEvidence, { params: at, body: { evidenceId: note, competencyId: NOBODY } }))).toBe('422 portfolio.foreign_competency');
    expect((await lookedAt(candidate, at)).completeness.findings.filter(({ code }) => code === 'bloc_without_tie')).toHaveLength(blocs.length);
    await tieToBlocs(candidate, at, note, blocs);
    await until('the sworn statement alone is missing', async () => {
      const blockers = (await lookedAt(candidate, at)).completeness.findings.filter(({ severity }) => severity === 'blocker');
      return blockers.length > 0 && blockers.every(({ code }) => code === 'sworn_missing');
    }, 30_000);
  }, SLOW);

  it('is deposited, given back with a reason, deposited again and verified', async () => {
    expect(await codeOf(candidate.call(routes.deposit, { params: at }))).toBe('403 portfolio.blockers');
    const first = await deposit(candidate, at);
    expect(await codeOf(candidate.call(routes.tieEvidence, { params: at, body: { evidenceId: note, competencyId: blocs[0]?.competencies[0]?.id ?? '' } }))).toBe('403 portfolio.not_building');
    await manager.call(routes.checkForm, { params: { ...at, version: first }, body: { outcome: 'flagged', flags: [{ subjectId: null, code: 'other', reason: 'La date manque sur la note.' }] } });
    expect(await view()).toMatchObject({ status: 'flagged', swornAt: null, clocks: [{ code: 'hearing', article: 'R.6412-5' }] });
    const second = await deposit(candidate, at);
    expect(await codeOf(verify(manager, at, first))).toBe('409 portfolio.newer_booklet');
    await verify(manager, at, second);
    expect([second - first, (await view()).status]).toEqual([1, 'verified']);
  }, SLOW);

  it('is read blind, heard, deliberated and decided bloc by bloc: two are kept back', async () => {
    const passage = await prepare();
    await seatAndConvoke(manager, passage, panel, inDays(20));
    await mailTo(panel.president.email, /Convocation/);
    const [president, ines, marc] = [panel.president, ...panel.members].map(({ client }) => client) as [Client, Client, Client];
    expect(await codeOf(marc.call(routes.openReading, { params: passage }))).toMatch(/^403 /);
    await acceptSeats(passage, panel);
    for (const juror of [president, ines]) await readBooklet(juror, passage, blocs, back);
    const alone = await readBooklet(marc, passage, blocs, []);
    expect(new Set(alone.marks.map(({ level }) => level))).toEqual(new Set(['met']));
    expect(await codeOf(readDeliberation(marc, passage))).toMatch(/^403 /);
    const criterion = blocs.at(-1)?.criteria[0]?.id ?? '';
    const mark = (revision: number) => marc.call(routes.markCriterion, { params: { ...passage, criterion }, body: { level: 'partly_met', comment: 'Dit à l’oral, sans trace.', evidenceId: null, place: null, basis: 'both', revision } });
    await hold(president, passage, async () => void (await mark(alone.marks.find(({ criterionId }) => criterionId === criterion)?.revision ?? 0)));
    expect(await codeOf(mark(2))).toBe('403 assessment.reading_closed');
    await agree(passage, panel, blocs, back);
    const sealed = await decideAndSeal(passage, panel, blocs, back);
    expect(sealed.sealed?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(sealed.decisions.filter(({ verdict }) => verdict === 'validated')).toHaveLength(blocs.length - 2);
    expect(sealed.decisions.some(({ departs }) => departs)).toBe(false);
    await mailTo(email, /résultat/);
  }, SLOW);

  it('gives a partial result, derived, with motives and what would suffice; the next passage is over those two blocs', async () => {
    const result = await candidate.call(routes.readResult, { params: at });
    expect(result).toMatchObject({ complete: false, missingBlocIds: back, passages: [{ number: 1, result: 'partial' }] });
    expect(result.passages[0]?.decisions.filter(({ wouldSuffice }) => wouldSuffice)).toHaveLength(2);
    expect(await view()).toMatchObject({ status: 'decided', standing: { complete: false, missingBlocIds: back } });
    expect(await codeOf(candidate.call(routes.openNextPassage, { params: at, body: { blocIds: [blocs[0]?.id ?? ''] } }))).toBe('422 candidacy.bloc_held');
    expect(await candidate.call(routes.openNextPassage, { params: at, body: { blocIds: [...back] } })).toEqual({ number: 2 });
    expect((await lookedAt(candidate, at)).completeness.blocs.filter(({ presented }) => presented).map(({ blocId }) => blocId)).toEqual(back);
  }, SLOW);

  it('is heard again over two blocs and complete; two screens that decide at once do not decide twice', async () => {
    await verify(manager, at, await deposit(candidate, at));
    const passage = await prepare();
    const left = blocs.slice(-2);
    await seatAndConvoke(manager, passage, panel, inDays(60));
    await acceptSeats(passage, panel);
    for (const { client } of [panel.president, ...panel.members]) await readBooklet(client, passage, left, []);
    await hold(panel.president.client, passage);
    await agree(passage, panel, left, []);
    const { revision } = await readDeliberation(panel.president.client, passage);
    const [bloc] = left as [Bloc];
    const tries = await Promise.allSettled([true, true].map((validated) => decideBloc(passage, panel.president.client, bloc, validated, revision)));
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409 } });
    await decideAndSeal(passage, panel, left, []);
    expect(await candidate.call(routes.readResult, { params: at })).toMatchObject({ complete: true, missingBlocIds: [], passages: [{ result: 'partial' }, { number: 2, result: 'full' }] });
    expect(await view()).toMatchObject({ status: 'decided', standing: { complete: true, missingBlocIds: [] } });
    expect(await codeOf(candidate.call(routes.openNextPassage, { params: at, body: { blocIds: [...back] } }))).toBe('403 candidacy.nothing_missing');
  }, SLOW);

  it('stands in the school’s list and figures: decided, waiting for nobody, every bloc validated', async () => {
    const [line] = (await manager.call(routes.listCandidacies, { params: { org }, query: { search: 'kerbrat nadège' } })).items;
    expect(line).toMatchObject({ status: 'decided', passageNumber: 2, waitingFor: 'nobody', cohort: 'Hiver' });
    expect(line?.blocs.map(({ verdict }) => verdict)).toEqual(blocs.map(() => 'validated'));
    const { funnel, cohorts } = await manager.call(routes.readDashboard, { params: { org } });
    expect([funnel.find(({ status }) => status === 'decided')?.count, cohorts[0]?.total]).toEqual([1, 1]);
  });

  it('loses a bloc whose decision is revoked: it stays in history, counts no more, and waits for the candidate', async () => {
    const before = await candidate.call(routes.readResult, { params: at });
    const decision = before.passages[1]?.decisions.find(({ blocId }) => blocId === back[0]);
    expect(await manager.call(routes.revokeDecision, { params: { org, decision: decision?.id ?? '' }, body: { motive: 'Une pièce était fausse.' } })).toEqual({ awaitingSecond: false });
    const after = await candidate.call(routes.readResult, { params: at });
    expect(after).toMatchObject({ complete: false, missingBlocIds: [back[0]] });
    expect(after.passages[1]?.decisions.find(({ blocId }) => blocId === back[0])).toMatchObject({ verdict: 'validated', revocationMotive: 'Une pièce était fausse.' });
    expect((await manager.call(routes.listCandidacies, { params: { org }, query: {} })).items[0]).toMatchObject({ waitingFor: 'candidate' });
  });

  it('answers a session that ended with what to do', async () => {
    await candidate.call(routes.signOut);
    expect(await codeOf(view())).toBe('401 people.sign_in_required');
  });
});
