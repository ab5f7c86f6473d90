import type { Fact, Id, Instant } from '@probant/domain-kernel';
import type { Mails } from '../../ports/mails.js';
import type { Accounts } from '../ports/accounts.js';
import type { InvitationBook } from '../ports/invitations.js';
import type { Organisation, Organisations, PeopleViews } from '../ports/organisations.js';
import type { PasswordResets } from '../ports/password-resets.js';
import type { Sessions } from '../ports/sessions.js';
import type { SignInFailures } from '../ports/sign-in-failures.js';
import type { WaitingMails } from '../ports/waiting-mails.js';

/** A certifier with one certification and a manager, and a centre beside it that knows nothing of it yet. */
export interface PeopleWorld {
  readonly accounts: Accounts;
  readonly book: InvitationBook;
  readonly organisations: Organisations;
  readonly resets: PasswordResets;
  readonly sessions: Sessions;
  readonly failures: SignInFailures;
  readonly mails: Mails;
  readonly waiting: WaitingMails;
  readonly views: PeopleViews;
  readonly school: Organisation;
  readonly centre: Organisation;
  readonly certificationId: Id;
  readonly managerId: Id;
  id(): Id;
  /** Runs the work as the school’s manager, in a transaction of its own. */
  asManager<T>(work: () => Promise<T>): Promise<T>;
  /** Runs the work on the side that signs people in: it belongs to no organisation. */
  asHouse<T>(work: () => Promise<T>): Promise<T>;
  openSession(personId: Id, id: Id, lastSeenAt: Instant): Promise<void>;
  openCandidacy(personId: Id, id: Id, createdAt: Instant): Promise<void>;
  /** Tells the journal as the school’s manager. */
  record(...facts: readonly Fact[]): Promise<void>;
}

/** An address of this name nobody has in this world. */
export function addressOf(world: PeopleWorld, name: string): string {
  return `${name}-${world.school.slug}@exemple.fr`;
}

/** Somebody known by this name, who has no password yet. */
export function someone(world: PeopleWorld, name: string): Promise<Id> {
  return world.asManager(() => world.book.personOf(addressOf(world, name), { givenName: name, familyName: 'Essai' }, '2026-03-01T09:00:00.000Z'));
}
