import { runMigrations } from 'bullmq';
import pg from 'pg';

/** Where the queue lives. */
export interface QueuePlace { readonly backend: 'postgres' | 'redis'; readonly url: string }

/** Creates or brings up to date what the queue needs; Redis needs nothing. Idempotent, safe when two processes do it at once. */
export async function prepareQueue(place: QueuePlace): Promise<void> {
  if (place.backend === 'redis') return;
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
