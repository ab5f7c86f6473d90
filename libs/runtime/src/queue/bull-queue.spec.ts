import { createTestDatabase, type TestDatabase } from '@probant/testing';
import { Redis } from 'ioredis';
import { queueSuite } from '../testing/queue.suite.js';
import { BullQueue } from './bull-queue.js';
import { prepareQueue } from './prepare-queue.js';

describe('jobs in PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await prepareQueue({ backend: 'postgres', url: database.ownerUrl });
  }, 60_000);
  afterAll(() => database.drop());
  queueSuite(() => new BullQueue({ backend: 'postgres', url: database.queueUrl }));
});

const redis = process.env['REDIS_TEST_URL'];
(redis ? describe : describe.skip)('jobs in Redis (REDIS_TEST_URL)', () => {
  beforeAll(async () => {
    const client = new Redis(redis ?? '');
    await client.flushdb();
    await client.quit();
  });
  queueSuite(() => new BullQueue({ backend: 'redis', url: redis ?? '' }));
});

describe('a queue that is not there', () => {
  it('is said not to be well, without an exception', async () => {
    const queue = new BullQueue({ backend: 'postgres', url: 'postgres://nobody:x@127.0.0.1:1/nothing' });
    expect(await queue.isWell()).toBe(false);
    await queue.close().catch(() => undefined);
  });
});
