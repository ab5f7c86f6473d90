import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError, type Refusal } from '@probant/domain-kernel';
import type { Problem } from '@probant/contract';
import type { Response } from 'express';
import type { DoorRequest } from './door-request.js';
import type { RefusedField } from './parse-input.js';

const STATUS: Record<Refusal, number> = { 'not-found': 404, forbidden: 403, conflict: 409, invalid: 422 };
/** Nobody answers, or what was tried again and again met others each time: not a bug, and worth another try. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300', '40001', '40P01']);

/** Every refusal leaves as RFC 9457 problem details with a stable code and the request id; anything unknown is a bug: 500, logged, never shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<DoorRequest>();
    const response = http.getResponse<Response>();
    const problem = { ...describe(error), requestId: request.id };
    if (problem.status >= 500) this.logger.error({ requestId: request.id, code: problem.code, error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (request.readable && !request.complete) response.set('Connection', 'close');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

type Described = Omit<Problem, 'requestId'>;

function describe(error: unknown): Described {
  if (error instanceof DomainError) return refusal(error);
  const { code, type, status } = error as { code?: string; type?: string; status?: number };
  if (type === 'entity.too.large') return plain(413, 'input.too_large');
  if (type === 'entity.parse.failed' || type === 'encoding.unsupported') return plain(400, 'input.unreadable');
  if (code === 'EBADCSRFTOKEN') return plain(403, 'people.page_too_old');
  if (code === 'ENOSPC') return plain(507, 'storage.full');
  if (code && UNREACHABLE.has(code)) return plain(503, 'service.unavailable');
  if (error instanceof HttpException) return fromHttp(error.getStatus());
  if (error instanceof URIError || status === 400) return plain(400, 'input.unreadable');
  return plain(500, 'service.bug');
}

function refusal(error: DomainError): Described {
  const status = error.code === 'people.sign_in_required' ? 401 : STATUS[error.refusal];
  const { fields, ...details } = error.details as { fields?: RefusedField[] } & Record<string, unknown>;
  return { ...plain(status, error.code), ...(Object.keys(details).length ? { details } : {}), ...(fields ? { fields: [...fields] } : {}) };
}

function fromHttp(status: number): Described {
  if (status === 404) return plain(404, 'input.unknown_address');
  if (status === 429) return plain(429, 'people.too_many_requests');
  return plain(status, status >= 500 ? 'service.bug' : 'input.refused');
}

const TITLES: Record<number, string> = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 409: 'Conflict', 413: 'Content Too Large', 422: 'Unprocessable Content', 429: 'Too Many Requests', 500: 'Internal Server Error', 503: 'Service Unavailable', 507: 'Insufficient Storage' };

function plain(status: number, code: string): Described {
  return { type: `urn:probant:problem:${code}`, title: TITLES[status] ?? 'Error', status, code };
}
