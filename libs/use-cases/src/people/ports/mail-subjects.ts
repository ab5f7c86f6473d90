import type { Id, Instant } from '@probant/domain-kernel';

export interface Addressee { readonly id: Id; readonly email: string; readonly givenName: string; readonly familyName: string }
export interface CandidacySubject { readonly id: Id; readonly organisationId: Id; readonly slug: string; readonly organisation: string; readonly certification: string; readonly candidate: Addressee; readonly accompagnateur: Addressee | null }
export interface PassageSubject extends CandidacySubject {
  readonly passageId: Id;
  readonly hearingAt: Instant | null;
  readonly place: string | null;
  readonly seats: readonly (Addressee & { readonly seatId: Id; readonly state: string })[];
}

/** Whom a mail of the work is for, and what it is about. */
export abstract class MailSubjects {
  abstract candidacy(candidacyId: Id): Promise<CandidacySubject | null>;
  abstract passage(passageId: Id): Promise<PassageSubject | null>;
}
