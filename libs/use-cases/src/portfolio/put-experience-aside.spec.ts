import { PutExperienceAside } from './put-experience-aside.js';
import { CANDIDACY, LEA, portfolioWorld, SCHOOL } from './testing/portfolio-world.js';
import { WriteExperience } from './write-experience.js';

describe('putting an experience aside', () => {
  it('hides it, and gives it back as it was', async () => {
    const { dossiers, experiences, journal, clock, ids, lea } = portfolioWorld();
    const aside = new PutExperienceAside(dossiers, experiences, journal, clock);
    const { id } = await new WriteExperience(dossiers, experiences, journal, clock, ids).add(lea, CANDIDACY, { role: 'Bénévole', employer: 'Club', from: '2020-01-01', to: null, weeklyHours: null, status: 'volunteer', description: '' });
    await aside.remove(lea, CANDIDACY, id);
    expect(await experiences.listOf(SCHOOL, LEA)).toEqual([]);
    await aside.restore(lea, CANDIDACY, id);
    await aside.restore(lea, CANDIDACY, id);
    expect(await experiences.listOf(SCHOOL, LEA)).toHaveLength(1);
    expect(journal.types()).toEqual(['portfolio.experience_written', 'portfolio.experience_removed', 'portfolio.experience_restored']);
  });
});
