import { once } from 'node:events';
import http from 'node:http';
import { pathOf, type CallOf, type Problem, type ResponseOf, type RouteSpec } from '@probant/contract';
import type { Id } from '@probant/domain-kernel';

/** What came back: the status, and the body as the route declares it or the problem. */
export interface Answer<S extends RouteSpec> { readonly status: number; readonly body: ResponseOf<S>; readonly problem: Problem; readonly headers: Headers }

/** One person with their cookies, calling routes of the contract as a browser would. */
export class TestPerson {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    readonly id: Id,
    readonly email: string,
  ) {}

  async signIn(password: string): Promise<void> {
    const response = await this.fetch('POST', '/api/session', JSON.stringify({ email: this.email, password }), { 'content-type': 'application/json' });
    if (!response.ok) throw new Error(`sign-in refused: ${response.status} ${await response.text()}`);
  }

  /** Calls a JSON route. A refusal is an answer, not an error. */
  async call<S extends RouteSpec>(spec: S, call: CallOf<S> = {}): Promise<Answer<S>> {
    const query = new URLSearchParams(Object.entries(call.query ?? {}).map(([key, value]) => [key, String(value)])).toString();
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const response = await this.fetch(spec.method, pathOf(spec, call.params) + (query ? `?${query}` : ''), body, body ? { 'content-type': 'application/json' } : {});
    return this.answer(response);
  }

  /** Sends one file to an upload route. */
  async send<S extends RouteSpec>(spec: S, call: CallOf<S>, file: Blob, name: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<S>> {
    const form = new FormData();
    form.append('file', file, name);
    const query = new URLSearchParams(Object.entries(call.query ?? {}).map(([key, value]) => [key, String(value)])).toString();
    return this.answer(await this.fetch(spec.method, pathOf(spec, call.params) + (query ? `?${query}` : ''), form, headers));
  }

  /** Begins an upload that declares this many bytes and sends none: the answer comes before them, or not at all. */
  async declare<S extends RouteSpec>(spec: S, call: CallOf<S>, bytes: number): Promise<Answer<S>> {
    const { hostname, port } = new URL(this.url);
    const request = http.request({ hostname, port, method: spec.method, path: pathOf(spec, call.params), headers: { ...this.sessionHeaders(), 'content-type': 'multipart/form-data; boundary=x', 'content-length': bytes } });
    request.flushHeaders();
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    const text = (await response.toArray()).map(String).join('');
    request.destroy();
    return this.answer(new Response(text, { status: response.statusCode ?? 0, headers: { 'content-type': response.headers['content-type'] ?? '' } }));
  }

  /** A raw request with this person's cookies and anti-forgery header. */
  async fetch(method: string, path: string, body?: string | FormData | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const response = await fetch(this.url + path, { method, body: body ?? null, redirect: 'manual', headers: { ...headers, ...this.sessionHeaders() } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  private sessionHeaders(): Record<string, string> {
    const csrf = this.cookies.get('XSRF-TOKEN');
    return { ...(csrf ? { 'x-xsrf-token': decodeURIComponent(csrf) } : {}), cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  private async answer<S extends RouteSpec>(response: Response): Promise<Answer<S>> {
    const text = await response.text();
    const json: unknown = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
    return { status: response.status, body: json as ResponseOf<S>, problem: json as Problem, headers: response.headers };
  }
}
