import { DestroyRef, DOCUMENT, effect, inject, Injectable } from '@angular/core';
import { routes } from '@probant/contract';

/** What changed: a subject and its counter, never content. */
export interface Change { readonly topic: string; readonly counter?: number }
type Listener = (change: Change) => void;

const NAME = 'probant-live';
/** The browser reconnects by itself after a cut, not after a refusal: the session may be open again later. */
const RETRY_MS = 15_000;

/** What changes on the server, in one connection for all the tabs of this browser: the tab that holds the lock listens and tells the others. */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly channel = this.view && 'BroadcastChannel' in this.view ? new BroadcastChannel(NAME) : null;
  private started = false;

  /** Runs `refetch` when `topic` changes, until the caller is destroyed. After a cut, everything may have changed: it runs once more. Called where injection is possible. */
  on(topic: string, refetch: Listener): void {
    this.listen(topic, refetch);
    inject(DestroyRef).onDestroy(() => this.listeners.get(topic)?.delete(refetch));
  }

  /** The same for a topic that is known later, or changes: `() => null` listens to nothing. */
  follow(topic: () => string | null, refetch: Listener): void {
    effect((leave) => {
      const name = topic();
      if (name === null) return;
      this.listen(name, refetch);
      leave(() => this.listeners.get(name)?.delete(refetch));
    });
  }

  private listen(topic: string, listener: Listener): void {
    const known = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, known.add(listener));
    this.start();
  }

  private start(): void {
    if (this.started || !this.view || !('EventSource' in this.view)) return;
    this.started = true;
    this.channel?.addEventListener('message', ({ data }) => this.tell(data as Change));
    const { locks } = this.view.navigator;
    if (locks && this.channel) void locks.request(NAME, () => new Promise<never>(() => this.connect()));
    else this.connect();
  }

  private connect(cut = false): void {
    let lost = cut;
    const source = new EventSource(routes.events.path);
    source.onmessage = ({ data }) => { const change = changeOf(String(data)); if (change) this.spread(change); };
    source.onerror = () => {
      lost = true;
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.connect(true), RETRY_MS);
    };
    source.onopen = () => {
      if (lost) this.spread({ topic: '*' });
      lost = false;
    };
  }

  private spread(change: Change): void {
    this.channel?.postMessage(change);
    this.tell(change);
  }

  private tell(change: Change): void {
    const heard = change.topic === '*' ? [...this.listeners.values()] : [this.listeners.get(change.topic) ?? new Set<Listener>()];
    for (const listener of heard.flatMap((set) => [...set])) listener(change);
  }
}

function changeOf(data: string): Change | null {
  try {
    const read = JSON.parse(data) as Partial<Change>;
    return typeof read.topic === 'string' ? { topic: read.topic, ...(typeof read.counter === 'number' ? { counter: read.counter } : {}) } : null;
  } catch {
    return null;
  }
}
