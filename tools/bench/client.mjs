import { routes, pathOf } from '../../libs/contract/dist/index.js';

/** A signed-in person of the bench: keeps cookies, sends the anti-forgery header, reads what each request cost in statements. */
export class Person {
  constructor(base, costs = null) {
    this.base = base;
    this.costs = costs;
    this.cookies = new Map();
  }

  static async signIn(base, email, password, costs = null) {
    const person = new Person(base, costs);
    await person.call('signIn', { body: { email, password } });
    return person;
  }

  /** One request on a route of the contract. `file` is sent as the upload's only part. Throws on a refusal: the bench measures what works. */
  async call(name, { params = {}, query = {}, body, file, headers = {} } = {}) {
    const spec = routes[name];
    const search = new URLSearchParams(query).toString();
    const content = file ? formOf(file) : body === undefined ? undefined : JSON.stringify(body);
    const response = await fetch(this.base + pathOf(spec, params) + (search ? `?${search}` : ''), {
      method: spec.method, body: content, headers: { ...headers, ...(content && !file ? { 'content-type': 'application/json' } : {}), ...this.own() },
    });
    const text = await response.text();
    for (const line of response.headers.getSetCookie()) this.cookies.set(...line.split(';')[0].split(/=(.*)/s).slice(0, 2));
    if (!response.ok) throw new Error(`${name}: ${response.status} ${text.slice(0, 600)}`);
    this.costs?.note(name, response.headers.get('x-probant-statements'));
    return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  }

  own() {
    return { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '), 'x-xsrf-token': decodeURIComponent(this.cookies.get('XSRF-TOKEN') ?? '') };
  }
}

/** The most each route cost: `own` statements, and `fixed` ones (begin, context, commit). */
export class Costs {
  byRoute = new Map();

  note(name, header) {
    const [own, fixed] = (header ?? '').split(';').map(Number);
    if (header && own >= (this.byRoute.get(name)?.own ?? -1)) this.byRoute.set(name, { own, fixed });
  }
}

function formOf({ bytes, name }) {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  return form;
}

/** Asks until the answer holds, at most a minute; the worker works meanwhile. */
export async function until(ask, holds, { every = 15, within = 120_000 } = {}) {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > end) throw new Error(`in vain: ${JSON.stringify(answer)?.slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
