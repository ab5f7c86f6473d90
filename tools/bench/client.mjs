/** A signed-in person for the bench: keeps cookies, sends the anti-forgery header, reads the statement count. */
export class Person {
  constructor(base) {
    this.base = base;
    this.cookies = new Map();
  }

  static async signIn(base, email, password) {
    const person = new Person(base);
    const answer = await person.request('POST', '/api/session', { email, password });
    if (answer.status !== 200) throw new Error(`sign-in of ${email} refused: ${answer.status} ${answer.text}`);
    return person;
  }

  /** One request; the body is JSON unless it is a FormData. */
  async request(method, path, body) {
    const form = body instanceof FormData;
    const started = performance.now();
    const response = await fetch(this.base + path, {
      method, body: body === undefined ? undefined : form ? body : JSON.stringify(body),
      headers: { ...(body !== undefined && !form ? { 'content-type': 'application/json' } : {}), cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '), 'x-xsrf-token': decodeURIComponent(this.cookies.get('XSRF-TOKEN') ?? '') },
    });
    const text = await response.text();
    for (const line of response.headers.getSetCookie()) this.cookies.set(...line.split(';')[0].split(/=(.*)/s).slice(0, 2));
    const [own, fixed] = (response.headers.get('x-probant-statements') ?? ';').split(';');
    return { status: response.status, text, json: () => JSON.parse(text), ms: performance.now() - started, own: own ? Number(own) : null, fixed: fixed ? Number(fixed) : null };
  }
}
