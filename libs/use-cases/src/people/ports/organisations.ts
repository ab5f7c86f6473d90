import type { Day, Id, Instant, Role } from '@probant/domain-kernel';

export interface Organisation { readonly id: Id; readonly slug: string; readonly name: string; readonly kind: 'certifier' | 'centre' | 'both' }
export interface Member { readonly id: Id; readonly givenName: string; readonly familyName: string; readonly email: string; readonly roles: readonly Role[]; readonly invited: boolean }
export type HabilitationScope = 'accompany' | 'organise' | 'both';
export interface Habilitation { readonly id: Id; readonly certifierId: Id; readonly centreId: Id; readonly certificationId: Id; readonly scope: HabilitationScope; readonly validFrom: Day; readonly validTo: Day | null }
export interface NamedHabilitation extends Habilitation { readonly certification: string; readonly certifier: Organisation; readonly centre: Organisation }

/** Organisations, who belongs to them, and what a certifier lets centres do. */
export abstract class Organisations {
  abstract find(organisationId: Id): Promise<Organisation | null>;
  /** By the name of its address: for the operator alone. */
  abstract named(slug: string): Promise<Organisation | null>;
  /** Whether there is any: for the operator alone. */
  abstract any(): Promise<boolean>;
  /** Adds an organisation: for the operator alone. */
  abstract add(organisation: Organisation, at: Instant): Promise<void>;
  /** A centre by the name of its address; null for a certifier alone, or nobody. */
  abstract centreNamed(slug: string): Promise<Id | null>;
  /** Who works there; candidates are found by their candidacies. `invited`: they hold a role by an invitation, and accepted none yet. */
  abstract members(organisationId: Id): Promise<readonly Member[]>;
  /** Takes the role away, and the invitations to it not accepted yet: they expired the day before. Returns false when the person had not got it. */
  abstract removeRole(organisationId: Id, personId: Id, role: Role, today: Day): Promise<boolean>;
  /** Whether the role was taken away from this person. */
  abstract hadRole(organisationId: Id, personId: Id, role: Role): Promise<boolean>;
  /** How many other people hold the role and have come, counted so that two removals at once cannot both think they are not the last. */
  abstract othersWith(organisationId: Id, role: Role, personId: Id): Promise<number>;
  /** Whether the certification is this organisation's. */
  abstract owns(organisationId: Id, certificationId: Id): Promise<boolean>;
  /** Given and received. */
  abstract habilitations(organisationId: Id): Promise<readonly NamedHabilitation[]>;
  abstract addHabilitation(habilitation: Habilitation): Promise<void>;
  /** Ends it on this day. Returns the centre, null when this certifier gave no such thing. */
  abstract endHabilitation(certifierId: Id, habilitationId: Id, on: Day): Promise<Id | null>;
}

/** One line of the journal as an administrator reads it. */
export interface JournalLine { readonly id: Id; readonly number: number | null; readonly at: Instant; readonly actor: string | null; readonly type: string; readonly subjectId: Id; readonly data: Readonly<Record<string, unknown>>; readonly hash: string | null }

/** What people screens read as it stands. */
export abstract class PeopleViews {
  /** The person's organisations, their roles there and their own candidacies, newest first. */
  abstract membershipsOf(personId: Id): Promise<readonly { readonly organisation: Organisation; readonly roles: readonly Role[]; readonly candidacies: readonly { readonly id: Id; readonly title: string; readonly status: string }[] }[]>;
  /** Lines before one, the newest first. */
  abstract journal(organisationId: Id, before: Id | null, limit: number): Promise<readonly JournalLine[]>;
  /** Mails sent, the newest first. */
  abstract outbox(to: string | null, limit: number): Promise<readonly { readonly id: Id; readonly to: string; readonly subject: string; readonly text: string; readonly sentAt: Instant }[]>;
  /** When any worker was last seen; null when none ever was. */
  abstract workerSeenAt(): Promise<Instant | null>;
}
