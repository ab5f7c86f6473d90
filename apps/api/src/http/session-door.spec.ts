import { peopleRoutes as routes } from '@probant/contract';
import type { Id } from '@probant/domain-kernel';
import { TEST_PASSWORD, TestApi } from '../testing/test-api.js';
import { TestPerson } from '../testing/test-person.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const NAME = JSON.stringify({ givenName: 'Léa', familyName: 'Martin' });

describe('sessions at the door', () => {
  let api: TestApi;
  let school: Id;
  beforeAll(async () => {
    api = await TestApi.start();
    school = await api.organisation('rive');
  }, 60_000);
  afterAll(() => api.close());

  const signIn = (email: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${api.url}/api/session`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify({ email, password: TEST_PASSWORD }) });
  const cookieOf = (response: Response, name: string): string => response.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? '';
  const valueOf = (line: string): string => line.split(';')[0] ?? '';
  const tokenOf = (response: Response): string => decodeURIComponent(valueOf(cookieOf(response, 'XSRF-TOKEN')).split('=')[1] ?? '');
  const whoIs = async (cookie: string): Promise<string | null> => ((await (await fetch(`${api.url}/api/session`, { headers: { cookie } })).json()) as { session: { person: { id: string } } | null }).session?.person.id ?? null;
  const lea = (name: string) => api.person(name, [[school, 'manager']]);
  const rename = (headers: Record<string, string>): Promise<Response> => fetch(`${api.url}/api/me`, { method: 'PATCH', headers: { ...JSON_TYPE, ...headers }, body: NAME });

  it('are opened by a cookie no script reads, and nothing is kept for who has not signed in', async () => {
    const { email } = await lea('cookie');
    const { rows: before } = await api.owner.query('select sid from session');
    await fetch(`${api.url}/api/session`);
    expect((await api.owner.query('select sid from session')).rows).toHaveLength(before.length);
    const opened = await signIn(email);
    expect(cookieOf(opened, 'probant.sid')).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(cookieOf(opened, 'XSRF-TOKEN')).not.toContain('HttpOnly');
  });

  it('change their id at each sign-in: an id put there before, or left behind, opens nothing', async () => {
    const { id, email } = await lea('tourne');
    const opened = await signIn(email);
    const first = valueOf(cookieOf(opened, 'probant.sid'));
    const second = valueOf(cookieOf(await signIn(email, { cookie: first, 'x-xsrf-token': tokenOf(opened) }), 'probant.sid'));
    expect(second).not.toBe(first);
    expect([await whoIs(first), await whoIs(second)]).toEqual([null, id]);
    const planted = valueOf(cookieOf(await signIn(email, { cookie: 'probant.sid=s%3Aplante.signature' }), 'probant.sid'));
    expect(planted).not.toContain('plante');
    expect(await whoIs('probant.sid=s%3Aplante.signature')).toBeNull();
  });

  it('open nothing once closed here, from elsewhere, or run out', async () => {
    const person = await lea('ferme');
    const [one, two, three] = [await signIn(person.email), await signIn(person.email), await signIn(person.email)].map((response) => valueOf(cookieOf(response, 'probant.sid')));
    expect((await person.call(routes.listSessions)).body.items).toHaveLength(4);
    const other = (await person.call(routes.listSessions)).body.items.find(({ current }) => !current);
    expect((await person.call(routes.closeSession, { params: { session: other?.id ?? '' } })).status).toBe(204);
    expect((await person.call(routes.listSessions)).body.items).toHaveLength(3);
    expect((await person.call(routes.signOutEverywhere)).status).toBe(204);
    expect(await Promise.all([one, two, three].map((cookie) => whoIs(cookie ?? '')))).toEqual([null, null, null]);
    expect((await person.call(routes.listSessions)).body.items).toMatchObject([{ current: true }]);
    await api.owner.query("update session set expire = now() - interval '1 second' where person_id = $1", [person.id]);
    expect((await person.call(routes.readSession)).body.session).toBeNull();
  });

  it('of somebody else are not seen, nor closed', async () => {
    const [one, two] = [await lea('une'), await lea('deux')];
    const theirs = (await one.call(routes.listSessions)).body.items[0]?.id ?? '';
    expect((await two.call(routes.closeSession, { params: { session: theirs } })).problem.code).toBe('people.session_unknown');
    expect(await whoIs('')).toBeNull();
    expect((await one.call(routes.readSession)).body.session?.person.id).toBe(one.id);
  });

  it.each([
    ['without the value of the page', {}],
    ['with an empty value', { 'x-xsrf-token': '' }],
    ['with a value made up', { 'x-xsrf-token': 'x'.repeat(43) }],
  ])('refuse a write %s', async (name, headers) => {
    const opened = await signIn((await lea(`csrf-${name.length}`)).email);
    const answer = await rename({ ...headers, cookie: valueOf(cookieOf(opened, 'probant.sid')) });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'people.page_too_old']);
  });

  it('refuse a write with the value of another session, even one’s own older one', async () => {
    const { email } = await lea('ancienne');
    const [old, now] = [await signIn(email), await signIn(email)];
    const cookie = valueOf(cookieOf(now, 'probant.sid'));
    expect((await rename({ cookie, 'x-xsrf-token': tokenOf(old) })).status).toBe(403);
    expect((await rename({ cookie, 'x-xsrf-token': tokenOf(now) })).status).toBe(204);
  });

  it.each([
    ['an origin that is not ours', { origin: 'https://ailleurs.exemple' }],
    ['an origin that cannot be read', { origin: 'null' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbouring site', { 'sec-fetch-site': 'same-site' }],
  ])('refuse a write from %s, signed in or not', async (_name, headers) => {
    const person = await lea(`site-${Object.values(headers)[0]?.length}`);
    expect((await person.fetch('PATCH', '/api/me', NAME, { ...JSON_TYPE, ...headers })).status).toBe(403);
    const login = await fetch(`${api.url}/api/session`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify({ email: person.email, password: TEST_PASSWORD }) });
    expect([login.status, login.headers.getSetCookie()]).toEqual([403, []]);
  });

  it('take a write of our own pages', async () => {
    const person = await lea('page');
    expect((await person.fetch('PATCH', '/api/me', NAME, { ...JSON_TYPE, origin: api.url, 'sec-fetch-site': 'same-origin' })).status).toBe(204);
  });

  it('throttle sign-in by account, from wherever it comes', async () => {
    const person = await lea('frein');
    for (let turn = 0; turn < 10; turn += 1) await new TestPerson(api.url, '', '').call(routes.signIn, { body: { email: person.email, password: 'pas le bon mot de passe' } });
    expect((await new TestPerson(api.url, '', '').call(routes.signIn, { body: { email: person.email, password: TEST_PASSWORD } })).problem.code).toBe('people.too_many_attempts');
    expect((await person.call(routes.readSession)).body.session?.person.id).toBe(person.id);
  });
});
