import { Problem } from '../../session/problem';
import { Draft, type Saved } from './draft';

interface Note { readonly argument: string; readonly ownPart: string }

/** A server that refuses a stale revision, and a device that keeps. */
class World {
  saved: Saved<Note> = { revision: 0, value: { argument: '', ownPart: '' }, savedAt: null };
  calls = 0;
  down = false;
  readonly device = new Map<string, string>();
  readonly storage = { getItem: (key: string) => this.device.get(key) ?? null, setItem: (key: string, value: string) => void this.device.set(key, value), removeItem: (key: string) => void this.device.delete(key) };

  readonly save = async (revision: number, _base: Note, value: Note): Promise<Saved<Note>> => {
    this.calls += 1;
    if (this.down) throw new Problem(0, 'web.unreachable');
    if (revision !== this.saved.revision) throw new Problem(409, 'portfolio.stale_edit');
    this.saved = { revision: revision + 1, value, savedAt: '2026-11-19T20:04:00.000Z' };
    return this.saved;
  };

  open(saved = this.saved): Draft<Note> {
    return new Draft(saved, { key: 'tie:1', save: this.save, current: async () => this.saved, waitMs: 10_000, storage: this.storage });
  }
}

describe('fields that save themselves', () => {
  it('saves once what was typed in a row', async () => {
    const world = new World();
    const draft = world.open();
    draft.change({ argument: 'J’ai' });
    draft.change({ argument: 'J’ai rédigé' });
    expect(draft.state()).toBe('typing');
    await draft.flush();
    expect([world.calls, world.saved.value.argument, draft.state(), draft.savedAt()]).toEqual([1, 'J’ai rédigé', 'saved', '2026-11-19T20:04:00.000Z']);
    expect(world.device.size).toBe(0);
  });

  it('merges what another tab saved in another field', async () => {
    const world = new World();
    const draft = world.open();
    await world.save(0, world.saved.value, { argument: '', ownPart: 'les plans' });
    draft.change({ argument: 'mien' });
    await draft.flush();
    expect(world.saved.value).toEqual({ argument: 'mien', ownPart: 'les plans' });
    expect(draft.value()).toEqual(world.saved.value);
  });

  it('never overwrites in silence: both texts stay until the person chooses', async () => {
    const world = new World();
    const draft = world.open();
    await world.save(0, world.saved.value, { argument: 'autre', ownPart: '' });
    draft.change({ argument: 'mien' });
    await draft.flush();
    expect([draft.state(), world.saved.value.argument]).toEqual(['clash', 'autre']);
    expect(draft.clashes()).toEqual([{ field: 'argument', mine: 'mien', theirs: 'autre' }]);
    draft.change({ argument: 'mien, plus long' });
    expect(world.saved.value.argument).toBe('autre');
    await draft.settle({ ...draft.value(), argument: 'mien et autre' });
    expect([draft.state(), world.saved.value.argument, draft.clashes()]).toEqual(['saved', 'mien et autre', []]);
  });

  it('keeps what the server could not be told, and tells it when the page is opened again', async () => {
    const world = new World();
    world.down = true;
    const closed = world.open();
    closed.change({ argument: 'mien' });
    await closed.flush();
    expect([closed.state(), closed.value().argument]).toEqual(['waiting', 'mien']);
    world.down = false;
    await world.save(0, world.saved.value, { argument: '', ownPart: 'les plans' });
    const again = world.open();
    expect(again.value().argument).toBe('mien');
    await again.flush();
    expect(world.saved.value).toEqual({ argument: 'mien', ownPart: 'les plans' });
  });

  it('takes what the server tells by itself, unless something is being typed', async () => {
    const world = new World();
    const draft = world.open();
    draft.refresh({ revision: 3, value: { argument: 'autre', ownPart: '' }, savedAt: null });
    expect([draft.value().argument, draft.revision()]).toEqual(['autre', 3]);
    draft.change({ argument: 'mien' });
    draft.refresh({ revision: 4, value: { argument: 'encore', ownPart: '' }, savedAt: null });
    expect(draft.value().argument).toBe('mien');
  });

  it('says why when what was edited is gone', async () => {
    const world = new World();
    const draft = new Draft(world.saved, { key: 'tie:2', save: () => Promise.reject(new Problem(409, 'portfolio.tie_removed')), current: () => Promise.reject(new Problem(404, 'portfolio.tie_unknown')), storage: world.storage });
    draft.change({ argument: 'mien' });
    await draft.flush();
    await Promise.resolve();
    expect([draft.state(), draft.problem(), draft.value().argument]).toEqual(['failed', 'portfolio.tie_unknown', 'mien']);
  });
});
