import type { Id, Instant } from '@probant/domain-kernel';
import type { KeptMail } from '../../ports/mails.js';

export interface WaitingMail extends KeptMail { readonly tries: number }

/** Mails written and not yet gone. */
export abstract class WaitingMails {
  /** The oldest one that may be tried now, held until the transaction ends; another sender takes another. */
  abstract next(now: Instant): Promise<WaitingMail | null>;
  abstract sent(mailId: Id, at: Instant): Promise<void>;
  /** Not gone: tried again then, or never when `nextTryAt` is null. */
  abstract failed(mailId: Id, nextTryAt: Instant | null, code: string): Promise<void>;
}
