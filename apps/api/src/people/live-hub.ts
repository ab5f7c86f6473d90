import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LiveReaches, Notifications, SystemTransactions, type LiveReach } from '@probant/database';
import type { Id } from '@probant/domain-kernel';
import { Config } from '@probant/runtime';
import type { LiveNotice } from '@probant/use-cases';

/** A browser that listens. */
export interface Listener { readonly personId: Id; readonly sessionId: Id; send(change: { readonly topic: string; readonly counter?: number }): void; beat(): void; end(): void }

/** A comment line keeps proxies from cutting the stream. */
const HEARTBEAT_MS = 25_000;
/** Roles, seats and sessions change: who hears what is read again this often. */
const REACH_MS = 30_000;
export const STREAMS_A_PERSON = 12;

/** One listener of the database for the whole process, which tells each browser what changed within its person's reach: topic and counter, never content. */
@Injectable()
export class LiveHub implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly listeners = new Map<Listener, LiveReach>();
  private readonly notifications: Notifications;
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly reaches: LiveReaches,
    private readonly system: SystemTransactions,
    config: Config,
  ) {
    this.notifications = new Notifications(config.databaseSystemUrl, ['probant_live'], (_channel, payload) => this.heard(payload), () => this.toAll());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.notifications.start();
    const beat = setInterval(() => [...this.listeners.keys()].forEach((listener) => listener.beat()), HEARTBEAT_MS);
    const reach = setInterval(() => void this.refresh(), REACH_MS);
    this.timers = [beat.unref(), reach.unref()];
  }

  async onModuleDestroy(): Promise<void> {
    this.timers.forEach(clearInterval);
    [...this.listeners.keys()].forEach((listener) => listener.end());
    await this.notifications.close();
  }

  /** Adds a browser. Returns how to let go of it; null when the session is closed or the person has too many. */
  async add(listener: Listener): Promise<(() => void) | null> {
    const mine = [...this.listeners.keys()].filter(({ personId }) => personId === listener.personId);
    const reach = await this.reachOf(listener);
    if (!reach.sessionOpen || mine.length >= STREAMS_A_PERSON) return null;
    this.listeners.set(listener, reach);
    return () => void this.listeners.delete(listener);
  }

  private heard(payload: string): void {
    const notices = JSON.parse(payload) as readonly LiveNotice[];
    for (const [listener, reach] of this.listeners) for (const [topic, counter] of topicsOf(notices, reach)) listener.send({ topic, counter });
  }

  /** The listener of the database was cut: what was said meanwhile is lost, everything may have changed. */
  private toAll(): void {
    for (const listener of this.listeners.keys()) listener.send({ topic: '*' });
  }

  private async refresh(): Promise<void> {
    for (const listener of [...this.listeners.keys()]) {
      const reach = await this.reachOf(listener).catch(() => null);
      if (!reach || !this.listeners.has(listener)) continue;
      if (reach.sessionOpen) this.listeners.set(listener, reach);
      else listener.end();
    }
  }

  private reachOf({ personId, sessionId }: Listener): Promise<LiveReach> {
    return this.system.plain('read', () => this.reaches.of(personId, sessionId));
  }
}

/** The topics of these notices that concern a reach, each once with its newest counter: `candidacy:<id>`, and `organisation:<id>` for its staff. */
export function topicsOf(notices: readonly LiveNotice[], reach: LiveReach): ReadonlyMap<string, number> {
  const topics = new Map<string, number>();
  const add = (topic: string, counter: number): void => void topics.set(topic, Math.max(counter, topics.get(topic) ?? 0));
  for (const { o, c, n } of notices) {
    const staff = reach.organisations.includes(o);
    if (c && (staff || reach.candidacies.includes(c))) add(`candidacy:${c}`, n);
    if (staff) add(`organisation:${o}`, n);
  }
  return topics;
}
