import { CANDIDACY, portfolioWorld, SCHOOL } from './testing/portfolio-world.js';

describe('looking into a file received', () => {
  const received = async () => {
    const all = portfolioWorld();
    const evidence = await all.receive.add(all.lea, CANDIDACY, { key: 'k1', bytes: 500, sha256: 'b'.repeat(64), name: 'rapport.pdf' });
    return { ...all, evidence, fileId: evidence.files[0]?.id ?? '' };
  };

  it('makes it readable, with its hash and pages, and says so', async () => {
    const { inspect, lea, fileId, library, journal, counter } = await received();
    const before = counter();
    expect(await inspect.run(lea, SCHOOL, fileId, CANDIDACY)).toMatchObject({ state: 'ready', fault: null, pages: 12, sha256: 'a'.repeat(64), stagedKeys: [] });
    expect([...library.objects.values()]).toEqual([1]);
    expect(counter()).toBe(before + 1);
    expect(journal.facts.at(-1)).toMatchObject({ type: 'portfolio.file_checked', subjectId: fileId, candidacyId: CANDIDACY, data: { stagedKeys: ['k1'] } });
  });

  it('refuses it with its fault, and keeps no bytes', async () => {
    const { inspect, lea, fileId, library, inspector } = await received();
    inspector.found = { fault: 'encrypted' };
    expect(await inspect.run(lea, SCHOOL, fileId, CANDIDACY)).toMatchObject({ state: 'refused', fault: 'encrypted' });
    expect(library.objects.size).toBe(0);
  });

  it('looks once, however often it is asked', async () => {
    const { inspect, lea, fileId, inspector, journal } = await received();
    await inspect.run(lea, SCHOOL, fileId, CANDIDACY);
    await inspect.run(lea, SCHOOL, fileId, CANDIDACY);
    expect(inspector.looked).toHaveLength(1);
    expect(journal.types().filter((type) => type === 'portfolio.file_checked')).toHaveLength(1);
  });

  it('lets the parts go when told', async () => {
    const { inspect, storage } = await received();
    await inspect.letGo(['k1', 'k2']);
    expect(storage.letGo).toEqual(['k1', 'k2']);
  });
});
