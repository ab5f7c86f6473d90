import { PutTieAside } from './put-tie-aside.js';
import { C1, CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('untying', () => {
  const world = async () => {
    const all = portfolioWorld();
    return { ...all, made: await all.tiedFile(), aside: new PutTieAside(all.dossiers, all.ties, all.journal, all.clock) };
  };

  it('can be undone with all that was said', async () => {
    const { aside, lea, made } = await world();
    await aside.remove(lea, CANDIDACY, made.id);
    expect(await aside.restore(lea, CANDIDACY, made.id)).toMatchObject({ argument: made.argument, removedAt: null, revision: 2 });
  });

  it('is not undone over a new tie of the same evidence', async () => {
    const { aside, lea, made, tie } = await world();
    await aside.remove(lea, CANDIDACY, made.id);
    await tie.run(lea, CANDIDACY, { evidenceId: made.evidenceId, competencyId: C1 });
    await expect(aside.restore(lea, CANDIDACY, made.id)).rejects.toMatchObject({ refusal: 'conflict', code: 'portfolio.already_tied' });
  });
});
