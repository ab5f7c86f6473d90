import { setTimeout as pause } from 'node:timers/promises';

/** Something done again and again: when woken, and every so often; never twice at once, and after each turn not before `restMs`, so that what comes in a crowd is done together. */
export class Turns {
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  private timer: NodeJS.Timeout | null = null;
  private readonly end = new AbortController();

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly trouble: (error: unknown) => void,
    private readonly restMs = 0,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.wake(), this.everyMs);
    this.wake();
  }

  /** Runs now; once more afterwards when it is running already. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.turn().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  /** Lets the turn under way finish. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.end.abort();
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private async turn(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.trouble(error);
    }
    if (this.restMs > 0) await pause(this.restMs, undefined, { signal: this.end.signal }).catch(() => undefined);
  }
}
