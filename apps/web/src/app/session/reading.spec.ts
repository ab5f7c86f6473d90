import { Reading } from './reading';

/** Answers are given by hand, in the order they were asked. */
function asked(): { readonly reading: Reading<string, string>; readonly answers: ((value: string | Error) => Promise<void>)[] } {
  const answers: ((value: string | Error) => Promise<void>)[] = [];
  const load = (): Promise<string> => new Promise((resolve, reject) => {
    answers.push(async (value) => { if (value instanceof Error) reject(value); else resolve(value); await new Promise((done) => setTimeout(done)); });
  });
  return { reading: new Reading(load), answers };
}

describe('what is read and read again', () => {
  it('keeps what was known while it is read again, and when that fails', async () => {
    const { reading, answers } = asked();
    reading.open('a');
    expect(reading.waiting()).toBe(true);
    await answers[0]?.('one');
    reading.again();
    expect(reading.value()).toBe('one');
    await answers[1]?.(new Error('down'));
    expect([reading.value(), (reading.error() as Error).message]).toEqual(['one', 'down']);
    reading.again();
    await answers[2]?.('two');
    expect([reading.value(), reading.error()]).toEqual(['two', null]);
  });

  it('reads once more when news come during a reading', async () => {
    const { reading, answers } = asked();
    reading.open('a');
    reading.again();
    reading.again();
    await answers[0]?.('one');
    await answers[1]?.('two');
    expect([reading.value(), answers.length, reading.loading()]).toEqual(['two', 2, false]);
  });

  it('does not undo what the page just changed by an answer that left before', async () => {
    const { reading, answers } = asked();
    reading.open('a');
    await answers[0]?.('one');
    reading.again();
    reading.change((value) => `${value}, mine`);
    await answers[1]?.('old');
    expect(reading.value()).toBe('one, mine');
    await answers[2]?.('new');
    expect(reading.value()).toBe('new');
  });

  it('forgets what it knew when it is asked for something else', async () => {
    const { reading, answers } = asked();
    reading.open('a');
    await answers[0]?.('one');
    reading.open('b');
    expect(reading.value()).toBeNull();
    await answers[1]?.('two');
    expect(reading.value()).toBe('two');
  });
});
