import { Problem } from '../../session/problem';
import type { Mark } from '../jury.client';
import { aMark, IDS } from '../testing/a-sitting';
import { MarkDraft, type MarkPort, type MarkValue } from './mark-draft';

const storage = () => { const all = new Map<string, string>(); return { all, getItem: (key: string) => all.get(key) ?? null, setItem: (key: string, value: string) => void all.set(key, value), removeItem: (key: string) => void all.delete(key) }; };
const saved = (revision: number, value: MarkValue): Mark => aMark(IDS.a, { ...value, revision: revision + 1 });
const later = async (): Promise<void> => { await jest.advanceTimersByTimeAsync(800); };

describe('a mark that saves itself', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const start = (mark: Mark | null, port: Partial<MarkPort> = {}) => {
    const kept = storage();
    const save = jest.fn(async (revision: number, value: MarkValue): Promise<Mark | null> => saved(revision, value));
    return { kept, save, draft: new MarkDraft(mark, { key: 'k', save, current: async () => mark, storage: kept, ...port }) };
  };

  it('has nothing said before the juror, and sends a level at once', async () => {
    const { draft, save } = start(null);
    expect(draft.value()).toMatchObject({ level: null, comment: '' });
    await draft.say({ level: 'met' });
    expect(save).toHaveBeenCalledWith(0, expect.objectContaining({ level: 'met' }));
    expect(draft.saved()?.revision).toBe(1);
  });
  it('waits for a pause in a comment, on the revision it saw', async () => {
    const { draft, save } = start(aMark(IDS.a, { revision: 4 }));
    draft.change({ comment: 'Cl' });
    draft.change({ comment: 'Clair' });
    await later();
    expect(save.mock.calls).toEqual([[4, expect.objectContaining({ level: 'met', comment: 'Clair' })]]);
  });
  it('keeps together what two windows said of different things', async () => {
    const theirs = aMark(IDS.a, { level: 'not_met', revision: 2 });
    const save = jest.fn(async (revision: number, value: MarkValue): Promise<Mark | null> => saved(revision, value)).mockRejectedValueOnce(new Problem(409, 'assessment.mark_changed'));
    const { draft } = start(aMark(IDS.a), { save, current: async () => theirs });
    draft.change({ comment: 'Ici' });
    await later();
    expect(save).toHaveBeenLastCalledWith(2, expect.objectContaining({ level: 'not_met', comment: 'Ici' }));
    expect([draft.clash(), draft.value().level]).toEqual([null, 'not_met']);
  });
  it('shows both when they said the same thing differently, and saves the choice', async () => {
    const theirs = aMark(IDS.a, { comment: 'Là', revision: 2 });
    const save = jest.fn(async (revision: number, value: MarkValue): Promise<Mark | null> => saved(revision, value)).mockRejectedValueOnce(new Problem(409, 'assessment.mark_changed'));
    const { draft, kept } = start(aMark(IDS.a), { save, current: async () => theirs, storage: undefined });
    draft.change({ comment: 'Ici' });
    await later();
    expect(draft.clash()).toMatchObject({ mine: { comment: 'Ici' }, theirs: { comment: 'Là' }, revision: 2 });
    await draft.settle({ ...draft.clash()!.mine, comment: 'Ici\n\nLà' });
    expect(save).toHaveBeenLastCalledWith(2, expect.objectContaining({ comment: 'Ici\n\nLà' }));
    expect([draft.clash(), draft.state(), kept.all.size]).toEqual([null, 'saved', 0]);
  });
  it('says why a mark is refused once the readings are closed, and keeps what was typed', async () => {
    const { draft, kept } = start(aMark(IDS.a), { save: async () => { throw new Problem(403, 'assessment.reading_closed'); } });
    draft.change({ comment: 'Trop tard' });
    await later();
    expect([draft.state(), draft.problem(), draft.value().comment]).toEqual(['failed', 'assessment.reading_closed', 'Trop tard']);
    expect(JSON.stringify([...kept.all])).toContain('Trop tard');
  });
  it('takes up what a former visit could not send', async () => {
    const former = start(aMark(IDS.a), { save: async () => { throw new Problem(0, 'web.unreachable'); } });
    former.draft.change({ comment: 'Hors ligne' });
    await later();
    const { draft, save } = start(aMark(IDS.a), { storage: former.kept });
    draft.resume();
    await later();
    expect(draft.value().comment).toBe('Hors ligne');
    expect(save).not.toBe(former.save);
  });
  it('follows the server while nothing is being said, and not otherwise', () => {
    const { draft } = start(aMark(IDS.a));
    draft.refresh(aMark(IDS.a, { toConfirm: true, revision: 1 }));
    expect(draft.saved()?.toConfirm).toBe(true);
    draft.change({ comment: 'En train' });
    draft.refresh(aMark(IDS.a, { comment: 'Du serveur', revision: 2 }));
    expect(draft.value().comment).toBe('En train');
  });
});
