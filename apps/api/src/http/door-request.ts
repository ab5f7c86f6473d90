import type { Actor, Id } from '@probant/domain-kernel';
import type { InputOf, RouteSpec } from '@probant/contract';
import type { Request } from 'express';

declare module 'express-session' {
  interface SessionData {
    /** Own id of the session's line in « mes sessions »; the cookie's value never leaves. */
    lineId: Id;
    personId: Id;
    createdAt: string;
    lastSeenAt: string;
    device: string;
  }
}

/** A file an upload route received: staged, hashed while it streamed, not yet anybody's. */
export interface ReceivedFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The name the client gave, as sent: untrusted. */
  readonly name: string;
}

/** What the door knows of a request once it has let it in. */
export interface DoorRequest extends Request {
  id: string;
  door: { input: InputOf<RouteSpec>; actor: Actor; file: ReceivedFile | null };
}

/** The actor of a public route. */
export const NOBODY: Actor = { kind: 'person', personId: null, organisationId: null, memberships: [] };
