import { idOf } from '../../testing/a-referentiel';
import { Outbox } from './outbox';

function shelf(): { readonly all: Map<string, string>; getItem: (key: string) => string | null; setItem: (key: string, value: string) => void; removeItem: (key: string) => void } {
  const all = new Map<string, string>();
  return { all, getItem: (key) => all.get(key) ?? null, setItem: (key, value) => void all.set(key, value), removeItem: (key) => void all.delete(key) };
}
const edit = (becomes: string) => ({ id: idOf(becomes), said: 'Corrigé.', correction: { kind: 'edit', elementId: idOf('c1'), field: 'text', was: 'avant', becomes } as const });

describe('corrections on their way', () => {
  it('are found again by the next visit, in their order, until each is acknowledged', () => {
    const kept = shelf();
    new Outbox('r', kept).add(edit('un'), edit('deux'));
    const again = new Outbox('r', kept);
    expect(again.waiting().map(({ id }) => id)).toEqual([idOf('un'), idOf('deux')]);
    again.remove(idOf('un'));
    expect(again.next()?.id).toBe(idOf('deux'));
    again.remove(idOf('deux'));
    expect([again.next(), kept.all.size]).toEqual([null, 0]);
  });

  it('of another référentiel stay with it', () => {
    const kept = shelf();
    new Outbox('r', kept).add(edit('un'));
    expect(new Outbox('s', kept).next()).toBeNull();
  });

  it('made again on what stands keep their rank', () => {
    const outbox = new Outbox('r', shelf());
    outbox.add(edit('un'), edit('deux'));
    outbox.replace(idOf('un'), edit('autre'));
    expect(outbox.waiting().map(({ id }) => id)).toEqual([idOf('autre'), idOf('deux')]);
  });

  it('that cannot be read are none', () => {
    const kept = shelf();
    kept.setItem('probant.unsent.corrections:r', '{');
    expect(new Outbox('r', kept).next()).toBeNull();
  });
});
