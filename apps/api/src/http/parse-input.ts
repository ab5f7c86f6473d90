import { DomainError } from '@probant/domain-kernel';
import type { InputOf, RouteSpec } from '@probant/contract';
import type { Request } from 'express';
import type { z } from 'zod';

/** One field the schema refused: dotted path, and the schema's stable reason (`too_small`, `invalid_format`…). */
export interface RefusedField { readonly path: string; readonly reason: string }

/**
 * Parses params, query and body by the route's schemas. Unknown keys are dropped.
 * Throws `not-found` for a malformed path (it names nothing), `invalid` `input.invalid` with the refused fields otherwise.
 */
export function parseInput(spec: RouteSpec, request: Request): InputOf<RouteSpec> {
  const params = spec.params?.safeParse(request.params);
  if (params && !params.success) throw new DomainError('not-found', 'input.unknown_address');
  const refused: RefusedField[] = [];
  const query = collect(spec.query, request.query, 'query', refused);
  const body = spec.transfer === 'upload' ? undefined : collect(spec.body, request.body ?? {}, '', refused);
  if (refused.length > 0) throw new DomainError('invalid', 'input.invalid', { fields: refused });
  return { params: params?.data ?? {}, query: query ?? {}, body } as InputOf<RouteSpec>;
}

function collect(schema: z.ZodType | undefined, value: unknown, prefix: string, refused: RefusedField[]): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) refused.push({ path: [prefix, ...issue.path].filter((step) => step !== '').join('.'), reason: issue.code ?? 'invalid' });
  return undefined;
}
