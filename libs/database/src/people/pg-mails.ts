import { Injectable } from '@nestjs/common';
import type { Id, Instant } from '@probant/domain-kernel';
import { Clock, Ids, Mails, MailTexts, WaitingMails, type MailAttachment, type MailOrder, type MailTemplate, type WaitingMail } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';

/** Mails are written in the transaction of what they tell; their key makes them unique. The application may add some, and read none. */
@Injectable()
export class PgMails extends Mails {
  constructor(
    private readonly texts: MailTexts,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    super();
  }

  async send<T extends MailTemplate>({ onceKey, organisationId, to, template, facts }: MailOrder<T>): Promise<void> {
    const { subject, text, html, attachments } = this.texts.write(template, facts);
    await ambient().query('insert into mail (id, once_key, organisation_id, to_address, subject, text, html, attachments, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing', [
      this.ids.next(), onceKey, organisationId, to.toLowerCase(), subject, text, html, JSON.stringify(attachments), this.clock.now(),
    ]);
  }
}

interface Row { id: Id; once_key: string; organisation_id: Id | null; to_address: string; subject: string; text: string; html: string; attachments: MailAttachment[]; tries: number }

/** The mails on their way, on the second role. */
@Injectable()
export class PgWaitingMails extends WaitingMails {
  async next(now: Instant): Promise<WaitingMail | null> {
    const [row]: Row[] = await ambient().query(
      'select id, once_key, organisation_id, to_address, subject, text, html, attachments, tries from mail where sent_at is null and failure is null and (next_try_at is null or next_try_at <= $1) order by id limit 1 for update skip locked',
      [now],
    );
    if (!row) return null;
    const { id, once_key: onceKey, organisation_id: organisationId, to_address: to, subject, text, html, attachments, tries } = row;
    return { id, onceKey, organisationId, to, subject, text, html, attachments, tries };
  }

  async sent(mailId: Id, at: Instant): Promise<void> {
    await ambient().query('update mail set sent_at = $2, tries = tries + 1 where id = $1', [mailId, at]);
  }

  async failed(mailId: Id, nextTryAt: Instant | null, code: string): Promise<void> {
    await ambient().query('update mail set tries = tries + 1, next_try_at = $2, failure = case when $2::timestamptz is null then $3 end where id = $1', [mailId, nextTryAt, code]);
  }
}
