import type { Id } from '@probant/domain-kernel';

export interface MailAttachment { readonly name: string; readonly type: string; readonly content: string }

/** A mail as it leaves. `onceKey` is what makes it unique: asked again, it is not sent again. */
export interface OutgoingMail {
  readonly onceKey: string;
  readonly organisationId: Id | null;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}
export interface KeptMail extends OutgoingMail { readonly id: Id }

/** Mails to send: written in the transaction of what they tell, sent after it is committed. */
export abstract class Mails {
  /** Keeps the mail to be sent. Returns false when its key is known already. */
  abstract keep(mail: OutgoingMail): Promise<boolean>;
}

/** Carries one mail away. Throws when it could not. */
export abstract class MailSender {
  abstract send(mail: KeptMail): Promise<void>;
}
