import { PutEvidenceAside } from './put-evidence-aside.js';
import { CANDIDACY, LEA, portfolioWorld, SCHOOL } from './testing/portfolio-world.js';

describe('putting evidence aside', () => {
  it('hides it, raises the counter, and gives it back with its ties', async () => {
    const { dossiers, library, journal, clock, lea, tiedFile, counter, ties } = portfolioWorld();
    const aside = new PutEvidenceAside(dossiers, library, journal, clock);
    const { evidenceId } = await tiedFile();
    const before = counter();
    await aside.remove(lea, CANDIDACY, evidenceId);
    expect(await library.listOf(SCHOOL, LEA)).toEqual([]);
    await aside.restore(lea, CANDIDACY, evidenceId);
    expect(await library.listOf(SCHOOL, LEA)).toHaveLength(1);
    expect(ties.kept.size).toBe(1);
    expect(counter()).toBe(before + 2);
  });
});
