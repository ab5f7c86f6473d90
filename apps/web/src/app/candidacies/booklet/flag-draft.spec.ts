import { FlagDraft } from './flag-draft';

const memory = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return { kept, getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value), removeItem: (name) => void kept.delete(name) };
};

describe('the reasons gathered while reading a booklet', () => {
  it('are one an item, and the last one written stands', () => {
    const draft = new FlagDraft('candidacy', 1, memory());
    draft.set({ subjectId: 'e1', code: 'unreadable', reason: 'Page blanche' });
    draft.set({ subjectId: null, code: 'wrong_version', reason: 'Brouillon' });
    draft.set({ subjectId: 'e1', code: 'unreadable', reason: 'Page 4 blanche' });
    expect(draft.flags().map(({ reason }) => reason)).toEqual(['Page 4 blanche', 'Brouillon']);
    draft.remove('e1');
    expect(draft.of('e1')).toBeNull();
    expect(draft.of(null)?.code).toBe('wrong_version');
  });

  it('survive a reload, version by version, until they are sent', () => {
    const storage = memory();
    new FlagDraft('candidacy', 1, storage).set({ subjectId: null, code: 'other', reason: 'Sans sommaire' });
    expect(new FlagDraft('candidacy', 1, storage).flags()).toHaveLength(1);
    expect(new FlagDraft('candidacy', 2, storage).flags()).toEqual([]);
    new FlagDraft('candidacy', 1, storage).clear();
    expect(new FlagDraft('candidacy', 1, storage).flags()).toEqual([]);
    storage.setItem('probant.flags.candidacy.1', '{broken');
    expect(new FlagDraft('candidacy', 1, storage).flags()).toEqual([]);
  });
});
