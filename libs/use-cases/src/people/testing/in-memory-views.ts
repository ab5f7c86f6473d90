import type { Fact, Id, Instant } from '@probant/domain-kernel';
import { MailSubjects, type CandidacySubject, type PassageSubject } from '../ports/mail-subjects.js';
import { PeopleViews, type JournalLine } from '../ports/organisations.js';
import type { InMemoryMails } from './in-memory-access.js';
import type { PeopleStore } from './in-memory-people.js';

export class InMemoryPeopleViews extends PeopleViews {
  workerSeen: Instant | null = null;
  readonly lines: (JournalLine & { readonly organisationId: Id })[] = [];
  readonly candidacies: { readonly organisationId: Id; readonly personId: Id; readonly id: Id; readonly title: string; readonly status: string }[] = [];

  constructor(
    private readonly store: PeopleStore,
    private readonly mails: InMemoryMails,
  ) {
    super();
  }
  async membershipsOf(personId: Id): ReturnType<PeopleViews['membershipsOf']> {
    const theirs = [...this.store.organisations.values()].filter(({ id }) => this.store.rolesOf(id, personId).length > 0).sort((a, b) => (a.name < b.name ? -1 : 1));
    return theirs.map((organisation) => ({
      organisation, roles: this.store.rolesOf(organisation.id, personId),
      candidacies: this.candidacies.filter((each) => each.organisationId === organisation.id && each.personId === personId).map(({ id, title, status }) => ({ id, title, status })).reverse(),
    }));
  }
  async journal(organisationId: Id, before: Id | null, limit: number): Promise<readonly JournalLine[]> {
    const own = this.lines.filter((each) => each.organisationId === organisationId && (before === null || each.id < before)).sort((a, b) => (a.id < b.id ? 1 : -1));
    return own.slice(0, limit).map(({ organisationId: _, ...line }) => line);
  }
  async outbox(to: string | null, limit: number): ReturnType<PeopleViews['outbox']> {
    const sent = this.mails.kept.flatMap(({ mail, sentAt }) => (sentAt !== null && (to === null || mail.to === to) ? [{ id: mail.id, to: mail.to, subject: mail.subject, text: mail.text, sentAt }] : []));
    return sent.reverse().slice(0, limit);
  }
  async workerSeenAt(): Promise<Instant | null> {
    return this.workerSeen;
  }
  /** Keeps a fact as a line of the journal, not sealed yet. */
  write(fact: Fact, id: Id, at: Instant, actor: string | null): void {
    this.lines.push({ id, organisationId: fact.organisationId, number: null, at, actor, type: fact.type, subjectId: fact.subjectId, data: fact.data ?? {}, hash: null });
  }
}

export class InMemoryMailSubjects extends MailSubjects {
  readonly candidacies = new Map<Id, CandidacySubject>();
  readonly passages = new Map<Id, PassageSubject>();
  async candidacy(candidacyId: Id): Promise<CandidacySubject | null> {
    return this.candidacies.get(candidacyId) ?? null;
  }
  async passage(passageId: Id): Promise<PassageSubject | null> {
    return this.passages.get(passageId) ?? null;
  }
}
