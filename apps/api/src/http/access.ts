import { DomainError, holdsRole, type Actor } from '@probant/domain-kernel';
import type { RouteSpec } from '@probant/contract';

/**
 * The coarse right of a route: deny by default. An organisation one is no member of does not exist (`not-found`);
 * a member without the role is refused (`forbidden`). What stands inside an organisation is for the use case.
 */
export function demandAccess(spec: RouteSpec, actor: Actor): void {
  if (spec.access === 'public') return;
  if (!actor.personId) throw new DomainError('forbidden', 'people.sign_in_required');
  if (spec.access === 'person') return;
  if (!actor.organisationId) throw new DomainError('not-found', 'people.organisation_unknown');
  if (!holdsRole(actor, actor.organisationId, ...spec.access)) throw new DomainError('forbidden', 'people.role_required', { roles: spec.access });
}
