import { createHmac, timingSafeEqual } from 'node:crypto';
import connectPgSimple from 'connect-pg-simple';
import type { Id, Instant } from '@probant/domain-kernel';
import type { Config } from '@probant/runtime';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import pg from 'pg';

const DAYS_14 = 14 * 86_400_000;
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
export const SESSION_COOKIE = 'probant.sid';
export const CSRF_COOKIE = 'XSRF-TOKEN';

/** Server-side sessions in PostgreSQL: the cookie is opaque, HttpOnly, SameSite=Lax, and ends after 14 days without use of the product. */
export function sessionMiddleware(config: Config, pool: pg.Pool): RequestHandler {
  const Store = connectPgSimple(session);
  return session({
    name: SESSION_COOKIE,
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: false,
    store: new Store({ pool, tableName: 'session', disableTouch: true, pruneSessionInterval: 3600 }),
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.publicUrl.startsWith('https:'), maxAge: DAYS_14 },
  });
}

/** Who opens a session, from where and when. */
export interface SessionOpening { readonly id: Id; readonly personId: Id; readonly at: Instant }

/** Signs a person in: a new session id (rotation), saved before the answer leaves, and its anti-forgery cookie. */
export async function openSession(request: Request, response: Response, opening: SessionOpening, config: Config): Promise<void> {
  await promised((done) => request.session.regenerate(done));
  request.session.personId = opening.personId;
  request.session.createdAt = opening.at;
  request.session.lastSeenAt = opening.at;
  request.session.device = deviceOf(request);
  request.session.lineId = opening.id;
  await promised((done) => request.session.save(done));
  issueCsrf(request, response, config);
}

/** Signs out: the session is deleted and both cookies cleared. */
export async function closeSession(request: Request, response: Response): Promise<void> {
  await promised((done) => request.session.destroy(done));
  response.clearCookie(SESSION_COOKIE).clearCookie(CSRF_COOKIE);
}

/** Gives the page the anti-forgery value of its session (double submit, HMAC of the session id). */
export function issueCsrf(request: Request, response: Response, config: Config): void {
  response.cookie(CSRF_COOKIE, csrfOf(request.sessionID, config), { sameSite: 'lax', secure: config.publicUrl.startsWith('https:'), path: '/' });
}

/** Refuses a write that comes from another site, or whose page does not hold the anti-forgery value of its session. */
export function csrfMiddleware(config: Config): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    if (!UNSAFE.has(request.method)) return next();
    const site = request.headers['sec-fetch-site'];
    const foreign = (site && site !== 'same-origin' && site !== 'none') || (request.headers.origin && !sameHost(request.headers.origin, request.headers.host));
    const forged = Boolean(request.session?.personId) && !equal(String(request.headers['x-xsrf-token'] ?? ''), csrfOf(request.sessionID, config));
    return foreign || forged ? next(Object.assign(new Error('forged'), { code: 'EBADCSRFTOKEN' })) : next();
  };
}

function csrfOf(sessionId: string, config: Config): string {
  return createHmac('sha256', config.sessionSecret).update(`csrf:${sessionId}`).digest('base64url');
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function equal(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

/** A device in words a person knows, from the user agent: system and browser, nothing finer. */
export function deviceOf(request: Request): string {
  const agent = String(request.headers['user-agent'] ?? '');
  const system = /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Windows/.test(agent) ? 'Windows' : /Mac OS X/.test(agent) ? 'macOS' : /Linux/.test(agent) ? 'Linux' : 'Appareil inconnu';
  const browser = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : '';
  return browser ? `${system}, ${browser}` : system;
}

function promised(call: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => (error ? reject(error) : resolve()));
  });
}
