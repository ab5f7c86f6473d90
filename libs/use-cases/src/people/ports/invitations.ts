import type { Actor, Day, Id, Instant, Role } from '@probant/domain-kernel';

/** Somebody to invite to a role. `candidacyId`: the candidacy the invitation opens. */
export interface InvitationAsked {
  readonly organisationId: Id;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: Role;
  readonly candidacyId: Id | null;
  /** Said in the mail when there is one. */
  readonly certification?: string | null;
}

/** Invites people. Any chapter may ask for it in its own transaction; whether the actor may is the chapter's question. */
export abstract class Invitations {
  /** Makes the person known if they are not, gives the role, keeps the link and its mail. Returns the person; nothing tells whether they had an account. */
  abstract invite(actor: Actor, asked: InvitationAsked): Promise<Id>;
}

export interface Invitation {
  readonly id: Id;
  readonly organisationId: Id;
  readonly personId: Id;
  readonly role: Role;
  readonly candidacyId: Id | null;
  readonly tokenHash: string;
  readonly expiresOn: Day;
  readonly acceptedAt: Instant | null;
  readonly createdAt: Instant;
}
export interface InvitationFile extends Invitation { readonly organisation: string }

/** Invitations as they are kept. */
export abstract class InvitationBook {
  /** The person of this address, made known with this name if nobody has it. */
  abstract personOf(email: string, name: { readonly givenName: string; readonly familyName: string }, at: Instant): Promise<Id>;
  /** Gives the role; nothing happens when the person has it. */
  abstract giveRole(organisationId: Id, personId: Id, role: Role, at: Instant): Promise<void>;
  /** Keeps the invitation, in place of one of the same role and candidacy not accepted yet. */
  abstract add(invitation: Invitation): Promise<void>;
  abstract findByToken(tokenHash: string): Promise<InvitationFile | null>;
  /** Returns false when it was accepted meanwhile. */
  abstract accept(invitation: Invitation, at: Instant): Promise<boolean>;
}
