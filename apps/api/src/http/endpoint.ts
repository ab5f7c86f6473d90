import { applyDecorators, createParamDecorator, HttpCode, RequestMapping, RequestMethod, SetMetadata, type ExecutionContext, type Type } from '@nestjs/common';
import type { Actor } from '@probant/domain-kernel';
import type { InputOf, RouteSpec } from '@probant/contract';
import type { DoorRequest } from './door-request.js';

export const ENDPOINT = 'probant:endpoint';
export const SYSTEM_SIDE = 'probant:system-side';
export const BEFORE_UPLOAD = 'probant:before-upload';

/** Binds a controller's method to a route of the contract: path, method, rights, parsing and the shape of the answer all come from there. */
export function Endpoint(spec: RouteSpec): MethodDecorator {
  const status = spec.status ?? (spec.response || spec.transfer ? (spec.method === 'POST' ? 201 : 200) : 204);
  return applyDecorators(RequestMapping({ path: spec.path, method: RequestMethod[spec.method] }), SetMetadata(ENDPOINT, spec), HttpCode(status));
}

/** A check run in its own short transaction before the first byte of an upload is read. */
export interface UploadCheck<S extends RouteSpec = RouteSpec> {
  /** `declaredBytes` is the request's Content-Length, null when the client did not say. Throws the refusal. */
  check(actor: Actor, input: InputOf<S>, declaredBytes: number | null): Promise<void>;
}

/** Names the check of an upload route; the class is resolved from the module. */
export function BeforeUpload(check: Type<UploadCheck>): MethodDecorator {
  return SetMetadata(BEFORE_UPLOAD, check);
}

/** What the contract parsed of the request: `InputOf<typeof routes.x>`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<DoorRequest>().door.input);

/** Who acts, in the ambient transaction. Anonymous on public routes: no person, no membership. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<DoorRequest>().door.actor);

/** The file received by an upload route, already on the storage's staging side. */
export const Received = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<DoorRequest>().door.file);

/** Runs the route on the second role: accounts, sessions, passwords. The actor then has a person and no membership. Public routes are there anyway. */
export function OnSystemSide(): MethodDecorator {
  return SetMetadata(SYSTEM_SIDE, true);
}
