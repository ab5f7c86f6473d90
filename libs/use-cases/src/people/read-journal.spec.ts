import { idOf, person } from '../testing/fakes.js';
import { ReadJournal } from './read-journal.js';
import { CENTRE, PeopleStage, SCHOOL } from './testing/people-stage.js';

describe('reading the journal', () => {
  const stage = new PeopleStage();
  const read = new ReadJournal(stage.views);
  const boss = person('boss', SCHOOL.id, 'administrator');
  for (let n = 1; n <= 120; n += 1) stage.views.write({ type: 'people.invited', organisationId: n % 10 === 0 ? CENTRE.id : SCHOOL.id, subjectId: 'nour' }, idOf(n), stage.clock.now(), 'boss Essai');

  it('goes back from the newest line, page after page, each line once, to the first', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = null, turn = 0; turn < 4; turn += 1) {
      const { items, next }: Awaited<ReturnType<ReadJournal['run']>> = await read.run(boss, cursor);
      seen.push(...items.map(({ id }) => id));
      cursor = next;
      if (!next) break;
    }
    expect(seen).toHaveLength(108);
    expect([seen[0], seen.at(-1)]).toEqual([idOf(119), idOf(1)]);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });
  it('is for an administrator of that organisation alone', async () => {
    for (const role of ['manager', 'juror', 'candidate', 'referent_handicap'] as const) await expect(read.run(person('x', SCHOOL.id, role), null)).rejects.toThrow('not-found: people.organisation_unknown');
    await expect(read.run({ ...boss, organisationId: CENTRE.id }, null)).rejects.toThrow('not-found: people.organisation_unknown');
  });
  it('refuses a place that is none', async () => {
    await expect(read.run(boss, "1' or 1=1")).rejects.toThrow('invalid: input.invalid');
  });
});
