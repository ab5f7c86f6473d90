import { pathOf, routes, type RouteSpec } from '@probant/contract';
import { ROLES, type Role } from '@probant/domain-kernel';
import { TestApi } from '../testing/test-api.js';
import type { TestPerson } from '../testing/test-person.js';

const NOWHERE = '01999999-0000-7000-8000-000000000000';
const CLOSED = new Set(['people.sign_in_required', 'people.role_required', 'people.organisation_unknown']);

/** Every route of the contract with every role: a route added tomorrow is in this table without anybody writing a line. */
describe('who passes the door', () => {
  let api: TestApi;
  let people: ReadonlyMap<Role, TestPerson>;
  let foreigner: TestPerson;

  beforeAll(async () => {
    api = await TestApi.start();
    people = await api.oneOfEach(await api.organisation('matrice'));
    foreigner = await api.person('ailleurs', [[await api.organisation('autre'), ...ROLES]]);
  }, 60_000);
  afterAll(() => api.close());

  const knock = async (someone: TestPerson, spec: RouteSpec): Promise<{ status: number; code: string | undefined }> => {
    const values = Object.fromEntries([...spec.path.matchAll(/:([A-Za-z]+)/g)].map(([, name = '']) => [name, sampleOf(name)]));
    const upload = spec.transfer === 'upload';
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.txt');
    const body = spec.method === 'GET' || spec.method === 'DELETE' ? undefined : upload ? form : '{}';
    const response = await someone.fetch(spec.method, `${pathOf(spec, values)}${upload ? '?name=x.txt' : ''}`, body, upload || !body ? {} : { 'content-type': 'application/json' });
    if (spec.transfer === 'events' && response.ok) {
      await response.body?.cancel();
      return { status: response.status, code: undefined };
    }
    const text = await response.text();
    return { status: response.status, code: text.startsWith('{') ? (JSON.parse(text) as { code?: string }).code : undefined };
  };

  const listed = Object.entries<RouteSpec>(routes).filter(([name]) => !['signOut', 'signOutEverywhere'].includes(name));

  it.each(listed)('%s refuses a stranger unless it is public', async (_name, spec) => {
    const answer = await knock(api.stranger(), spec);
    if (spec.access === 'public') expect(CLOSED.has(answer.code ?? '')).toBe(false);
    else expect(answer).toEqual(expect.objectContaining({ code: expect.stringMatching(/^(people\.sign_in_required|input\.)/) }));
    expect(answer.status).not.toBe(500);
  });

  const inOrganisation = listed.filter(([, spec]) => spec.path.startsWith('/api/o/'));

  it.each(inOrganisation)('%s does not exist for somebody of another organisation', async (_name, spec) => {
    const { status, code } = await knock(foreigner, spec);
    expect([code, status].join(' ')).toMatch(/^(people\.organisation_unknown 404|input\.invalid 422)$/);
  });

  it.each(inOrganisation.flatMap(([name, spec]) => ROLES.map((role) => [name, role, spec] as const)))('%s with the role %s', async (_name, role, spec) => {
    const someone = people.get(role);
    if (!someone) throw new Error(`nobody is ${role}`);
    const { status, code } = await knock(someone, spec);
    const allowed = Array.isArray(spec.access) && (spec.access as readonly Role[]).includes(role);
    expect(status).not.toBe(500);
    if (allowed) expect(CLOSED.has(code ?? '')).toBe(false);
    else expect(code).toMatch(/^(people\.role_required|input\.invalid)$/);
  });
});

function sampleOf(name: string): string {
  if (name === 'org') return 'matrice';
  if (name === 'role') return 'juror';
  return ['part', 'page', 'version'].includes(name) ? '1' : NOWHERE;
}
