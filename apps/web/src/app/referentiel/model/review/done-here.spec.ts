import { DoneHere } from './done-here';

describe('what one did in this window', () => {
  it('is taken back from the last, after a reload too', () => {
    const all = new Map<string, string>();
    const shelf = { getItem: (key: string) => all.get(key) ?? null, setItem: (key: string, value: string) => void all.set(key, value) };
    const done = new DoneHere('r', shelf);
    done.add('one');
    done.add('two');
    const again = new DoneHere('r', shelf);
    expect([again.pop(), again.pop(), again.pop(), again.last()]).toEqual(['two', 'one', null, null]);
    expect(new DoneHere('r', { ...shelf, getItem: () => '{' }).last()).toBeNull();
  });
});
