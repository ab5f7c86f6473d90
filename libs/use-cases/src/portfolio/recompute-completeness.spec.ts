import { RecomputeCompleteness } from './recompute-completeness.js';
import { CANDIDACY, portfolioWorld, SCHOOL } from './testing/portfolio-world.js';

describe('recomputing the completeness', () => {
  const world = (part = {}) => {
    const all = portfolioWorld(part);
    return { ...all, recompute: new RecomputeCompleteness(all.dossiers, all.library, all.ties, all.snapshots, all.journal, all.clock) };
  };

  it('keeps what it found with the counter it saw', async () => {
    const { recompute, lea, tiedFile, snapshots, counter } = world();
    await tiedFile();
    await recompute.run(lea, CANDIDACY);
    expect(snapshots.kept.get(CANDIDACY)).toMatchObject({ counterSeen: counter(), completeness: { blocs: [{ mapped: 1, total: 2 }, { mapped: 0, total: 0 }] } });
  });

  it('costs nothing when nothing moved', async () => {
    const { recompute, lea, journal } = world();
    await recompute.run(lea, CANDIDACY);
    await recompute.run(lea, CANDIDACY);
    expect(journal.types()).toEqual(['portfolio.completeness_computed']);
  });

  it('looks at the person’s other candidacies there: they share one library', async () => {
    const { recompute, lea, dossiers, snapshots } = world();
    const other = { ...dossiers.dossiers.get(CANDIDACY)!, id: 'other' };
    dossiers.dossiers.set('other', other);
    expect(await recompute.run(lea, CANDIDACY)).toEqual([CANDIDACY, 'other']);
    expect(snapshots.kept.size).toBe(2);
  });

  it('looks at every candidacy of a school when the certifier changed what counts', async () => {
    const { recompute, lea, snapshots } = world();
    expect(await recompute.everywhere(lea, SCHOOL)).toBe(1);
    expect(await recompute.everywhere(lea, SCHOOL)).toBe(0);
    expect(snapshots.kept.size).toBe(1);
  });

  it('looks at two hundred at once, and says that some are left', async () => {
    const { recompute, lea, dossiers, journal } = world();
    const first = dossiers.dossiers.get(CANDIDACY)!;
    for (let n = 1; n <= 250; n += 1) dossiers.dossiers.set(`other-${n}`, { ...first, id: `other-${n}`, candidateId: `person-${n}` });
    expect(await recompute.everywhere(lea, SCHOOL)).toBe(200);
    expect(journal.facts.at(-1)).toMatchObject({ type: 'portfolio.completeness_left', organisationId: SCHOOL });
    expect(await recompute.everywhere(lea, SCHOOL)).toBe(51);
    expect(journal.types().filter((type) => type === 'portfolio.completeness_left')).toHaveLength(1);
  });

  it('drops one that saw less than what is kept', async () => {
    const { snapshots, dossiers } = world();
    const dossier = dossiers.dossiers.get(CANDIDACY)!;
    const snapshot = { completeness: { findings: [], blocs: [] }, counterSeen: 5, computedAt: '2026-03-01T09:00:00.000Z' };
    expect(await snapshots.keep(dossier, snapshot)).toBe(true);
    expect(await snapshots.keep(dossier, { ...snapshot, counterSeen: 4 })).toBe(false);
  });
});
