import type { MailFacts, MailTemplate } from '@probant/use-cases';
import { FrenchTexts } from './french-texts.js';

const BASE = { givenName: 'Nadège', organisation: 'École de la rive', certification: 'Chef de projet', link: 'https://probant.fr/o/rive' };
const HEARING = { ...BASE, hearingAt: '2026-06-12T07:30:00.000Z', place: 'Salle 4; bâtiment B', uid: 'p@probant', moved: false };
const EVERY: { [T in MailTemplate]: MailFacts[T] } = {
  invitation: { ...BASE, role: 'juror', expiresOn: '2026-06-30' }, password_reset: { givenName: 'Nadège', link: 'https://probant.fr/nouveau-mot-de-passe#abc' }, password_changed: { givenName: 'Nadège' },
  candidacy_event: { ...BASE, event: 'portfolio.booklet_flagged' }, convocation: { ...HEARING, candidate: null }, seat_offered: HEARING, result: { ...BASE, candidate: null },
};

describe('the mails', () => {
  const texts = new FrenchTexts();

  it.each(Object.keys(EVERY) as MailTemplate[])('%s greets, says it in two forms, and has no gap', (template) => {
    const { subject, text, html } = texts.write(template, EVERY[template]);
    expect(text).toMatch(/^Bonjour Nadège,/);
    for (const each of [subject, text, html]) expect(each).not.toMatch(/undefined|null|\[object/);
    expect(text.replace('Salle 4;', '')).not.toMatch(/[^\u202f\u00a0\s][;!?]| [:;!?»]|« /u);
    expect(html).toContain('<html lang="fr">');
  });

  it('put the link on a line of its own, whole', () => {
    expect(texts.write('password_reset', EVERY.password_reset).text).toContain('\nhttps://probant.fr/nouveau-mot-de-passe#abc\n');
  });

  it('never let what somebody is called become code or a header', () => {
    const { subject, html } = texts.write('invitation', { ...EVERY.invitation, organisation: 'École\r\nBcc: x@y.fr <script>' });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toContain('<script>');
  });

  it('join the appointment to a convocation, at the hour of Paris', () => {
    const { text, attachments } = texts.write('convocation', { ...HEARING, candidate: 'Hugo Martin' });
    expect(text).toContain('vendredi 12 juin 2026 à 09\u00a0h\u00a030');
    expect(attachments[0]?.content).toContain('DTSTART:20260612T073000Z\r\nDTEND:20260612T090000Z\r\n');
    expect(attachments[0]?.content).toContain('LOCATION:Salle 4\\; bâtiment B\r\n');
    expect(attachments[0]?.content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});
