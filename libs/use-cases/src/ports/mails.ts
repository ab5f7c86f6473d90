import type { Id, Instant } from '@probant/domain-kernel';

/** What each kind of mail says: facts only, the sentences stand with the writer of texts. */
export interface MailFacts {
  invitation: { readonly givenName: string; readonly organisation: string; readonly role: string; readonly certification: string | null; readonly link: string; readonly expiresOn: string };
  password_reset: { readonly givenName: string; readonly link: string };
  password_changed: { readonly givenName: string };
  candidacy_event: { readonly givenName: string; readonly organisation: string; readonly certification: string; readonly event: string; readonly link: string };
  convocation: { readonly givenName: string; readonly organisation: string; readonly certification: string; readonly candidate: string | null; readonly hearingAt: Instant; readonly place: string | null; readonly link: string; readonly uid: string; readonly moved: boolean };
  seat_offered: { readonly givenName: string; readonly organisation: string; readonly certification: string; readonly hearingAt: Instant | null; readonly place: string | null; readonly link: string };
  result: { readonly givenName: string; readonly organisation: string; readonly certification: string; readonly candidate: string | null; readonly link: string };
}
export type MailTemplate = keyof MailFacts;

/** A mail asked for. `onceKey` makes it unique: asked twice, it is sent once. */
export interface MailOrder<T extends MailTemplate = MailTemplate> {
  readonly onceKey: string;
  readonly organisationId: Id | null;
  readonly to: string;
  readonly template: T;
  readonly facts: MailFacts[T];
}
export interface MailAttachment { readonly name: string; readonly type: string; readonly content: string }
export interface MailText { readonly subject: string; readonly text: string; readonly html: string; readonly attachments: readonly MailAttachment[] }

/** A mail written and kept, on its way. */
export interface KeptMail extends MailText { readonly id: Id; readonly onceKey: string; readonly organisationId: Id | null; readonly to: string }

/** Mails to send: written in the transaction of what they tell, sent once it is committed. */
export abstract class Mails {
  abstract send<T extends MailTemplate>(order: MailOrder<T>): Promise<void>;
}

/** The sentences of the mails, in French. */
export abstract class MailTexts {
  abstract write<T extends MailTemplate>(template: T, facts: MailFacts[T]): MailText;
}

/** Carries one mail away. Throws when it could not. */
export abstract class MailSender {
  abstract send(mail: KeptMail): Promise<void>;
}
