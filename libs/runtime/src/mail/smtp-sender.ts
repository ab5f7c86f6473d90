import { MailSender, type KeptMail } from '@probant/use-cases';
import { createTransport, type Transporter } from 'nodemailer';

/** Sends by SMTP. The once-key is the Message-ID's left part: a mail that left twice after a crash is one mail for the reader. */
export class SmtpSender extends MailSender {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport(url, { from });
  }

  async send(mail: KeptMail): Promise<void> {
    await this.transport.sendMail({
      from: this.from, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html, messageId: `<${mail.id}@probant>`,
      attachments: mail.attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** To try the product: mails stay in the outbox page. */
export class OutboxSender extends MailSender {
  async send(): Promise<void> {
    // The table is the outbox: nothing leaves this machine.
  }
}
