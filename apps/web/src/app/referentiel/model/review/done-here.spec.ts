import { DoneHere } from './done-here';

describe('what one did in this window', () => {
  it('is taken back from the last, after a reload too', () => {
    const all = new Map<string, string>();
    const shelf = { getItem: (key: string) => all.get(key) ?? null, setItem: (key: string, value: string) => void all.set(key, value) };
    const done = new DoneHere('r', shelf);
    done.add('one');
    done.add('two');
    const again = new DoneHere('r', shelf);
    expect([again.pop(), again.pop(), again.pop(), again.last()]).toEqual([['two'], ['one'], [], null]);
    for (const [id, group] of [['a', null], ['b', 'g'], ['c', 'g'], ['d', 'h'], ['e', 'h']] as const) again.add(id, group);
    expect([again.group(), again.pop(), again.pop(), again.pop()]).toEqual(['h', ['e', 'd'], ['c', 'b'], ['a']]);
    expect(new DoneHere('r', { ...shelf, getItem: () => '{' }).last()).toBeNull();
  });
});
