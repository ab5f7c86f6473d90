import { EXAMPLES, Problem, routes, type RouteSpec } from '@probant/contract';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 document of every route, written from the contract: schemas, rights and examples have no other source. */
export function openApiDocument(version: string, publicUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, spec] of Object.entries<RouteSpec>(routes)) {
    const path = spec.path.replace(/:([A-Za-z]+)/g, '{$1}');
    (paths[path] ??= {})[spec.method.toLowerCase()] = operation(name, spec);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Probant', version, description: 'E-portfolio et suivi de preuves pour la validation des acquis de l’expérience.' },
    servers: [{ url: publicUrl }],
    paths,
    components: { schemas: { Problem: schema(Problem, 'output') }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'probant.sid' } } },
  };
}

function operation(name: string, spec: RouteSpec): Json {
  const refusals = Object.fromEntries([401, 403, 404, 409, 422].map((status) => [status, { description: 'Refus (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }]));
  const status = spec.status ?? (spec.response || spec.transfer ? (spec.method === 'POST' ? 201 : 200) : 204);
  return {
    operationId: name,
    summary: spec.summary,
    tags: [spec.path.split('/')[spec.path.startsWith('/api/o/') ? 4 : 2] ?? 'organisation'],
    ...(spec.access === 'public' ? {} : { security: [{ session: [] }] }),
    'x-roles': spec.access,
    parameters: [...parameters(spec.params, 'path'), ...parameters(spec.query, 'query')],
    ...body(name, spec),
    responses: { [status]: success(spec), ...refusals },
  };
}

function parameters(shape: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = schema(shape, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, field]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: field }));
}

function body(name: string, spec: RouteSpec): Json {
  if (spec.transfer === 'upload') return { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } } } } };
  if (!spec.body) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: schema(spec.body, 'input'), example: (EXAMPLES as Json)[name] } } } };
}

function success(spec: RouteSpec): Json {
  if (spec.transfer === 'download') return { description: 'Le fichier', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } };
  if (spec.transfer === 'events') return { description: 'Évènements', content: { 'text/event-stream': { schema: { type: 'string' } } } };
  if (!spec.response) return { description: 'Fait' };
  return { description: 'Réponse', content: { 'application/json': { schema: schema(spec.response, 'output') } } };
}

function schema(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(type, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return json as Json;
}
