import os from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JournalSealer, Notifications, RelayLines, SystemTransactions, Transactions, WorkerPulse } from '@probant/database';
import { createLogger, type Config, type Logger } from '@probant/runtime';
import { Clock, Ids, JobQueue, QUEUES, SendWaitingMail, type PublishedJob, type QueueName } from '@probant/use-cases';
import { processorsByJob, type Processor } from './processors.js';
import { Relay } from './relay.js';
import { Turns } from './turns.js';
import { WorkerModule } from './worker.module.js';

/** Jobs at a time: a few files are looked into together, each in a process that gives way; the rest waits for the database. */
const AT_A_TIME: Readonly<Record<QueueName, number>> = { inspect: Math.max(2, Math.min(4, os.availableParallelism() - 1)), react: 3, mail: 2, documents: 1 };
const [BEAT_MS, POLL_MS, SEAL_MS, SWEEP_MS] = [4_000, 2_000, 15_000, 3_600_000];
/** Facts told one after the other within this time are relayed together: nobody sees it, and the queue is asked ten times a second at most. */
const RELAY_REST_MS = 100;

/** The worker: relays facts, runs jobs, seals the journal, sends mail, says that it lives. */
export class RunningWorker {
  private constructor(
    private readonly context: INestApplicationContext,
    private readonly logger: Logger,
    private readonly processors: ReadonlyMap<string, Processor>,
    private readonly turns: { readonly relay: Turns; readonly seal: Turns; readonly mail: Turns; readonly beat: Turns; readonly sweep: Turns },
    private readonly notifications: Notifications,
  ) {}

  /** Starts everything. Throws when a job has no processor, or the database does not answer. */
  static async start(config: Config): Promise<RunningWorker> {
    const logger = createLogger(config, 'worker');
    const processors = processorsByJob();
    const context = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: false, abortOnError: false });
    const turns = turnsOf(context, logger);
    const wakes: Readonly<Record<string, Turns>> = { probant_journal: turns.relay, probant_mail: turns.mail };
    const notifications = new Notifications(config.databaseSystemUrl, Object.keys(wakes), (channel) => wakes[channel]?.wake(), () => Object.values(wakes).forEach((turn) => turn.wake()));
    const worker = new RunningWorker(context, logger, processors, turns, notifications);
    await worker.begin();
    return worker;
  }

  /** In order: nothing new is taken, what is under way finishes, then connections close. */
  async stop(): Promise<void> {
    await this.notifications.close();
    for (const turn of Object.values(this.turns)) await turn.stop();
    await this.context.get(JobQueue, { strict: false }).close();
    await this.context.close();
    this.logger.info({ code: 'worker.stopped' });
  }

  private async begin(): Promise<void> {
    const queue = this.context.get(JobQueue, { strict: false });
    for (const name of QUEUES) queue.process(name, AT_A_TIME[name], (job) => this.handle(job));
    await this.notifications.start();
    for (const turn of Object.values(this.turns)) turn.start();
    this.logger.info({ code: 'worker.started' });
  }

  /** One job, its transactions with the reach of its organisation. A job published by a newer worker waits for one. */
  private async handle({ name, fact }: PublishedJob): Promise<void> {
    const processor = this.processors.get(name);
    if (!processor) throw new Error(`no processor for ${name}`);
    const begin = performance.now();
    const house = { get: <T>(type: new (...given: never[]) => T): T => this.context.get(type, { strict: false }) };
    const transactions = this.context.get(Transactions, { strict: false });
    await processor.run(house as Parameters<Processor['run']>[0], (work) => transactions.asSystem(fact.organisationId, 'write', work), fact);
    this.logger.info({ code: 'job.done', job: name, factId: fact.factId, organisationId: fact.organisationId, ms: Math.round(performance.now() - begin) });
  }
}

function turnsOf(context: INestApplicationContext, logger: Logger) {
  const get = <T>(type: abstract new (...given: never[]) => T): T => context.get<T>(type as never, { strict: false });
  const [system, clock, pulse, sealer, sendMail] = [get(SystemTransactions), get(Clock), get(WorkerPulse), get(JournalSealer), get(SendWaitingMail)];
  const name = `${os.hostname()}-${process.pid}-${get(Ids).next().slice(-6)}`;
  const trouble = (code: string) => (error: unknown): void => logger.warn({ code, error: error instanceof Error ? error.message : 'unknown' });
  const sealAll = async (): Promise<void> => {
    for (const id of await system.plain('read', () => sealer.unsealed())) while ((await system.plain('write', () => sealer.seal(id))) > 0);
  };
  const mailAll = async (): Promise<void> => {
    while ((await system.plain('write', () => sendMail.run())) === 'sent');
  };
  const seal = new Turns(SEAL_MS, sealAll, trouble('seal.failed'));
  const relay = new Relay(get(RelayLines), system, get(JobQueue), logger);
  return {
    relay: new Turns(POLL_MS, async () => void ((await relay.run()) > 0 && seal.wake()), trouble('relay.failed'), RELAY_REST_MS),
    seal,
    mail: new Turns(POLL_MS, mailAll, trouble('mail.failed')),
    beat: new Turns(BEAT_MS, () => system.plain('write', () => pulse.beat(name, clock.now())), trouble('beat.failed')),
    sweep: new Turns(SWEEP_MS, () => system.plain('write', () => pulse.sweep(clock.now())), trouble('sweep.failed')),
  };
}
