import type { JobQueue, PublishedJob } from '@probant/use-cases';
import { UuidIds } from '../time/uuid-ids.js';

/** What every queue does, whatever it is made of. `open` gives a new connection to the same empty queue. */
export function queueSuite(open: () => JobQueue): void {
  const ids = new UuidIds();
  const opened: JobQueue[] = [];
  const another = (): JobQueue => {
    const queue = open();
    opened.push(queue);
    return queue;
  };
  const job = (name = 'send', queue: PublishedJob['queue'] = 'mail'): PublishedJob => ({ queue, name, fact: { factId: ids.next(), type: 'people.invited', organisationId: ids.next(), subjectId: ids.next(), candidacyId: null, actorId: null, data: { n: 1 } } });
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    const end = performance.now() + 15_000;
    while (!(await condition())) {
      if (performance.now() > end) throw new Error('waited in vain');
      await new Promise((resolve) => void setTimeout(resolve, 25));
    }
  };
  afterEach(async () => {
    for (const queue of opened.splice(0)) await queue.close();
  });

  it('hands a job with its fact to whoever processes its queue', async () => {
    const [publisher, worker, seen] = [another(), another(), [] as PublishedJob[]];
    const one = job();
    worker.process('mail', 2, async (taken) => void seen.push(taken));
    await publisher.publish([one, job('inspect-file', 'inspect')]);
    await until(() => seen.length === 1);
    expect(seen).toEqual([one]);
    expect(await publisher.counts('inspect')).toMatchObject({ waiting: 1 });
  });

  it('keeps one job of one fact, however often it is published', async () => {
    const [publisher, worker, seen] = [another(), another(), [] as string[]];
    const one = job('again', 'documents');
    await publisher.publish([one, one]);
    await publisher.publish([one]);
    worker.process('documents', 1, async ({ name }) => void seen.push(name));
    await until(() => seen.length > 0);
    await publisher.publish([one]);
    await until(async () => (await publisher.counts('documents')).completed === 1);
    expect(seen).toEqual(['again']);
  });

  it('takes a crowd as it takes a few: each job once, some of them known already', async () => {
    const [publisher, worker, seen] = [another(), another(), [] as string[]];
    const crowd = Array.from({ length: 30 }, (_, index) => job(`crowd-${index}`, 'inspect'));
    await publisher.publish(crowd.slice(0, 3));
    await publisher.publish(crowd);
    worker.process('inspect', 4, async ({ name }) => void (name.startsWith('crowd') && seen.push(name)));
    await until(() => seen.length >= crowd.length);
    expect([...seen].sort()).toEqual(crowd.map(({ name }) => name).sort());
  });

  it('tries a job again when its handler throws', async () => {
    const [publisher, worker] = [another(), another()];
    let tries = 0;
    worker.process('react', 1, async () => {
      tries += 1;
      if (tries === 1) throw new Error('not this time');
    });
    await publisher.publish([job('recompute', 'react')]);
    await until(() => tries === 2);
    await until(async () => (await publisher.counts('react')).completed === 1);
  });

  it('finishes the job under way before it closes', async () => {
    const [publisher, worker] = [another(), another()];
    const steps: string[] = [];
    worker.process('inspect', 1, async () => {
      steps.push('begun');
      await new Promise((resolve) => void setTimeout(resolve, 300));
      steps.push('done');
    });
    await publisher.publish([job('slow', 'inspect')]);
    await until(() => steps.length > 0);
    await worker.close();
    expect(steps.slice(0, 2)).toEqual(['begun', 'done']);
  });

  it('says that it is well', async () => {
    expect(await another().isWell()).toBe(true);
  });
}
