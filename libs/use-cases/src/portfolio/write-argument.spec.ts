import { C1, C3, CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';
import { WriteArgument } from './write-argument.js';

describe('writing the argument of a competency', () => {
  const world = () => {
    const all = portfolioWorld();
    return { ...all, write: new WriteArgument(all.dossiers, all.ties, all.journal, all.clock) };
  };

  it('counts its revisions from the first', async () => {
    const { write, lea, counter } = world();
    expect(await write.run(lea, CANDIDACY, C1, { base: '', text: 'J’ai' })).toMatchObject({ text: 'J’ai', revision: 1 });
    expect(await write.run(lea, CANDIDACY, C1, { base: 'J’ai', text: 'J’ai conduit' })).toMatchObject({ revision: 2 });
    expect(counter()).toBe(3);
  });

  it('tells a second tab what the first one wrote', async () => {
    const { write, lea } = world();
    await write.run(lea, CANDIDACY, C1, { base: '', text: 'Premier' });
    await expect(write.run(lea, CANDIDACY, C1, { base: '', text: 'Second' })).rejects.toMatchObject({ refusal: 'conflict', details: { current: { text: 'Premier' } } });
  });

  it('refuses a competency that is not presented', async () => {
    const { write, lea } = world();
    await expect(write.run(lea, CANDIDACY, C3, { base: '', text: 'x' })).rejects.toMatchObject({ code: 'portfolio.foreign_competency' });
  });
});
