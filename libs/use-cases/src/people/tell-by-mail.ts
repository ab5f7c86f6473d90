import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { Installation } from '../ports/installation.js';
import { Mails } from '../ports/mails.js';
import { MailSubjects, type PassageSubject } from './ports/mail-subjects.js';

/** What happened in the work is told by mail to whom it concerns: short, without content, with the way to the page. */
@Injectable()
export class TellByMail {
  constructor(
    private readonly subjects: MailSubjects,
    private readonly mails: Mails,
    private readonly installation: Installation,
  ) {}

  /** A step of the candidacy, to the candidate. `event` is the fact's type. */
  async candidacyEvent(factId: Id, candidacyId: Id, event: string): Promise<void> {
    const subject = await this.subjects.candidacy(candidacyId);
    if (!subject) return;
    const { candidate, organisation, certification } = subject;
    await this.mails.send({ onceKey: `${factId}-${candidate.id}`, organisationId: subject.organisationId, to: candidate.email, template: 'candidacy_event', facts: { givenName: candidate.givenName, organisation, certification, event, link: this.home(subject.slug) } });
  }

  /** The convocation, to the candidate and to every seat, with the appointment for their calendars. */
  async convocation(factId: Id, passageId: Id, moved: boolean): Promise<void> {
    const subject = await this.subjects.passage(passageId);
    if (!subject?.hearingAt) return;
    const { hearingAt, organisation, certification, candidate } = subject;
    const readers = [{ ...candidate, of: null }, ...subject.seats.filter(({ state }) => state === 'invited' || state === 'accepted').map((seat) => ({ ...seat, of: `${candidate.givenName} ${candidate.familyName}` }))];
    for (const reader of readers) {
      const facts = { givenName: reader.givenName, organisation, certification, candidate: reader.of, hearingAt, place: subject.place, link: this.home(subject.slug), uid: `${passageId}@probant`, moved };
      await this.mails.send({ onceKey: `${factId}-${reader.id}`, organisationId: subject.organisationId, to: reader.email, template: 'convocation', facts });
    }
  }

  /** A seat offered after the convocation, to that juror. */
  async seatOffered(factId: Id, passageId: Id, seatId: Id): Promise<void> {
    const subject = await this.subjects.passage(passageId);
    const seat = subject?.seats.find((each) => each.seatId === seatId);
    if (!subject || !seat) return;
    const { organisation, certification, hearingAt, place } = subject;
    await this.mails.send({ onceKey: `${factId}-${seat.id}`, organisationId: subject.organisationId, to: seat.email, template: 'seat_offered', facts: { givenName: seat.givenName, organisation, certification, hearingAt, place, link: this.home(subject.slug) } });
  }

  /** The result is there, to the candidate and the accompagnateur (R.6412-7). The decisions themselves are read on the page. */
  async result(factId: Id, passageId: Id): Promise<void> {
    const subject = await this.subjects.passage(passageId);
    if (!subject) return;
    for (const { reader, of } of readersOfResult(subject)) {
      const { organisation, certification } = subject;
      await this.mails.send({ onceKey: `${factId}-${reader.id}`, organisationId: subject.organisationId, to: reader.email, template: 'result', facts: { givenName: reader.givenName, organisation, certification, candidate: of, link: this.home(subject.slug) } });
    }
  }

  private home(slug: string): string {
    return `${this.installation.publicUrl}/o/${slug}`;
  }
}

function readersOfResult({ candidate, accompagnateur }: PassageSubject) {
  return [{ reader: candidate, of: null }, ...(accompagnateur ? [{ reader: accompagnateur, of: `${candidate.givenName} ${candidate.familyName}` }] : [])];
}
