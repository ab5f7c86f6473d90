import { provideHttpClient, withXsrfConfiguration } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { routes } from '@probant/contract';
import { Api } from './api';
import { Reach } from './reach';
import { SignInAgain } from './sign-in-again';

const again = { ask: jest.fn<Promise<boolean>, [unknown]>() };
const problem = (status: number, code: string): string => JSON.stringify({ type: 'urn:x', title: 'x', status, code, requestId: 'req-1', details: { left: 2 } });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
let server: HttpTestingController;
let api: Api;

beforeEach(() => {
  again.ask.mockReset();
  TestBed.configureTestingModule({ providers: [provideHttpClient(withXsrfConfiguration({ cookieName: 'XSRF-TOKEN', headerName: 'X-XSRF-TOKEN' })), provideHttpClientTesting(), { provide: SignInAgain, useValue: again }] });
  server = TestBed.inject(HttpTestingController);
  api = TestBed.inject(Api);
  document.cookie = 'XSRF-TOKEN=abc';
});

describe('calling the API', () => {
  it('puts the parameters in the path, the query behind, and the anti-forgery value on a write', async () => {
    const call = api.call(routes.inviteMember, { params: { org: 'belvedere' }, body: { email: 'a@b.fr', givenName: 'A', familyName: 'B', role: 'juror' } });
    const { request } = server.expectOne('/api/o/belvedere/invitations');
    expect(request.method).toBe('POST');
    expect(request.headers.get('X-XSRF-TOKEN')).toBe('abc');
    server.match(() => true);
    expect(api.url(routes.outbox, { query: { to: 'a b' } })).toBe('/api/outbox?to=a+b');
    void call.catch(() => undefined);
  });

  it('gives what the route answers, and nothing for an empty answer', async () => {
    const read = api.call(routes.outbox);
    server.expectOne('/api/outbox').flush('{"items":[]}');
    await expect(read).resolves.toEqual({ items: [] });
    const out = api.call(routes.signOut);
    server.expectOne('/api/session').flush('');
    await expect(out).resolves.toBeUndefined();
  });

  it('throws the problem with its code, facts and request number', async () => {
    const call = api.call(routes.listSessions);
    server.expectOne('/api/sessions').flush(problem(403, 'people.role_required'), { status: 403, statusText: 'x' });
    await expect(call).rejects.toMatchObject({ status: 403, code: 'people.role_required', requestId: 'req-1', details: { left: 2 } });
  });

  it('when the session ended, has it opened again and sends the call once more', async () => {
    again.ask.mockResolvedValue(true);
    const call = api.call(routes.listSessions);
    server.expectOne('/api/sessions').flush(problem(401, 'people.sign_in_required'), { status: 401, statusText: 'x' });
    await settled();
    server.expectOne('/api/sessions').flush('{"items":[]}');
    await expect(call).resolves.toEqual({ items: [] });
    expect(again.ask).toHaveBeenCalledTimes(1);
  });

  it('when the person prefers to stay, throws the refusal', async () => {
    again.ask.mockResolvedValue(false);
    const call = api.call(routes.listSessions);
    server.expectOne('/api/sessions').flush(problem(401, 'people.sign_in_required'), { status: 401, statusText: 'x' });
    await expect(call).rejects.toMatchObject({ status: 401 });
  });

  it('knows when the server is out of reach, and when it is back', async () => {
    const reach = TestBed.inject(Reach);
    const lost = api.call(routes.outbox);
    server.expectOne('/api/outbox').error(new ProgressEvent('error'), { status: 0 });
    await expect(lost).rejects.toMatchObject({ status: 0, code: 'web.unreachable' });
    expect(reach.unreachable()).toBe(true);
    const back = api.call(routes.outbox);
    server.expectOne('/api/outbox').flush('{"items":[]}');
    await back;
    expect(reach.unreachable()).toBe(false);
  });
});
