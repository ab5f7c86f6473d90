import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { MailSender } from '../ports/mails.js';
import { WaitingMails } from './ports/waiting-mails.js';

const FIRST_PAUSE_MS = 15_000;
const TRIES = 12;

/** The oldest mail that waits leaves. One that could not is tried again, each pause twice the last, for about half a day. */
@Injectable()
export class SendWaitingMail {
  constructor(
    private readonly waiting: WaitingMails,
    private readonly sender: MailSender,
    private readonly clock: Clock,
  ) {}

  /** Returns `none` when nothing waits. */
  async run(): Promise<'sent' | 'failed' | 'none'> {
    const mail = await this.waiting.next(this.clock.now());
    if (!mail) return 'none';
    try {
      await this.sender.send(mail);
    } catch (error) {
      const tries = mail.tries + 1;
      const next = tries < TRIES ? new Date(Date.parse(this.clock.now()) + FIRST_PAUSE_MS * 2 ** (tries - 1)).toISOString() : null;
      await this.waiting.failed(mail.id, next, codeOf(error));
      return 'failed';
    }
    await this.waiting.sent(mail.id, this.clock.now());
    return 'sent';
  }
}

/** The code alone: the message of a mail server holds addresses. */
function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((each) => typeof each === 'string' || typeof each === 'number').join(' ') || 'unknown';
}
