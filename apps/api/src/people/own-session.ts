import { DomainError, type Id } from '@probant/domain-kernel';
import type { Request } from 'express';

/** The person and the session of a request that must have both. Throws `forbidden` otherwise. */
export function ownSession(request: Request): { readonly personId: Id; readonly sessionId: Id } {
  const { personId, lineId } = request.session;
  if (!personId || !lineId) throw new DomainError('forbidden', 'people.sign_in_required');
  return { personId, sessionId: lineId };
}
