import { Draft, type Saved } from './draft';

interface Note { readonly argument: string; readonly ownPart: string }

class Server {
  saved: Saved<Note> = { revision: 0, value: { argument: '', ownPart: '' }, savedAt: null };
  calls = 0;

  readonly save = async (revision: number, _base: Note, value: Note): Promise<Saved<Note>> => {
    this.calls += 1;
    if (revision !== this.saved.revision) throw Object.assign(new Error('conflict'), { status: 409, error: { code: 'portfolio.stale', status: 409 } });
    this.saved = { revision: revision + 1, value, savedAt: '2026-11-19T20:04:00.000Z' };
    return this.saved;
  };
  readonly current = async (): Promise<Saved<Note>> => this.saved;
}

describe('a text that saves itself', () => {
  it('saves once what was typed in a row', async () => {
    const server = new Server();
    const draft = new Draft(server.saved, server, 10_000);
    draft.change({ argument: 'J’ai' });
    draft.change({ argument: 'J’ai rédigé' });
    expect(draft.state()).toBe('typing');
    await draft.flush();
    expect([server.calls, server.saved.value.argument, draft.state()]).toEqual([1, 'J’ai rédigé', 'saved']);
  });

  it('merges what another tab saved in another field', async () => {
    const server = new Server();
    const draft = new Draft(server.saved, server, 10_000);
    await server.save(0, server.saved.value, { argument: '', ownPart: 'les plans' });
    draft.change({ argument: 'mien' });
    await draft.flush();
    expect(server.saved.value).toEqual({ argument: 'mien', ownPart: 'les plans' });
  });

  it('never overwrites in silence: both texts stay until the person chooses', async () => {
    const server = new Server();
    const draft = new Draft(server.saved, server, 10_000);
    await server.save(0, server.saved.value, { argument: 'autre', ownPart: '' });
    draft.change({ argument: 'mien' });
    await draft.flush();
    expect([draft.state(), server.saved.value.argument]).toEqual(['clash', 'autre']);
    expect(draft.clashes()).toEqual([{ field: 'argument', mine: 'mien', theirs: 'autre' }]);
    await draft.settle({ ...draft.value(), argument: 'mien et autre' });
    expect([draft.state(), server.saved.value.argument]).toEqual(['saved', 'mien et autre']);
  });

  it('keeps the text when the server refuses, and tries again', async () => {
    const server = new Server();
    let down = true;
    const draft = new Draft(server.saved, { ...server, save: async (...args) => { if (down) throw Object.assign(new Error('down'), { status: 0 }); return server.save(...args); } }, 10_000);
    draft.change({ argument: 'mien' });
    await draft.flush();
    expect([draft.state(), draft.value().argument]).toEqual(['failed', 'mien']);
    down = false;
    await draft.flush();
    expect(server.saved.value.argument).toBe('mien');
  });
});
