import type { HttpErrorResponse } from '@angular/common/http';
import { Problem as ProblemDetails } from '@probant/contract';

/** A refusal as it reached the browser. `code` is stable; the sentence is found by `sentenceOf`. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0 when the server was not reached. */
    readonly status: number,
    readonly code: string,
    readonly requestId: string | null = null,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly fields: readonly { readonly path: string; readonly reason: string }[] = [],
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** Whatever was thrown, as a problem: problem details of the API, an unreachable server (status 0), or a bug of the page. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!answered(error)) return new Problem(500, 'web.bug');
  const parsed = ProblemDetails.partial({ type: true, title: true, requestId: true }).safeParse(jsonOf(error.error));
  if (parsed.success) return new Problem(error.status, parsed.data.code, parsed.data.requestId ?? null, parsed.data.details, parsed.data.fields);
  return new Problem(error.status, error.status === 0 ? 'web.unreachable' : 'web.unexpected_answer');
}

/** Whether it is an answer of the server, or the lack of one. */
function answered(error: unknown): error is Pick<HttpErrorResponse, 'status' | 'error'> {
  return typeof (error as Partial<HttpErrorResponse> | null)?.status === 'number';
}

function jsonOf(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
