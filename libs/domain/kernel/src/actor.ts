import type { Id } from './id.js';

/** What a person is in an organisation. One person may hold several roles in several organisations. */
export const ROLES = ['manager', 'administrator', 'juror', 'candidate', 'accompagnateur', 'referent_handicap'] as const;
export type Role = (typeof ROLES)[number];

/** One person's roles in one organisation. */
export interface Membership {
  readonly organisationId: Id;
  readonly roles: readonly Role[];
}

/** Who acts, as known by the door: the person, the organisation named by the URL, and every membership. A worker acts as `system` for one organisation. */
export interface Actor {
  readonly kind: 'person' | 'system';
  readonly personId: Id | null;
  /** The organisation named in the URL or by the job; null on a page that unites several. */
  readonly organisationId: Id | null;
  readonly memberships: readonly Membership[];
}

/** Whether the actor holds the role in the organisation. The system holds none. */
export function holdsRole(actor: Actor, organisationId: Id | null, ...roles: readonly Role[]): boolean {
  return actor.memberships.some((membership) => membership.organisationId === organisationId && membership.roles.some((role) => roles.includes(role)));
}
