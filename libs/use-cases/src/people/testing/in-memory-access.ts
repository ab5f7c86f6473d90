import type { Id, Instant } from '@probant/domain-kernel';
import { Mails, MailTexts, type MailOrder, type MailTemplate, type MailText } from '../../ports/mails.js';
import { Digests, Passwords } from '../../ports/passwords.js';
import type { CountedIds, FixedClock } from '../../testing/fakes.js';
import { PasswordResets, type PasswordReset } from '../ports/password-resets.js';
import { Sessions, type SessionLine } from '../ports/sessions.js';
import { SignInFailures } from '../ports/sign-in-failures.js';
import { WaitingMails, type WaitingMail } from '../ports/waiting-mails.js';

/** Passwords one can read in a test, and the work they cost, counted. */
export class ReadablePasswords extends Passwords {
  compared = 0;
  async hash(password: string): Promise<string> {
    return `hash of ${password}`;
  }
  async matches(password: string, hashed: string | null): Promise<boolean> {
    this.compared += 1;
    return hashed === `hash of ${password}`;
  }
}

export class ReadableDigests extends Digests {
  of(secret: string): string {
    return `digest of ${secret}`;
  }
}

export class InMemoryPasswordResets extends PasswordResets {
  resets: PasswordReset[] = [];
  async add(reset: PasswordReset): Promise<void> {
    this.resets.push(reset);
  }
  async findByToken(tokenHash: string): Promise<PasswordReset | null> {
    return this.resets.find((each) => each.tokenHash === tokenHash) ?? null;
  }
  async use(reset: PasswordReset, at: Instant): Promise<boolean> {
    if (!this.resets.some((each) => each.id === reset.id && each.usedAt === null)) return false;
    this.resets = this.resets.map((each) => (each.personId === reset.personId && each.usedAt === null ? { ...each, usedAt: at } : each));
    return true;
  }
}

export class InMemorySessions extends Sessions {
  open: (SessionLine & { readonly personId: Id })[] = [];
  async listOf(personId: Id): Promise<readonly SessionLine[]> {
    const own = this.open.filter((each) => each.personId === personId).sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1));
    return own.map(({ id, device, createdAt, lastSeenAt }) => ({ id, device, createdAt, lastSeenAt }));
  }
  async close(personId: Id, sessionId: Id): Promise<boolean> {
    const before = this.open.length;
    this.open = this.open.filter((each) => !(each.personId === personId && each.id === sessionId));
    return this.open.length < before;
  }
  async closeAll(personId: Id, keep: Id | null): Promise<void> {
    this.open = this.open.filter((each) => each.personId !== personId || each.id === keep);
  }
}

export class InMemorySignInFailures extends SignInFailures {
  failures: { readonly key: string; readonly at: Instant }[] = [];
  async countSince(key: string, since: Instant): Promise<number> {
    return this.failures.filter((each) => each.key === key && each.at > since).length;
  }
  async add(keys: readonly string[], at: Instant): Promise<void> {
    this.failures.push(...keys.map((key) => ({ key, at })));
  }
  async clear(key: string): Promise<void> {
    this.failures = this.failures.filter((each) => each.key !== key);
  }
}

/** Texts that say which template they are. */
export class TemplateNames extends MailTexts {
  write<T extends MailTemplate>(template: T): MailText {
    return { subject: template, text: template, html: `<p>${template}</p>`, attachments: [] };
  }
}

export interface KeptOrder { readonly mail: WaitingMail; readonly order: MailOrder; sentAt: Instant | null; nextTryAt: Instant | null; failure: string | null }

/** Mails asked for, as they were ordered and as they wait. */
export class InMemoryMails extends Mails {
  readonly kept: KeptOrder[] = [];
  constructor(
    private readonly texts: MailTexts,
    private readonly ids: CountedIds,
  ) {
    super();
  }
  async send<T extends MailTemplate>(order: MailOrder<T>): Promise<void> {
    if (this.kept.some(({ mail }) => mail.onceKey === order.onceKey)) return;
    const { onceKey, organisationId } = order;
    const mail = { ...this.texts.write(order.template, order.facts), id: this.ids.next(), onceKey, organisationId, to: order.to.toLowerCase(), tries: 0 };
    this.kept.push({ mail, order, sentAt: null, nextTryAt: null, failure: null });
  }
  orders(): readonly MailOrder[] {
    return this.kept.map(({ order }) => order);
  }
  /** The one-time token in the link of the last mail. */
  lastToken(): string {
    const { link } = this.kept.at(-1)?.order.facts as { link?: string };
    return link?.split('#')[1] ?? '';
  }
}

export class InMemoryWaitingMails extends WaitingMails {
  constructor(
    private readonly mails: InMemoryMails,
    readonly clock: FixedClock,
  ) {
    super();
  }
  async next(now: Instant): Promise<WaitingMail | null> {
    return this.mails.kept.find(({ sentAt, nextTryAt, failure }) => sentAt === null && failure === null && (nextTryAt === null || nextTryAt <= now))?.mail ?? null;
  }
  async sent(mailId: Id, at: Instant): Promise<void> {
    this.change(mailId, (kept) => ({ ...kept, sentAt: at }));
  }
  async failed(mailId: Id, nextTryAt: Instant | null, code: string): Promise<void> {
    this.change(mailId, (kept) => ({ ...kept, nextTryAt, failure: nextTryAt === null ? code : null }));
  }
  private change(mailId: Id, next: (kept: KeptOrder) => KeptOrder): void {
    const at = this.mails.kept.findIndex(({ mail }) => mail.id === mailId);
    const kept = this.mails.kept[at];
    if (kept) this.mails.kept[at] = next({ ...kept, mail: { ...kept.mail, tries: kept.mail.tries + 1 } });
  }
}
