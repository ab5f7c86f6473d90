import { JobQueue } from '../ports/queue.js';
import { ListedStorage } from '../portfolio/testing/in-memory-ports.js';
import { ReadHealth } from './read-health.js';
import { PeopleStage } from './testing/people-stage.js';

class AQueue extends JobQueue {
  well = true;
  async publish(): Promise<void> {}
  process(): void {}
  async counts() {
    return { waiting: 0, active: 0, delayed: 0, failed: 0, completed: 0 };
  }
  async isWell(): Promise<boolean> {
    return this.well;
  }
  async close(): Promise<void> {}
}
class AStorage extends ListedStorage {
  well = true;
  override async isWell(): Promise<boolean> {
    return this.well;
  }
}

describe('the health of the product', () => {
  let [stage, queue, storage] = [new PeopleStage(), new AQueue(), new AStorage()];
  beforeEach(() => {
    [stage, queue, storage] = [new PeopleStage(), new AQueue(), new AStorage()];
    stage.views.workerSeen = stage.clock.now();
  });
  const health = () => new ReadHealth(stage.views, queue, storage, stage.clock).run();

  it('is good when all it stands on is', async () => {
    expect(await health()).toEqual({ status: 'ok', checks: { database: true, queue: true, storage: true, worker: true } });
  });
  it('is degraded by a queue or a storage that is not well', async () => {
    queue.well = false;
    storage.well = false;
    expect(await health()).toEqual({ status: 'degraded', checks: { database: true, queue: false, storage: false, worker: true } });
  });
  it('takes a worker not seen for fifteen seconds for dead, and one never seen', async () => {
    stage.clock.moveTo('2026-03-01T09:00:14.999Z');
    expect((await health()).checks.worker).toBe(true);
    stage.clock.moveTo('2026-03-01T09:00:15.000Z');
    expect((await health()).checks.worker).toBe(false);
    stage.views.workerSeen = null;
    expect((await health()).status).toBe('degraded');
  });
});
