import { idOf } from '../testing/fakes.js';
import { AddEvidence } from './add-evidence.js';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('adding evidence that is not a file', () => {
  const world = () => {
    const all = portfolioWorld();
    return { ...all, add: new AddEvidence(all.dossiers, all.library, all.experiences, all.journal, all.clock, all.ids) };
  };

  it('numbers a link and a text in the order they come', async () => {
    const { add, lea, counter } = world();
    expect(await add.run(lea, CANDIDACY, { form: 'link', sheet: { title: 'Site' }, url: 'https://exemple.fr' })).toMatchObject({ number: 1, url: 'https://exemple.fr', authorship: 'personal' });
    expect(await add.run(lea, CANDIDACY, { form: 'text', sheet: { title: 'Récit', kind: 'testimony' }, text: 'Il était une fois' })).toMatchObject({ number: 2, kind: 'testimony' });
    expect(counter()).toBe(3);
  });

  it('refuses the experience of somebody else', async () => {
    const { add, lea } = world();
    await expect(add.run(lea, CANDIDACY, { form: 'text', sheet: { title: 'Récit', experienceId: idOf(5) }, text: '' })).rejects.toMatchObject({ refusal: 'not-found', code: 'portfolio.experience_unknown' });
  });
});
