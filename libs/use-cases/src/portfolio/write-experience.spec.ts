import type { ExperienceContent } from '@probant/domain-portfolio';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';
import { WriteExperience } from './write-experience.js';

const content: ExperienceContent = { role: 'Cheffe de projet', employer: 'Atelier', from: '2020-01-01', to: null, weeklyHours: 35, status: 'salaried', description: '' };

describe('writing an experience', () => {
  const world = () => {
    const all = portfolioWorld();
    return { ...all, write: new WriteExperience(all.dossiers, all.experiences, all.journal, all.clock, all.ids) };
  };

  it('keeps it in the candidate’s library', async () => {
    const { write, lea, experiences, journal } = world();
    const experience = await write.add(lea, CANDIDACY, content);
    expect(experiences.kept.get(experience.id)).toMatchObject({ role: 'Cheffe de projet', personId: lea.personId, revision: 0 });
    expect(journal.types()).toEqual(['portfolio.experience_written']);
  });

  it('refuses dates in reverse', async () => {
    const { write, lea } = world();
    await expect(write.add(lea, CANDIDACY, { ...content, to: '2019-12-31' })).rejects.toMatchObject({ refusal: 'invalid', code: 'portfolio.dates_reversed' });
  });

  it('refuses to write over what moved on', async () => {
    const { write, lea } = world();
    const { id } = await write.add(lea, CANDIDACY, content);
    await write.edit(lea, CANDIDACY, id, { ...content, role: 'Directrice' }, 0);
    await expect(write.edit(lea, CANDIDACY, id, content, 0)).rejects.toMatchObject({ refusal: 'conflict', code: 'portfolio.stale_edit' });
  });

  it('is the candidate’s alone', async () => {
    const { write, manager, stranger } = world();
    await expect(write.add(manager, CANDIDACY, content)).rejects.toMatchObject({ refusal: 'forbidden', code: 'portfolio.candidate_only' });
    await expect(write.add(stranger, CANDIDACY, content)).rejects.toMatchObject({ refusal: 'not-found' });
  });
});
