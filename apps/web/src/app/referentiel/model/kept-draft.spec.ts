import { KeptDraft } from './kept-draft';

function shelf(): { readonly all: Map<string, string>; getItem: (key: string) => string | null; setItem: (key: string, value: string) => void; removeItem: (key: string) => void } {
  const all = new Map<string, string>();
  return { all, getItem: (key) => all.get(key) ?? null, setItem: (key, value) => void all.set(key, value), removeItem: (key) => void all.delete(key) };
}

describe('a draft kept on the device', () => {
  it('is found again by the next visit, until it is dropped', () => {
    const kept = shelf();
    new KeptDraft('x', { value: 'saved', version: 1 }, kept).change('typed');
    const again = new KeptDraft('x', { value: 'saved', version: 1 }, kept);
    expect([again.value(), again.dirty()]).toEqual(['typed', true]);
    expect(again.drop()).toBe('typed');
    expect([again.value(), again.dirty(), kept.all.size]).toEqual(['saved', false, 0]);
  });

  it('knows that somebody saved a newer version meanwhile', () => {
    const draft = new KeptDraft('x', { value: 'one', version: 1 }, shelf());
    draft.change('mine');
    expect(draft.overtaken()).toBe(false);
    draft.settle('two', 2);
    expect([draft.overtaken(), draft.value()]).toEqual([true, 'mine']);
  });

  it('ignores a copy that cannot be read', () => {
    const kept = shelf();
    kept.setItem('probant.draft.x', '{');
    expect(new KeptDraft('x', { value: 'saved', version: 0 }, kept).value()).toBe('saved');
  });
});
