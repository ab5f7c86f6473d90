import { MailSender, type KeptMail } from '../ports/mails.js';
import { SendWaitingMail } from './send-waiting-mail.js';
import { PeopleStage } from './testing/people-stage.js';

class ListedSender extends MailSender {
  readonly sent: string[] = [];
  trouble: object | null = null;
  async send(mail: KeptMail): Promise<void> {
    if (this.trouble) throw this.trouble;
    this.sent.push(mail.onceKey);
  }
}

describe('sending the mail that waits', () => {
  let stage: PeopleStage;
  let sender: ListedSender;
  let send: SendWaitingMail;
  beforeEach(() => {
    [stage, sender] = [new PeopleStage(), new ListedSender()];
    send = new SendWaitingMail(stage.waiting, sender, stage.clock);
  });
  const write = (onceKey: string) => stage.mails.send({ onceKey, organisationId: null, to: 'lea@exemple.fr', template: 'password_changed', facts: { givenName: 'Léa' } });

  it('sends the oldest, one at a time, until none waits', async () => {
    await write('first');
    await write('second');
    expect([await send.run(), await send.run(), await send.run()]).toEqual(['sent', 'sent', 'none']);
    expect(sender.sent).toEqual(['first', 'second']);
    expect(stage.mails.kept.map(({ sentAt }) => sentAt)).toEqual(Array(2).fill(stage.clock.now()));
  });
  it('tries again later, each pause twice the last, and lets the next mail pass meanwhile', async () => {
    await write('first');
    sender.trouble = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    expect(await send.run()).toBe('failed');
    expect(stage.mails.kept[0]).toMatchObject({ nextTryAt: '2026-03-01T09:00:15.000Z', failure: null });
    expect(await send.run()).toBe('none');
    stage.clock.moveTo('2026-03-01T09:00:15.000Z');
    expect(await send.run()).toBe('failed');
    expect(stage.mails.kept[0]).toMatchObject({ nextTryAt: '2026-03-01T09:00:45.000Z' });
    sender.trouble = null;
    await write('second');
    expect(await send.run()).toBe('sent');
    expect(sender.sent).toEqual(['second']);
  });
  it('gives up after twelve tries, and keeps the code alone: a server’s message holds addresses', async () => {
    await write('first');
    sender.trouble = Object.assign(new Error('550 lea@exemple.fr unknown'), { code: 'EENVELOPE', responseCode: 550 });
    for (let turn = 0; turn < 12; turn += 1) {
      expect(await send.run()).toBe('failed');
      stage.clock.moveTo(stage.mails.kept[0]?.nextTryAt ?? stage.clock.now());
    }
    expect(stage.mails.kept[0]).toMatchObject({ failure: 'EENVELOPE 550', sentAt: null });
    expect(await send.run()).toBe('none');
  });
});
