import { candidacyRoutes as routes } from '@probant/contract';
import { aBloc, aCriterion, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { TestApi } from '../testing/test-api.js';
import { publishedCertification } from '../testing/test-certification.js';
import type { TestPerson } from '../testing/test-person.js';

jest.setTimeout(60_000);

describe('the dashboard’s door', () => {
  let api: TestApi;
  let manager: TestPerson;
  let administrator: TestPerson;
  let cohortId = '';
  const at = { org: 'tableau' };

  beforeAll(async () => {
    api = await TestApi.start();
    const school = await api.organisation('tableau');
    [manager, administrator] = [await api.person('samir', [[school, 'manager']]), await api.person('odile', [[school, 'administrator']])];
    const tree = aTree({ blocs: [aBloc({ id: api.id(), criteria: [aCriterion({ id: api.id() }), aCriterion({ id: api.id() })] })] });
    const { certificationId } = await publishedCertification(api, school, tree, { registrationEndsOn: '2099-01-01' });
    cohortId = (await manager.call(routes.createCohort, { params: at, body: { name: 'Hiver', certificationId, depositDueOn: null } })).body.id;
    for (const [givenName, familyName] of [['Odile', 'Vasseur'], ['Étienne', 'Faivre'], ['Nour', 'El Khatib']] as const) {
      await manager.call(routes.openCandidacy, { params: at, body: { email: `${familyName.replace(' ', '')}@exemple.fr`, givenName, familyName, certificationId, cohortId: familyName === 'Vasseur' ? null : cohortId } });
    }
  });
  afterAll(() => api.close());

  it('lists candidacies by name, page by page', async () => {
    const first = await manager.call(routes.listCandidacies, { params: at, query: { limit: 2 } });
    expect(first).toMatchObject({ status: 200, body: { total: 3, items: [{ candidate: 'El Khatib Nour', status: 'draft', waitingFor: 'candidate', cohort: 'Hiver', blocs: [{ label: 'Bloc 1', mapped: 0, total: 2, verdict: null }], nextDue: { code: 'registration' } }, { candidate: 'Faivre Étienne' }] } });
    const second = await administrator.call(routes.listCandidacies, { params: at, query: { limit: 2, cursor: first.body.next ?? '' } });
    expect(second.body).toMatchObject({ items: [{ candidate: 'Vasseur Odile' }], next: null, total: null });
  });

  it('narrows them by what the address says, and refuses what it cannot read', async () => {
    const names = async (query: object) => (await manager.call(routes.listCandidacies, { params: at, query })).body.items.map(({ candidate }) => candidate);
    expect(await names({ cohort: cohortId })).toEqual(['El Khatib Nour', 'Faivre Étienne']);
    expect(await names({ search: 'etienne' })).toEqual(['Faivre Étienne']);
    expect(await names({ search: 'vasseur@ex' })).toEqual(['Vasseur Odile']);
    expect(await names({ sort: 'recent' })).toEqual(['El Khatib Nour', 'Faivre Étienne', 'Vasseur Odile']);
    expect(await names({ dueWithin: 30 })).toEqual([]);
    expect(await manager.call(routes.listCandidacies, { params: at, query: { cursor: 'rien' } })).toMatchObject({ status: 422, problem: { code: 'input.cursor' } });
    expect(await manager.call(routes.listCandidacies, { params: at, query: { status: 'perdu' as never } })).toMatchObject({ status: 422, problem: { code: 'input.invalid' } });
  });

  it('tells where everybody stands, each figure with its list', async () => {
    const { status, body } = await administrator.call(routes.readDashboard, { params: at });
    expect(status).toBe(200);
    expect(body.funnel.find((each) => each.status === 'draft')?.count).toBe(3);
    expect(body.waiting.find(({ waitingFor }) => waitingFor === 'candidate')?.count).toBe(3);
    expect(body.cohorts).toMatchObject([{ name: 'Hiver', total: 2, byStatus: [{ status: 'draft', count: 2 }] }]);
    expect(body.clocks).toEqual({ total: 0, items: [] });
  });
});
