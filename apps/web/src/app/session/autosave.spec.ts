import { Autosave, type AutosavePort } from './autosave';
import { Problem } from './problem';

function kept(): Required<Pick<AutosavePort<string>, 'storage'>>['storage'] & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return { all, getItem: (key) => all.get(key) ?? null, setItem: (key, value) => void all.set(key, value), removeItem: (key) => void all.delete(key) };
}

describe('a text that saves itself', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const start = (save: AutosavePort<string>['save'], conflict = jest.fn(), storage = kept()) => ({ text: new Autosave({ revision: 3, savedAt: null }, { key: 'x', save, conflict, storage }), conflict, storage });

  it('waits for a pause, sends the last version on the base it saw, then forgets the local copy', async () => {
    const save = jest.fn().mockResolvedValue({ revision: 4, savedAt: '2026-11-19T20:04:00Z' });
    const { text, storage } = start(save);
    text.change('a');
    text.change('ab');
    expect(storage.all.get('probant.unsent.x')).toContain('ab');
    await jest.advanceTimersByTimeAsync(700);
    expect(save.mock.calls).toEqual([[3, 'ab']]);
    expect(text.state()).toBe('saved');
    expect(text.savedAt()).toBe('2026-11-19T20:04:00Z');
    expect(storage.all.size).toBe(0);
  });

  it('keeps the text on the device while the server is out of reach, and sends it when it is back', async () => {
    const save = jest.fn().mockRejectedValueOnce(new Problem(0, 'web.unreachable')).mockResolvedValue({ revision: 4, savedAt: null });
    const { text, storage } = start(save);
    text.change('a');
    await jest.advanceTimersByTimeAsync(700);
    expect(text.state()).toBe('waiting');
    expect(start(save, jest.fn(), storage).text.kept()).toBe('a');
    await jest.advanceTimersByTimeAsync(5000);
    expect(text.state()).toBe('saved');
  });

  it('asks when someone saved meanwhile, and saves the choice on the new base', async () => {
    const save = jest.fn().mockRejectedValueOnce(new Problem(409, 'x.stale')).mockResolvedValue({ revision: 9, savedAt: null });
    const { text, conflict } = start(save);
    text.change('mine');
    await jest.advanceTimersByTimeAsync(700);
    expect(text.state()).toBe('clash');
    expect(conflict).toHaveBeenCalledWith('mine', expect.objectContaining({ code: 'x.stale' }));
    await text.resolve('both', 8);
    expect(save).toHaveBeenLastCalledWith(8, 'both');
    expect(text.state()).toBe('saved');
  });

  it('takes up again what a former visit could not send, on the revision it was typed on', async () => {
    const save = jest.fn().mockRejectedValueOnce(new Problem(0, 'web.unreachable')).mockResolvedValue({ revision: 4, savedAt: null });
    const former = start(save);
    former.text.change('a');
    await jest.advanceTimersByTimeAsync(700);
    const again = new Autosave({ revision: 8, savedAt: null }, { key: 'x', save, conflict: jest.fn(), storage: former.storage });
    await again.resume();
    expect(save).toHaveBeenLastCalledWith(3, 'a');
  });

  it('sends three hurried changes as two, never the same one twice', async () => {
    const save = jest.fn().mockImplementation(async (base: number) => ({ revision: base + 1, savedAt: null }));
    const { text } = start(save);
    const hurried = ['a', 'b', 'c'].map((value) => { text.change(value); return text.flush(); });
    await Promise.all(hurried);
    await jest.advanceTimersByTimeAsync(700);
    expect(save.mock.calls).toEqual([[3, 'a'], [4, 'c']]);
  });

  it('sends what was typed during the sending', async () => {
    let arrive: (value: { revision: number; savedAt: null }) => void = () => undefined;
    const save = jest.fn().mockReturnValueOnce(new Promise((resolve) => { arrive = resolve; })).mockResolvedValue({ revision: 5, savedAt: null });
    const { text } = start(save);
    text.change('a');
    await jest.advanceTimersByTimeAsync(700);
    text.change('ab');
    arrive({ revision: 4, savedAt: null });
    await jest.advanceTimersByTimeAsync(700);
    expect(save).toHaveBeenLastCalledWith(4, 'ab');
    expect(text.state()).toBe('saved');
  });
});
