import { Clock, DemoBook, Digests, Ids, Installation, JobQueue, MailSender, MailTexts, Passwords, Storage } from '@probant/use-cases';
import type { Config } from './config/config.js';
import { DiskDemoBook } from './demo/disk-demo-book.js';
import { createLogger } from './logs.js';
import { OutboxSender, SmtpSender } from './mail/smtp-sender.js';
import { FrenchTexts } from './mail/french-texts.js';
import { Argon2Passwords } from './passwords/argon2-passwords.js';
import { Sha256Digests } from './passwords/sha256-digests.js';
import { BullQueue } from './queue/bull-queue.js';
import { DiskStorage } from './storage/disk-storage.js';
import { SystemClock } from './time/system-clock.js';
import { UuidIds } from './time/uuid-ids.js';

/** A port and what stands behind it in this process. */
interface Provided { readonly provide: unknown; readonly useValue: unknown }

/** Time, ids, files, passwords, queue and mail, as the settings say. */
export function runtimeProviders(config: Config): (Provided & { provide: never })[] {
  const ids = new UuidIds();
  const logger = createLogger(config, 'queue');
  const provided: Provided[] = [
    { provide: Installation, useValue: config },
    { provide: Digests, useValue: new Sha256Digests() },
    { provide: MailTexts, useValue: new FrenchTexts() },
    { provide: Clock, useValue: new SystemClock() },
    { provide: DemoBook, useValue: new DiskDemoBook(config.dataDir) },
    { provide: Ids, useValue: ids },
    { provide: Storage, useValue: new DiskStorage(config.storageDir, ids) },
    { provide: Passwords, useValue: new Argon2Passwords() },
    { provide: JobQueue, useValue: new BullQueue({ backend: config.queueBackend, url: config.queueUrl }, (trouble) => logger.warn(trouble)) },
    { provide: MailSender, useValue: config.smtpUrl ? new SmtpSender(config.smtpUrl, config.mailFrom) : new OutboxSender() },
  ];
  return provided as (Provided & { provide: never })[];
}
