import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { SmtpSender } from './smtp-sender.js';

describe('sending by SMTP', () => {
  it('carries both texts, the attachment and an identity that stays the same', async () => {
    const received: string[] = [];
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8'))).on('end', () => {
        received.push(text);
        done();
      });
    } });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const sender = new SmtpSender(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, 'Probant <bonjour@exemple.fr>');
    await sender.send({ id: 'mail-1', onceKey: 'k', organisationId: null, to: 'nadege@exemple.fr', subject: 'Votre convocation', text: 'Bonjour', html: '<p>Bonjour</p>', attachments: [{ name: 'audition.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR' }] });
    sender.onApplicationShutdown();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
    expect(received).toHaveLength(1);
    expect(received[0]).toMatch(/Subject: Votre convocation[\s\S]*Message-ID: <mail-1@probant>[\s\S]*text\/html[\s\S]*audition\.ics/i);
  });
});
