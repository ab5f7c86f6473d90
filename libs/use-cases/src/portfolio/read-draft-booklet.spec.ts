import { ReadDraftBooklet } from './read-draft-booklet.js';
import { C1, CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('reading the booklet being built', () => {
  const world = (part = {}) => {
    const all = portfolioWorld(part);
    return { ...all, draft: new ReadDraftBooklet(all.dossiers, all.library, all.experiences, all.ties, all.clock) };
  };

  it('shows what the jury would read, and that it may be deposited', async () => {
    const { draft, lea, tiedFile } = world();
    await tiedFile();
    expect(await draft.run(lea, CANDIDACY)).toMatchObject({ content: { items: [{ competencyId: C1 }] }, deposit: { allowed: true } });
  });

  it('says what forbids the deposit', async () => {
    const { draft, lea } = world({ consentedAt: null });
    expect((await draft.run(lea, CANDIDACY)).deposit).toEqual({ allowed: false, code: 'portfolio.blockers', details: { blockers: ['consent_missing', 'bloc_without_tie'] } });
  });

  it('is never open to a juror', async () => {
    const { draft, juror } = world();
    await expect(draft.run(juror, CANDIDACY)).rejects.toMatchObject({ refusal: 'not-found' });
  });
});
