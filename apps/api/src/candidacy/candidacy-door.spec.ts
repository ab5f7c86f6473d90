import { candidacyRoutes as routes, peopleRoutes, type CandidacyView } from '@probant/contract';
import { Transactions } from '@probant/database';
import { aBloc, aCompetency, aCriterion, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { RecomputeCompleteness } from '@probant/use-cases';
import { TEST_PASSWORD, TestApi } from '../testing/test-api.js';
import { publishedCertification, publishedVersion } from '../testing/test-certification.js';
import { TestPerson } from '../testing/test-person.js';

jest.setTimeout(60_000);
const IDENTITY = { givenName: 'Nadège', familyName: 'Kerbrat', birthName: null, birthDate: '1988-04-02', birthPlace: 'Brest', phone: null, address: null, gender: 'woman' as const };

describe('the candidacy’s door', () => {
  let api: TestApi;
  let [certifier, centre, elsewhere] = ['', '', ''];
  let certifierManager: TestPerson;
  let centreManager: TestPerson;
  let stranger: TestPerson;
  let coach: TestPerson;
  let juror: TestPerson;
  let certificationId = '';
  const [one, two, left, right, foreign] = Array.from({ length: 5 }, (_, n) => `01910000-0000-7000-8000-00000000000${n}`) as [string, string, string, string, string];
  const bloc = (id: string, number: string, option: string | null = null) => {
    const [competency, criterion] = [api.id(), api.id()];
    return aBloc({ id, number, option, optionGroupId: option && foreign, competencies: [aCompetency({ id: competency })], criteria: [aCriterion({ id: criterion, competencyIds: [competency] })] });
  };
  const tree = () => aTree({ optionGroups: [{ id: foreign, title: 'Option', choose: 1 }], blocs: [bloc(one, '1'), bloc(two, '2'), bloc(left, '3', 'A'), bloc(right, '3', 'B')] });

  beforeAll(async () => {
    api = await TestApi.start();
    [certifier, centre, elsewhere] = [await api.organisation('belvedere', 'certifier'), await api.organisation('atelier', 'centre'), await api.organisation('ailleurs')];
    certifierManager = await api.person('certif', [[certifier, 'manager']]);
    centreManager = await api.person('centre', [[centre, 'manager']]);
    stranger = await api.person('loin', [[elsewhere, 'manager', 'candidate']]);
    coach = await api.person('claire', [[centre, 'accompagnateur']]);
    juror = await api.person('ines', [[centre, 'juror']]);
    ({ certificationId } = await publishedCertification(api, certifier, tree()));
    await api.owner.query("insert into habilitation values ($1, $2, $3, $4, 'both', current_date - 30, null)", [certifier, api.id(), centre, certificationId]);
  });
  afterAll(() => api.close());

  let count = 0;
  const newcomer = () => ({ email: `nadege-${(count += 1)}@exemple.fr`, givenName: 'Nadège', familyName: 'Kerbrat', certificationId, cohortId: null });
  const open = async (part: Partial<ReturnType<typeof newcomer>> = {}) => {
    const person = { ...newcomer(), ...part };
    const answer = await centreManager.call(routes.openCandidacy, { params: { org: 'atelier' }, body: person });
    return { ...answer, email: person.email };
  };
  /** Opens a candidacy and accepts its invitation by the link of the mail. */
  const opened = async () => {
    const { body, email } = await open();
    const { rows } = await api.owner.query('select text from mail where to_address = $1 order by created_at desc limit 1', [email]);
    const token = /invitation#([\w-]+)/.exec(String(rows[0].text))?.[1] ?? '';
    const candidate = new TestPerson(api.url, '', email);
    await candidate.call(peopleRoutes.acceptInvitation, { body: { token, givenName: 'Nadège', familyName: 'Kerbrat', password: TEST_PASSWORD } });
    return { candidate, at: { org: 'atelier', candidacy: body.id } };
  };
  type Opened = Awaited<ReturnType<typeof opened>>;
  const view = async ({ candidate, at }: Opened): Promise<CandidacyView> => (await candidate.call(routes.readCandidacy, { params: at })).body;
  const stated = async ({ candidate, at }: Opened, scope = { kind: 'all' as 'all' | 'blocs', blocIds: [] as string[], optionBlocIds: [left] }) => {
    await candidate.call(routes.stateIdentity, { params: at, body: { ...IDENTITY, revision: 0 } });
    await candidate.call(routes.giveConsent, { params: at, body: { given: true } });
    return candidate.call(routes.chooseScope, { params: at, body: { ...scope, revision: 1 } });
  };
  const decide = (at: Opened['at'], decision: 'eligible' | 'ineligible' | 'incomplete', reason: string | null = null) =>
    certifierManager.call(routes.decideEligibility, { params: { org: 'belvedere', candidacy: at.candidacy }, body: { decision, reason } });
  const actions = (read: CandidacyView) => read.actions.filter(({ allowed }) => allowed).map(({ action }) => action);

  it('opens at a habilitated centre, is accepted, stated, declared eligible by the certifier, and built', async () => {
    const nadege = await opened();
    const { candidate, at } = nadege;
    expect(await view(nadege)).toMatchObject({ status: 'draft', candidate: { familyName: 'Kerbrat' }, organisation: { slug: 'atelier' }, identity: null, timeline: [{ step: 'opened', state: 'done' }, { step: 'eligibility', state: 'current' }, {}, {}, {}, {}, {}, {}] });
    expect(await candidate.call(routes.submitEligibility, { params: at })).toMatchObject({ status: 403, problem: { code: 'candidacy.identity_missing' } });
    expect(await stated(nadege)).toMatchObject({ status: 200, body: { revision: 2 } });
    expect((await candidate.call(routes.submitEligibility, { params: at })).status).toBe(204);
    expect(await view(nadege)).toMatchObject({ status: 'eligibility_submitted', clocks: [{ code: 'eligibility_decision', article: 'R.6412-4' }] });
    expect(await centreManager.call(routes.decideEligibility, { params: at, body: { decision: 'eligible', reason: null } })).toMatchObject({ status: 403, problem: { code: 'candidacy.certifier_only' } });
    expect((await decide(at, 'eligible')).status).toBe(204);
    expect((await candidate.call(routes.startBuilding, { params: at })).status).toBe(204);
    await api.app.get(Transactions).asSystem(centre, 'write', (actor) => api.app.get(RecomputeCompleteness).run(actor, at.candidacy));
    const read = await view(nadege);
    expect(read).toMatchObject({
      status: 'building', passages: [{ number: 1, state: 'preparing', result: null }], standing: { complete: false, heldBlocIds: [], missingBlocIds: [one, two, left] },
      completeness: { stale: false, blocs: [{ blocId: one, presented: true, held: false, verdict: null, total: 1 }, {}, { presented: true }, { blocId: right, presented: false, total: 0 }] },
      people: [{ role: 'manager', email: centreManager.email }], clocks: [{ code: 'first_step' }],
    });
    expect(actions(read)).toEqual(['state_identity', 'give_consent', 'swear', 'withdraw']);
    const { rows } = await api.owner.query('select state, bloc_ids from passage where candidacy_id = $1', [at.candidacy]);
    expect(rows).toEqual([{ state: 'preparing', bloc_ids: [one, two, left] }]);
  });

  it('asks for a missing piece with its reason: the clock stops, and runs again from the next acknowledgement', async () => {
    const nadege = await opened();
    await stated(nadege);
    await nadege.candidate.call(routes.submitEligibility, { params: nadege.at });
    expect(await decide(nadege.at, 'incomplete')).toMatchObject({ status: 422, problem: { code: 'candidacy.reason_missing' } });
    expect((await decide(nadege.at, 'incomplete', 'Il manque une attestation d’employeur.')).status).toBe(204);
    expect(await view(nadege)).toMatchObject({ status: 'eligibility_incomplete', clocks: [], eligibilityReason: 'Il manque une attestation d’employeur.' });
    await nadege.candidate.call(routes.submitEligibility, { params: nadege.at });
    expect(await view(nadege)).toMatchObject({ status: 'eligibility_submitted', clocks: [{ code: 'eligibility_decision' }] });
    expect((await decide(nadege.at, 'ineligible', 'Aucune activité en rapport.')).status).toBe(204);
    expect(await view(nadege)).toMatchObject({ status: 'ineligible', eligibilityReason: 'Aucune activité en rapport.' });
  });

  it('pins the newest version when the candidate is declared eligible, and keeps it whatever is published later', async () => {
    const nadege = await opened();
    await stated(nadege, { kind: 'blocs', blocIds: [one], optionBlocIds: [] });
    await nadege.candidate.call(routes.submitEligibility, { params: nadege.at });
    const second = await publishedVersion(api, certifier, certificationId, tree());
    await decide(nadege.at, 'eligible');
    await publishedVersion(api, certifier, certificationId, tree());
    expect(await view(nadege)).toMatchObject({ status: 'eligible', referentielId: second });
  });

  describe('refuses with a code and a reason', () => {
    it('a stale edit, with the present value', async () => {
      const nadege = await opened();
      await stated(nadege);
      expect(await nadege.candidate.call(routes.stateIdentity, { params: nadege.at, body: { ...IDENTITY, birthPlace: 'Nantes', revision: 0 } })).toMatchObject({ status: 409, problem: { code: 'candidacy.stale_edit', details: { revision: 2, current: { identity: { birthPlace: 'Brest' } } } } });
      expect(await nadege.candidate.call(routes.chooseScope, { params: nadege.at, body: { kind: 'all', blocIds: [], optionBlocIds: [right], revision: 1 } })).toMatchObject({ status: 409, problem: { details: { current: { scope: { optionBlocIds: [left] } } } } });
    });

    it.each([
      ['a bloc of another référentiel', { kind: 'blocs' as const, blocIds: [foreign], optionBlocIds: [] as string[] }, 'candidacy.bloc_unknown'],
      ['no option of a group', { kind: 'all' as const, blocIds: [], optionBlocIds: [] }, 'candidacy.options_incomplete'],
      ['two options of a group of one', { kind: 'all' as const, blocIds: [], optionBlocIds: [left, right] }, 'candidacy.too_many_options'],
      ['no bloc at all', { kind: 'blocs' as const, blocIds: [], optionBlocIds: [] }, 'candidacy.no_bloc'],
    ])('%s', async (_what, scope, code) => {
      const { candidate, at } = await opened();
      expect(await candidate.call(routes.chooseScope, { params: at, body: { ...scope, revision: 0 } })).toMatchObject({ status: 422, problem: { code, requestId: expect.any(String) } });
    });

    it('an act from the wrong status', async () => {
      const { candidate, at } = await opened();
      for (const route of [routes.startBuilding, routes.reopenCandidacy] as const) expect(await candidate.call(route, { params: at })).toMatchObject({ status: 403, problem: { code: 'candidacy.wrong_status', details: { status: 'draft' } } });
      expect(await candidate.call(routes.swear, { params: at, body: { accepted: true } })).toMatchObject({ status: 403, problem: { code: 'candidacy.wrong_status' } });
      expect(await candidate.call(routes.openNextPassage, { params: at, body: { blocIds: [one] } })).toMatchObject({ status: 403, problem: { code: 'candidacy.wrong_status' } });
      expect(await decide(at, 'eligible')).toMatchObject({ status: 403, problem: { code: 'candidacy.wrong_status' } });
    });

    it('a second candidacy under way, a certification one is not or no longer habilitated for, a past registration, an unknown cohort', async () => {
      const { email } = await open();
      expect(await open({ email })).toMatchObject({ status: 409, problem: { code: 'candidacy.already_open' } });
      const other = await publishedCertification(api, certifier, tree());
      expect(await open({ certificationId: other.certificationId })).toMatchObject({ status: 422, problem: { code: 'candidacy.certification_unknown' } });
      const habilitation = api.id();
      await api.owner.query("insert into habilitation values ($1, $2, $3, $4, 'both', current_date - 30, null)", [certifier, habilitation, centre, other.certificationId]);
      expect((await open({ certificationId: other.certificationId })).status).toBe(201);
      await api.owner.query('update habilitation set valid_to = current_date - 1 where id = $1', [habilitation]);
      expect(await open({ certificationId: other.certificationId })).toMatchObject({ status: 403, problem: { code: 'candidacy.no_habilitation' } });
      expect(await open({ certificationId: api.id() })).toMatchObject({ status: 422, problem: { code: 'candidacy.certification_unknown' } });
      const old = await publishedCertification(api, certifier, tree(), { registrationEndsOn: '2024-01-01' });
      const asked = { ...newcomer(), certificationId: old.certificationId };
      expect(await certifierManager.call(routes.openCandidacy, { params: { org: 'belvedere' }, body: asked })).toMatchObject({ status: 403, problem: { code: 'candidacy.registration_ended' } });
      expect(await centreManager.call(routes.openCandidacy, { params: { org: 'atelier' }, body: { ...newcomer(), cohortId: api.id() } })).toMatchObject({ status: 422, problem: { code: 'candidacy.cohort_unknown' } });
    });
  });

  it('is told to the school and who accompanies, and to nobody else', async () => {
    const nadege = await opened();
    const { at } = nadege;
    expect((await coach.call(routes.readCandidacy, { params: at })).status).toBe(404);
    expect(await centreManager.call(routes.nameAccompagnateur, { params: at, body: { personId: juror.id } })).toMatchObject({ status: 422, problem: { code: 'candidacy.accompagnateur_unknown' } });
    expect((await centreManager.call(routes.nameAccompagnateur, { params: at, body: { personId: coach.id } })).status).toBe(204);
    expect((await coach.call(routes.readCandidacy, { params: at })).body).toMatchObject({ people: [{ role: 'accompagnateur', id: coach.id }, {}] });
    expect((await certifierManager.call(routes.readCandidacy, { params: { ...at, org: 'belvedere' } })).body.actions.map(({ action }) => action)).toContain('grant_eligibility');
    expect((await stranger.call(routes.readCandidacy, { params: { ...at, org: 'ailleurs' } })).status).toBe(404);
    expect((await juror.call(routes.readCandidacy, { params: at })).status).toBe(403);
    expect((await (await opened()).candidate.call(routes.readCandidacy, { params: at })).status).toBe(404);
  });

  it('is withdrawn and reopened where it was', async () => {
    const nadege = await opened();
    expect((await nadege.candidate.call(routes.withdrawCandidacy, { params: nadege.at })).status).toBe(204);
    const withdrawn = await view(nadege);
    expect([withdrawn.status, actions(withdrawn)]).toEqual(['withdrawn', ['give_consent', 'reopen']]);
    expect((await nadege.candidate.call(routes.reopenCandidacy, { params: nadege.at })).status).toBe(204);
    expect((await view(nadege)).status).toBe('draft');
  });

  it('stands in a cohort whose date is its own', async () => {
    const { body } = await centreManager.call(routes.createCohort, { params: { org: 'atelier' }, body: { name: 'Hiver', certificationId, depositDueOn: '2027-02-12' } });
    const answer = await open({ cohortId: body.id as never });
    expect(answer.status).toBe(201);
    expect((await centreManager.call(routes.listCohorts, { params: { org: 'atelier' } })).body.items).toMatchObject([{ name: 'Hiver', depositDueOn: '2027-02-12', count: 1 }]);
    expect((await centreManager.call(routes.readCandidacy, { params: { org: 'atelier', candidacy: answer.body.id } })).body.cohort).toEqual({ id: body.id, name: 'Hiver' });
  });
});
