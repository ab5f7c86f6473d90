import pg from 'pg';

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;

/** Listens to channels of PostgreSQL on one connection of its own, opened again whenever it is cut. */
export class Notifications {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private pause = FIRST_PAUSE;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly channels: readonly string[],
    private readonly heard: (channel: string, payload: string) => void,
    /** Called at each connection: what was said meanwhile is lost, so look for it. */
    private readonly connected: () => void = () => undefined,
  ) {}

  async start(): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({ connectionString: this.url, application_name: 'probant-listen', keepAlive: true });
    client.on('error', () => this.cut(client));
    client.on('end', () => this.cut(client));
    client.on('notification', ({ channel, payload }) => this.heard(channel, payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      for (const channel of this.channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
      this.pause = FIRST_PAUSE;
      this.connected();
    } catch {
      this.cut(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private cut(client: pg.Client): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }
}
