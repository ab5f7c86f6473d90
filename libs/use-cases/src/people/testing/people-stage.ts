import type { Actor, Id, Role } from '@probant/domain-kernel';
import { Installation } from '../../ports/installation.js';
import { CountedIds, FixedClock, ListedJournal, person } from '../../testing/fakes.js';
import { IssueInvitations } from '../issue-invitations.js';
import type { Organisation } from '../ports/organisations.js';
import { InMemoryMails, InMemoryPasswordResets, InMemorySessions, InMemorySignInFailures, InMemoryWaitingMails, ReadableDigests, ReadablePasswords, TemplateNames } from './in-memory-access.js';
import { InMemoryAccounts, InMemoryInvitationBook, InMemoryOrganisations, PeopleStore } from './in-memory-people.js';
import { InMemoryMailSubjects, InMemoryPeopleViews } from './in-memory-views.js';

export const PHRASE = 'les quatre vents du nord';
export const OTHER_PHRASE = 'un jardin derrière la gare';
export const SCHOOL: Organisation = { id: 'school', slug: 'ecole', name: 'École des Métiers', kind: 'both' };
export const CENTRE: Organisation = { id: 'centre', slug: 'centre', name: 'Centre du Port', kind: 'centre' };
export const CERTIFIER: Organisation = { id: 'other', slug: 'autre', name: 'Autre certificateur', kind: 'certifier' };

class OneInstallation extends Installation {
  mode: 'try' | 'production' = 'try';
  publicUrl = 'https://probant.exemple';
}

/** A school and a centre beside it, and everything a use case of people asks for. */
export class PeopleStage {
  readonly clock = new FixedClock();
  readonly ids = new CountedIds();
  readonly journal = new ListedJournal();
  readonly passwords = new ReadablePasswords();
  readonly digests = new ReadableDigests();
  readonly installation = new OneInstallation();
  readonly store = new PeopleStore();
  readonly accounts = new InMemoryAccounts(this.store);
  readonly book = new InMemoryInvitationBook(this.store, this.ids);
  readonly organisations = new InMemoryOrganisations(this.store);
  readonly resets = new InMemoryPasswordResets();
  readonly sessions = new InMemorySessions();
  readonly failures = new InMemorySignInFailures();
  readonly mails = new InMemoryMails(new TemplateNames(), this.ids);
  readonly waiting = new InMemoryWaitingMails(this.mails, this.clock);
  readonly views = new InMemoryPeopleViews(this.store, this.mails);
  readonly subjects = new InMemoryMailSubjects();
  readonly invitations = new IssueInvitations(this.book, this.organisations, this.mails, this.journal, this.digests, this.installation, this.clock, this.ids);

  constructor() {
    for (const organisation of [SCHOOL, CENTRE, CERTIFIER]) this.store.organisations.set(organisation.id, organisation);
    this.store.certifications.set('certification', { certifierId: SCHOOL.id, title: 'Médiation culturelle' });
  }

  /** Somebody who has an account, with these roles at the school. */
  known(id: Id, ...roles: readonly Role[]): Actor {
    this.store.accounts.set(id, { id, email: `${id}@exemple.fr`, givenName: id, familyName: 'Essai', passwordHash: `hash of ${PHRASE}` });
    this.store.roles.push(...roles.map((role) => ({ organisationId: SCHOOL.id, personId: id, role })));
    return person(id, SCHOOL.id, ...roles);
  }

  /** Opens a session of this person. */
  session(personId: Id, id: Id): void {
    this.sessions.open.push({ id, personId, device: 'Linux, Firefox', createdAt: this.clock.now(), lastSeenAt: this.clock.now() });
  }
}
