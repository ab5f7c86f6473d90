import type { Role } from '@probant/domain-kernel';
import { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who passes the door: anybody, anybody signed in, or holders of one of these roles in the organisation of the URL. Finer rights stand in the use case. */
export type Access = 'public' | 'person' | readonly Role[];

/** One route of the product: what enters, what leaves, who passes. The API parses with it, OpenAPI is written from it, Angular calls through it. */
export interface RouteSpec {
  readonly method: Method;
  /** Express form, `/api/o/:org/...`. */
  readonly path: string;
  readonly access: Access;
  /** One French sentence for the documentation. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Absent: 204, no content. */
  readonly response?: z.ZodType;
  /** `upload`: multipart with one part named `file`; `download`: bytes; `events`: server-sent events. */
  readonly transfer?: 'upload' | 'download' | 'events';
  readonly status?: number;
}

/** Declares a route; keeps its literal types. */
export function route<const S extends RouteSpec>(spec: S): S {
  return spec;
}

type Parsed<T, F> = T extends z.ZodType ? z.output<T> : F;
type Given<T, F> = T extends z.ZodType ? z.input<T> : F;
export type ParamsOf<S extends RouteSpec> = Parsed<S['params'], Record<never, never>>;
export type QueryOf<S extends RouteSpec> = Parsed<S['query'], Record<never, never>>;
export type BodyOf<S extends RouteSpec> = Parsed<S['body'], undefined>;
export type ResponseOf<S extends RouteSpec> = Parsed<S['response'], void>;
/** What a controller receives, parsed. */
export interface InputOf<S extends RouteSpec> { readonly params: ParamsOf<S>; readonly query: QueryOf<S>; readonly body: BodyOf<S> }
/** What a client sends, before defaults. */
export interface CallOf<S extends RouteSpec> { readonly params?: Given<S['params'], undefined>; readonly query?: Given<S['query'], undefined>; readonly body?: Given<S['body'], undefined> }

/** The path with its parameters put in, encoded. Throws when one is missing. */
export function pathOf(spec: RouteSpec, params: Readonly<Record<string, unknown>> = {}): string {
  return spec.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === '') throw new Error(`missing parameter ${name} of ${spec.path}`);
    return encodeURIComponent(String(value));
  });
}
