import { ListMySessions } from './list-my-sessions.js';
import { PeopleStage } from './testing/people-stage.js';

describe('one’s open sessions', () => {
  let stage: PeopleStage;
  let mine: ListMySessions;
  beforeEach(() => {
    stage = new PeopleStage();
    for (const [person, id, at] of [['lea', 'phone', '2026-03-01T09:00:00.000Z'], ['lea', 'here', '2026-03-02T09:00:00.000Z'], ['hugo', 'his', '2026-03-03T09:00:00.000Z']] as const) {
      stage.clock.moveTo(at);
      stage.session(person, id);
    }
    mine = new ListMySessions(stage.sessions);
  });
  const left = (): readonly string[] => stage.sessions.open.map(({ id }) => id);

  it('are read, the last used first, and nobody else’s', async () => {
    expect((await mine.run('lea')).map(({ id }) => id)).toEqual(['here', 'phone']);
  });
  it('are closed one by one', async () => {
    await mine.close('lea', 'phone');
    expect(left()).toEqual(['here', 'his']);
  });
  it('are closed everywhere but here', async () => {
    await mine.closeOthers('lea', 'here');
    expect(left()).toEqual(['here', 'his']);
  });
  it('do not exist when they are somebody else’s, or closed already', async () => {
    await expect(mine.close('lea', 'his')).rejects.toThrow('not-found: people.session_unknown');
    await mine.close('lea', 'phone');
    await expect(mine.close('lea', 'phone')).rejects.toThrow('not-found: people.session_unknown');
  });
});
