import { CANDIDACY, portfolioWorld, SCHOOL } from './testing/portfolio-world.js';

describe('looking into a file received', () => {
  const received = async () => {
    const all = portfolioWorld();
    const evidence = await all.receive.add(all.lea, CANDIDACY, { key: 'k1', bytes: 500, sha256: 'b'.repeat(64), name: 'rapport.pdf' });
    return { ...all, evidence, fileId: evidence.files[0]?.id ?? '' };
  };

  it('makes it readable, with its hash and pages, and says so', async () => {
    const { inspect, within, fileId, library, journal, counter } = await received();
    const before = counter();
    expect(await inspect.run(within, SCHOOL, fileId, CANDIDACY)).toMatchObject({ state: 'ready', fault: null, pages: 12, sha256: 'a'.repeat(64), stagedKeys: [] });
    expect([...library.objects.values()]).toEqual([1]);
    expect(counter()).toBe(before + 1);
    expect(journal.facts.at(-1)).toMatchObject({ type: 'portfolio.file_checked', subjectId: fileId, candidacyId: CANDIDACY, data: { stagedKeys: ['k1'] } });
  });

  it('refuses it with its fault, and keeps no bytes', async () => {
    const { inspect, within, fileId, library, inspector } = await received();
    inspector.found = { fault: 'encrypted' };
    expect(await inspect.run(within, SCHOOL, fileId, CANDIDACY)).toMatchObject({ state: 'refused', fault: 'encrypted' });
    expect(library.objects.size).toBe(0);
  });

  it('looks once, however often it is asked', async () => {
    const { inspect, within, fileId, inspector, journal } = await received();
    await inspect.run(within, SCHOOL, fileId, CANDIDACY);
    await inspect.run(within, SCHOOL, fileId, CANDIDACY);
    expect(inspector.looked).toHaveLength(1);
    expect(journal.types().filter((type) => type === 'portfolio.file_checked')).toHaveLength(1);
  });

  it('reads with no transaction open: it may last', async () => {
    const { inspect, within, fileId, inspector, open } = await received();
    inspector.meanwhile = async () => expect(open()).toBe(0);
    await inspect.run(within, SCHOOL, fileId, CANDIDACY);
    expect([inspector.looked.length, open()]).toEqual([1, 0]);
  });

  it('is looked into again when whoever looked died before saying what was found', async () => {
    const { inspect, within, fileId, inspector, library, journal } = await received();
    inspector.meanwhile = () => Promise.reject(new Error('killed'));
    await expect(inspect.run(within, SCHOOL, fileId, CANDIDACY)).rejects.toThrow('killed');
    expect((await library.findFile(SCHOOL, fileId))?.state).toBe('checking');
    inspector.meanwhile = async () => undefined;
    expect(await inspect.run(within, SCHOOL, fileId, CANDIDACY)).toMatchObject({ state: 'ready' });
    expect(journal.types().filter((type) => type === 'portfolio.file_checked')).toHaveLength(1);
  });

  it('is settled once when two look at the same time', async () => {
    const { inspect, within, fileId, inspector, library, journal } = await received();
    inspector.meanwhile = async () => {
      inspector.meanwhile = async () => undefined;
      inspector.found = { pages: 3 };
      await inspect.run(within, SCHOOL, fileId, CANDIDACY);
      inspector.found = { fault: 'unreadable' };
    };
    expect(await inspect.run(within, SCHOOL, fileId, CANDIDACY)).toMatchObject({ state: 'ready', pages: 3 });
    expect([[...library.objects.values()], journal.types().filter((type) => type === 'portfolio.file_checked').length]).toEqual([[1], 1]);
  });

  it('lets the parts go when told', async () => {
    const { inspect, storage } = await received();
    await inspect.letGo(['k1', 'k2']);
    expect(storage.letGo).toEqual(['k1', 'k2']);
  });
});
