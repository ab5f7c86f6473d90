import { peopleRoutes as routes } from '@probant/contract';
import type { Id } from '@probant/domain-kernel';
import { TEST_PASSWORD, TestApi } from '../testing/test-api.js';
import { TestPerson } from '../testing/test-person.js';

describe('accounts and organisations through the door', () => {
  let api: TestApi;
  let school: Id;
  beforeAll(async () => {
    api = await TestApi.start();
    school = await api.organisation('rive');
  }, 60_000);
  afterAll(() => api.close());

  const mailTo = async (email: string, subject: RegExp): Promise<string> => {
    const { rows } = await api.owner.query<{ subject: string; text: string }>('select subject, text from mail where to_address = $1 order by created_at desc, id desc', [email]);
    const mail = rows.find((row) => subject.test(row.subject));
    if (!mail) throw new Error(`no mail to ${email}`);
    return mail.text;
  };
  const tokenIn = (text: string): string => /#([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '';
  const newcomer = (email: string): TestPerson => new TestPerson(api.url, '', email);

  it('signs in, tells who one is, and signs out', async () => {
    const nadege = await api.person('nadege', [[school, 'manager', 'administrator']]);
    const { body } = await nadege.call(routes.readSession);
    expect(body.session).toMatchObject({ person: { id: nadege.id }, mode: 'try', memberships: [{ organisation: { slug: 'rive' }, roles: ['administrator', 'manager'], candidacies: [] }] });
    expect((await nadege.call(routes.signOut)).status).toBe(204);
    expect((await nadege.call(routes.readSession)).body).toEqual({ session: null });
    expect((await nadege.call(routes.listSessions)).status).toBe(401);
  });

  it('answers the same for an unknown address and a wrong password, and stops the eleventh try even with the right one', async () => {
    const hugo = await api.person('hugo', [[school, 'juror']]);
    const wrong = { body: { email: hugo.email, password: 'autre chose que cela' } };
    const answers = [];
    for (let turn = 0; turn < 10; turn += 1) answers.push(await api.stranger().call(routes.signIn, wrong));
    answers.push(await api.stranger().call(routes.signIn, { body: { email: 'personne@exemple.fr', password: 'autre chose' } }));
    expect(new Set(answers.map(({ status, problem }) => `${status} ${problem.code}`))).toEqual(new Set(['422 people.wrong_credentials']));
    const eleventh = await api.stranger().call(routes.signIn, { body: { email: hugo.email, password: TEST_PASSWORD } });
    expect([eleventh.status, eleventh.problem.code]).toEqual([403, 'people.too_many_attempts']);
    const { rows } = await api.owner.query<{ key: string }>('select key from sign_in_failure');
    expect(rows.some(({ key }) => key.includes('@') || key.includes('127.0.0.1'))).toBe(false);
    await api.owner.query('delete from sign_in_failure');
  });

  it('refuses a write whose page does not hold the value of its session', async () => {
    const lea = await api.person('lea', [[school, 'manager']]);
    const answer = await lea.fetch('PATCH', '/api/me', JSON.stringify({ givenName: 'L', familyName: 'M' }), { 'content-type': 'application/json', 'X-XSRF-TOKEN': 'faux' });
    const foreign = await lea.fetch('PATCH', '/api/me', JSON.stringify({ givenName: 'L', familyName: 'M' }), { 'content-type': 'application/json', origin: 'https://ailleurs.fr' });
    expect([answer.status, foreign.status]).toEqual([403, 403]);
  });

  it('changes a name and a password; the other sessions close', async () => {
    const lea = await api.person('lea2', [[school, 'manager']]);
    const elsewhere = new TestPerson(api.url, lea.id, lea.email);
    await elsewhere.signIn(TEST_PASSWORD);
    expect((await lea.call(routes.listSessions)).body.items.map(({ current }) => current).sort()).toEqual([false, true]);
    expect((await lea.call(routes.renameMe, { body: { givenName: 'Léa', familyName: 'Renard' } })).status).toBe(204);
    expect((await lea.call(routes.changePassword, { body: { current: 'pas le bon du tout', next: 'une autre phrase longue' } })).problem.code).toBe('people.wrong_password');
    expect((await lea.call(routes.changePassword, { body: { current: TEST_PASSWORD, next: 'motdepasse1234' } })).problem.code).toBe('people.password_too_common');
    expect((await lea.call(routes.changePassword, { body: { current: TEST_PASSWORD, next: 'une autre phrase longue' } })).status).toBe(204);
    expect((await elsewhere.call(routes.readSession)).body.session).toBeNull();
    expect((await lea.call(routes.readSession)).body.session?.person).toMatchObject({ givenName: 'Léa', familyName: 'Renard' });
    expect(await mailTo(lea.email, /a changé/)).toContain('autres sessions sont fermées');
  });

  it('invites a newcomer: the link makes the account, once, and opens a session', async () => {
    const manager = await api.person('manager', [[school, 'manager']]);
    const email = 'nouvelle@exemple.fr';
    const invited = await manager.call(routes.inviteMember, { params: { org: 'rive' }, body: { email, givenName: 'Nour', familyName: 'Velle', role: 'juror' } });
    expect(invited.status).toBe(201);
    expect((await manager.call(routes.listMembers, { params: { org: 'rive' } })).body.items.find((member) => member.email === email)).toMatchObject({ id: invited.body.id, roles: ['juror'], invited: true });
    const token = tokenIn(await mailTo(email, /vous invite/));
    const { rows } = await api.owner.query('select token_hash from invitation where person_id = $1', [invited.body.id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    const nour = newcomer(email);
    expect((await nour.call(routes.readInvitation, { body: { token } })).body).toMatchObject({ organisation: 'École rive', role: 'juror', hasAccount: false, email });
    expect((await nour.call(routes.acceptInvitation, { body: { token, givenName: 'Nour', familyName: 'Velle', password: 'court' } })).problem.code).toBe('people.password_too_short');
    expect((await nour.call(routes.acceptInvitation, { body: { token, givenName: 'Nour', familyName: 'Velle', password: 'les quatre vents du nord' } })).body).toMatchObject({ person: { id: invited.body.id }, memberships: [{ roles: ['juror'] }] });
    expect((await nour.call(routes.readOrganisation, { params: { org: 'rive' } })).body).toMatchObject({ slug: 'rive', roles: ['juror'] });
    expect((await newcomer(email).call(routes.acceptInvitation, { body: { token, givenName: 'X', familyName: 'Y', password: 'les quatre vents du nord' } })).problem.code).toBe('people.invitation_gone');
    expect((await manager.call(routes.listMembers, { params: { org: 'rive' } })).body.items.find((member) => member.email === email)?.invited).toBe(false);
  });

  it('asks somebody who has an account for their own password, and tells the inviter nothing', async () => {
    const other = await api.organisation('ailleurs');
    const known = await api.person('connue', [[other, 'juror']]);
    const manager = await api.person('manager2', [[school, 'manager']]);
    const invited = await manager.call(routes.inviteMember, { params: { org: 'rive' }, body: { email: known.email, givenName: 'Une', familyName: 'Autre', role: 'juror' } });
    expect(invited.body).toEqual({ id: known.id });
    const token = tokenIn(await mailTo(known.email, /vous invite/));
    const body = { token, givenName: 'Usurpée', familyName: 'Non', password: 'pas la sienne, pas du tout' };
    expect((await api.stranger().call(routes.acceptInvitation, { body })).problem.code).toBe('people.wrong_credentials');
    const accepted = await newcomer(known.email).call(routes.acceptInvitation, { body: { ...body, password: TEST_PASSWORD } });
    expect(accepted.body.person.givenName).toBe('connue');
    expect(accepted.body.memberships.map(({ organisation }) => organisation.slug).sort()).toEqual(['ailleurs', 'rive']);
  });

  it('sends a link to a new password, the same answer for nobody; it serves once', async () => {
    const lost = await api.person('perdu', [[school, 'candidate']]);
    expect((await api.stranger().call(routes.askPasswordReset, { body: { email: 'nul@exemple.fr' } })).status).toBe(204);
    expect((await api.stranger().call(routes.askPasswordReset, { body: { email: lost.email } })).status).toBe(204);
    const token = tokenIn(await mailTo(lost.email, /nouveau mot de passe/));
    expect((await api.stranger().call(routes.resetPassword, { body: { token, password: 'retrouvé dans le jardin' } })).status).toBe(204);
    expect((await lost.call(routes.readSession)).body.session).toBeNull();
    expect((await api.stranger().call(routes.resetPassword, { body: { token, password: 'encore une fois, pour voir' } })).problem.code).toBe('people.link_expired');
    await newcomer(lost.email).signIn('retrouvé dans le jardin');
  });

  it('keeps one administrator, and lets only an administrator name or remove one', async () => {
    const place = await api.organisation('seule');
    const boss = await api.person('boss', [[place, 'administrator']]);
    const manager = await api.person('second', [[place, 'manager']]);
    const params = { org: 'seule', person: boss.id, role: 'administrator' as const };
    expect((await boss.call(routes.removeMember, { params })).problem.code).toBe('people.last_administrator');
    expect((await manager.call(routes.removeMember, { params })).status).toBe(403);
    expect((await manager.call(routes.inviteMember, { params: { org: 'seule' }, body: { email: 'x@exemple.fr', givenName: 'X', familyName: 'Y', role: 'administrator' } })).status).toBe(403);
    expect((await boss.call(routes.removeMember, { params: { ...params, person: manager.id, role: 'manager' } })).status).toBe(204);
    expect((await manager.call(routes.readOrganisation, { params: { org: 'seule' } })).status).toBe(404);
    expect((await boss.call(routes.restoreMember, { params: { ...params, person: manager.id, role: 'manager' } })).status).toBe(204);
    expect((await boss.call(routes.restoreMember, { params: { ...params, person: manager.id } })).problem.code).toBe('people.not_a_member');
    expect((await manager.call(routes.readOrganisation, { params: { org: 'seule' } })).body.roles).toEqual(['manager']);
    const journal = await boss.call(routes.readJournal, { params: { org: 'seule' } });
    expect(journal.body.items[0]).toMatchObject({ type: 'people.role_given_back', actor: 'boss Essai', data: { role: 'manager' } });
  });

  it('habilitates a centre for one certification, seen on both sides, and ends it', async () => {
    const [certifier, centre] = [await api.organisation('certif', 'certifier'), await api.organisation('centre', 'centre')];
    const [giver, receiver] = [await api.person('donne', [[certifier, 'manager']]), await api.person('recoit', [[centre, 'manager']])];
    const certificationId = api.id();
    await api.owner.query("insert into certification values ($1, $2, 'Chef de projet', null, 7, 'portal', null, now())", [certifier, certificationId]);
    const body = { certificationId, centreSlug: 'centre', scope: 'both' as const, validFrom: '2020-01-01', validTo: null };
    expect((await receiver.call(routes.grantHabilitation, { params: { org: 'centre' }, body: { ...body, centreSlug: 'certif' } })).status).toBe(404);
    expect((await giver.call(routes.grantHabilitation, { params: { org: 'certif' }, body: { ...body, centreSlug: 'inconnu' } })).problem.code).toBe('people.centre_unknown');
    const given = await giver.call(routes.grantHabilitation, { params: { org: 'certif' }, body });
    expect(given.status).toBe(201);
    expect((await receiver.call(routes.listHabilitations, { params: { org: 'centre' } })).body.items).toMatchObject([{ id: given.body.id, certification: { title: 'Chef de projet' }, certifier: { slug: 'certif' }, scope: 'both', validTo: null }]);
    expect((await receiver.call(routes.endHabilitation, { params: { org: 'centre', habilitation: given.body.id } })).status).toBe(404);
    expect((await giver.call(routes.endHabilitation, { params: { org: 'certif', habilitation: given.body.id } })).status).toBe(204);
    expect((await receiver.call(routes.listHabilitations, { params: { org: 'centre' } })).body.items).toEqual([]);
  });

  it('says how it is: all well but the worker, which nobody started', async () => {
    const { body } = await api.stranger().call(routes.health);
    expect(body).toMatchObject({ status: 'degraded', checks: { database: true, queue: true, storage: true, worker: false } });
    await api.owner.query("insert into worker_seen values ('w', now())");
    expect((await api.stranger().call(routes.health)).body.status).toBe('ok');
  });

  it('tells each browser what changed within its reach: topic and counter, nothing else', async () => {
    const [manager, outsider] = [await api.person('ecoute', [[school, 'manager']]), await api.person('loin', [[await api.organisation('loin'), 'manager']])];
    const candidacy = api.id();
    const streams = await Promise.all([manager, outsider].map((person) => person.fetch('GET', '/api/events')));
    await new Promise((resolve) => void setTimeout(resolve, 100));
    await api.owner.query("select pg_notify('probant_live', $1)", [JSON.stringify([{ o: school, t: 'portfolio', c: candidacy, n: 7 }])]);
    await new Promise((resolve) => void setTimeout(resolve, 200));
    const heard = await Promise.all(streams.map(async (stream) => {
      expect(stream.headers.get('content-type')).toContain('text/event-stream');
      const reader = stream.body?.getReader();
      let text = '';
      for (let turn = 0; turn < 4; turn += 1) {
        const chunk = await Promise.race([reader?.read(), new Promise<undefined>((resolve) => void setTimeout(resolve, 100))]);
        text += chunk?.value ? Buffer.from(chunk.value).toString('utf8') : '';
      }
      await reader?.cancel();
      return text;
    }));
    expect(heard[0]).toContain(`data: {"topic":"candidacy:${candidacy}","counter":7}`);
    expect(heard[0]).toContain(`data: {"topic":"organisation:${school}","counter":7}`);
    expect(heard[1]).not.toContain('data:');
  });

  it('describes itself: every route, in OpenAPI', async () => {
    const { body } = await api.stranger().call(routes.openApi);
    expect(body).toMatchObject({ openapi: '3.1.0', paths: { '/api/session': { post: { operationId: 'signIn', requestBody: { content: { 'application/json': { example: { email: 'nadege@exemple.fr' } } } } } } } });
  });
});
