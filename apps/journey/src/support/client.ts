import { pathOf, routes, type CallOf, type ResponseOf, type RouteSpec } from '@probant/contract';
import { product } from './product.js';

/** What the API answered when it refused: status, stable code and the whole problem. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly problem: Readonly<Record<string, unknown>>,
    where: string,
  ) {
    super(`${where}: ${status} ${JSON.stringify(problem)}`);
  }
}

/** One person calling the API as the web does: cookies, anti-forgery header, routes of the contract. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url = product().url) {}

  /** A client signed in with this address and password. */
  static async signedIn(email: string, password: string): Promise<Client> {
    const client = new Client();
    await client.call(routes.signIn, { body: { email, password } });
    return client;
  }

  /** Calls a route. Throws a Refusal when the answer is not a success. */
  async call<S extends RouteSpec>(spec: S, call: CallOf<S> = {}): Promise<ResponseOf<S>> {
    const body = call.body === undefined ? {} : { body: JSON.stringify(call.body), headers: { 'content-type': 'application/json' } };
    const response = await this.send(spec, call, body);
    return (response.status === 204 ? undefined : await response.json()) as ResponseOf<S>;
  }

  /** Sends a file to an upload route. `headers` tell the part, for files in parts. */
  async upload<S extends RouteSpec>(spec: S, call: CallOf<S>, file: { name: string; bytes: Uint8Array; type?: string }, headers: Record<string, string> = {}): Promise<ResponseOf<S>> {
    const form = new FormData();
    for (const [key, value] of Object.entries((call.body ?? {}) as Record<string, unknown>)) form.append(key, String(value));
    form.append('file', new Blob([Uint8Array.from(file.bytes)], { type: file.type ?? 'application/octet-stream' }), file.name);
    const response = await this.send(spec, call, { body: form, headers });
    return (response.status === 204 ? undefined : await response.json()) as ResponseOf<S>;
  }

  /** Reads the bytes of a download route. */
  async download<S extends RouteSpec>(spec: S, call: CallOf<S>): Promise<Uint8Array> {
    return new Uint8Array(await (await this.send(spec, call, {})).arrayBuffer());
  }

  /** The cookies, to open a browser as this person. */
  browserCookies(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.url }));
  }

  private async send(spec: RouteSpec, call: CallOf<RouteSpec>, init: { body?: string | FormData; headers?: Record<string, string> }): Promise<Response> {
    const query = new URLSearchParams(Object.entries((call.query ?? {}) as Record<string, unknown>).map(([key, value]) => [key, String(value)]));
    const path = pathOf(spec, call.params as Record<string, unknown>) + (query.size ? `?${query}` : '');
    const response = await fetch(this.url + path, { method: spec.method, redirect: 'manual', ...init, headers: { ...init.headers, ...this.ownHeaders() } });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    throw new Refusal(response.status, String(problem['code']), problem, `${spec.method} ${path}`);
  }

  private ownHeaders(): Record<string, string> {
    const csrf = this.cookies.get('XSRF-TOKEN');
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(csrf ? { 'x-xsrf-token': decodeURIComponent(csrf) } : {}) };
  }

  private keep(cookie: string): void {
    const pair = cookie.split(';')[0] ?? '';
    const at = pair.indexOf('=');
    this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
