import { ListLibrary } from './list-library.js';
import { PutEvidenceAside } from './put-evidence-aside.js';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('reading the library', () => {
  const world = () => {
    const all = portfolioWorld();
    return { ...all, list: new ListLibrary(all.dossiers, all.library, all.experiences, all.ties, all.uploads) };
  };

  it('brings the evidence with its ties and the room used; apart from it what was put aside', async () => {
    const { list, lea, tiedFile, checkedFile, dossiers, library, journal, clock } = world();
    const tie = await tiedFile();
    const aside = await checkedFile('vieux.pdf');
    await new PutEvidenceAside(dossiers, library, journal, clock).remove(lea, CANDIDACY, aside.id);
    expect(await list.evidenceOf(lea, CANDIDACY, false)).toMatchObject({ items: [{ evidence: { id: tie.evidenceId }, ties: [{ id: tie.id }] }], usedBytes: 2000, keep: { allowed: true } });
    expect(await list.evidenceOf(lea, CANDIDACY, true)).toMatchObject({ items: [{ evidence: { id: aside.id } }] });
    expect(await list.oneEvidence(lea, CANDIDACY, tie.evidenceId)).toMatchObject({ ties: [{ id: tie.id }] });
  });

  it('shows the experiences to the school, and the sendings to the candidate alone', async () => {
    const { list, manager, lea } = world();
    expect(await list.experiencesOf(manager, CANDIDACY)).toEqual([]);
    expect(await list.uploadsOf(lea, CANDIDACY)).toEqual([]);
    await expect(list.uploadsOf(manager, CANDIDACY)).rejects.toMatchObject({ refusal: 'forbidden' });
  });
});
