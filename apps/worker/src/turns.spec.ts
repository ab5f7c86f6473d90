import { Turns } from './turns.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

describe('something done again and again', () => {
  it('is never done twice at once, and once more when woken meanwhile', async () => {
    let [running, most, done] = [0, 0, 0];
    const turns = new Turns(60_000, async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(20);
      running -= 1;
      done += 1;
    }, () => undefined);
    turns.start();
    for (let turn = 0; turn < 5; turn += 1) turns.wake();
    await pause(80);
    await turns.stop();
    expect([most, done]).toEqual([1, 2]);
  });

  it('rests after a turn: what wakes it meanwhile waits, and is done in one', async () => {
    let done = 0;
    const resting = (restMs: number): Turns => new Turns(60_000, async () => void (done += 1), () => undefined, restMs);
    const long = resting(60_000);
    long.start();
    for (let wake = 0; wake < 5; wake += 1) await pause(2).then(() => long.wake());
    expect(done).toBe(1);
    await long.stop();
    const short = resting(5);
    short.start();
    short.wake();
    short.wake();
    while (done < 3) await pause(5);
    await pause(30);
    expect(done).toBe(3);
    await short.stop();
  });

  it('goes on after a failure, and stops when told, after the turn under way', async () => {
    const troubles: unknown[] = [];
    let done = 0;
    const turns = new Turns(5, async () => {
      await pause(5);
      done += 1;
      if (done === 1) throw new Error('once');
    }, (error) => troubles.push(error));
    turns.start();
    await pause(60);
    await turns.stop();
    const then = done;
    await pause(30);
    expect([troubles.length, done > 1, done]).toEqual([1, true, then]);
  });
});
