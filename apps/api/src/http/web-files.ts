import { existsSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';

/** Serves the built web application: hashed files for a year, and its page, with a fresh style nonce, for every address that is not the API's. */
export function webFiles(folder: string): Router {
  const router = express.Router();
  const page = path.join(folder, 'index.html');
  router.use(express.static(folder, { index: false, setHeaders: (response, file) => cache(response, file) }));
  router.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || request.path.startsWith('/api/') || path.extname(request.path) || !existsSync(page)) return next();
    response.type('html').set('Cache-Control', 'no-cache').send(withNonce(readFileSync(page, 'utf8'), String(response.locals.nonce)));
  });
  return router;
}

/** A new nonce for every answer: the page's styles carry it, a script or style slipped into the page does not. */
export function styleNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals.nonce = randomBytes(16).toString('base64');
  next();
}

function withNonce(html: string, nonce: string): string {
  return html.replace(/<(style|script)/g, `<$1 nonce="${nonce}"`).replace(/<(pb-root|app-root)/, `<$1 ngCspNonce="${nonce}"`);
}

function cache(response: Response, file: string): void {
  response.setHeader('Cache-Control', /-[A-Z0-9]{8}\.(js|css|woff2)$/i.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
}
