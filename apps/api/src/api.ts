import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@probant/runtime';
import type { NextFunction, Request, Response } from 'express';
import { Logger } from 'nestjs-pino';
import pg from 'pg';
import swaggerUi from 'swagger-ui-dist';
import { AppModule } from './app.module.js';
import { securityHeaders } from './http/headers.js';
import { csrfMiddleware, sessionMiddleware } from './http/session.js';
import { styleNonce, webFiles } from './http/web-files.js';

const WEB = path.resolve(import.meta.dirname, '../../web/dist/browser');
const JSON_LIMIT = '2mb';
/** Longer than the minute a proxy keeps a connection, so that it is never closed under a request on its way. */
const KEEP_ALIVE_MS = 75_000;

/** Builds the whole HTTP door: sessions, headers, controllers, the web application. It does not listen yet. */
export async function createApi(config: Config, webFolder: string = WEB): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), { bufferLogs: true, bodyParser: false, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.mode === 'production' ? 1 : false);
  app.disable('x-powered-by');
  const sessions = new pg.Pool({ connectionString: config.databaseSystemUrl, max: 3 });
  sessions.on('error', () => undefined);
  app.use(requestId, styleNonce, securityHeaders(config));
  app.use('/api/docs', docs());
  app.use('/api', sessionMiddleware(config, sessions), csrfMiddleware(config));
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.use(webFiles(webFolder));
  app.enableShutdownHooks([]);
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  const close = app.close.bind(app);
  app.close = async () => {
    await close();
    await sessions.end();
  };
  return app;
}

function requestId(request: Request, response: Response, next: NextFunction): void {
  Object.assign(request, { id: randomUUID() });
  response.setHeader('X-Request-Id', String((request as Request & { id: string }).id));
  next();
}

/** Swagger UI over the contract's own OpenAPI document. */
function docs(): (request: Request, response: Response, next: NextFunction) => void {
  const folder = swaggerUi.getAbsoluteFSPath();
  return (request, response, next) => {
    if (request.path === '/swagger-initializer.js') {
      response.type('js').send("window.ui = SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'StandaloneLayout' });");
      return;
    }
    response.setHeader('Content-Security-Policy', "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'");
    response.sendFile(request.path === '/' ? 'index.html' : path.basename(request.path), { root: folder }, (error) => (error ? next() : undefined));
  };
}
