import { idOf } from '../testing/fakes.js';
import { C1, C2, C3, CANDIDACY, CR1, CR2, portfolioWorld } from './testing/portfolio-world.js';
import { NOWHERE_IN_PARTICULAR } from '@probant/domain-portfolio';

describe('tying evidence to a competency', () => {
  it('keeps what is said, and the same evidence serves several competencies', async () => {
    const { tie, lea, checkedFile, ties, journal, counter } = portfolioWorld();
    const { id: evidenceId } = await checkedFile();
    const before = counter();
    await tie.run(lea, CANDIDACY, { evidenceId, competencyId: C1, argument: 'Voici', criterionIds: [CR1], place: { ...NOWHERE_IN_PARTICULAR, pageFrom: 2, pageTo: 4 } });
    await tie.run(lea, CANDIDACY, { evidenceId, competencyId: C2 });
    expect([...ties.kept.values()].map(({ competencyId, argument }) => [competencyId, argument])).toEqual([[C1, 'Voici'], [C2, '']]);
    expect(counter()).toBe(before + 2);
    expect(journal.types().at(-1)).toBe('portfolio.evidence_tied');
  });

  it.each([
    ['of another référentiel', { competencyId: idOf(9999) }, 'portfolio.foreign_competency'],
    ['of a bloc that is not presented', { competencyId: C3 }, 'portfolio.foreign_competency'],
    ['with a criterion of another competency', { competencyId: C1, criterionIds: [CR2] }, 'portfolio.foreign_criterion'],
    ['beyond the last page', { competencyId: C1, place: { ...NOWHERE_IN_PARTICULAR, pageFrom: 13 } }, 'portfolio.place_beyond_pages'],
  ])('refuses a competency %s', async (_what, asked, code) => {
    const { tie, lea, checkedFile } = portfolioWorld();
    const { id: evidenceId } = await checkedFile();
    await expect(tie.run(lea, CANDIDACY, { evidenceId, ...asked })).rejects.toMatchObject({ refusal: 'invalid', code });
  });

  it('tells of the tie that is there already', async () => {
    const { tie, lea, tiedFile } = portfolioWorld();
    const { id, evidenceId } = await tiedFile(C1);
    await expect(tie.run(lea, CANDIDACY, { evidenceId, competencyId: C1 })).rejects.toMatchObject({ refusal: 'conflict', code: 'portfolio.already_tied', details: { tieId: id } });
  });

  it.each(['deposited', 'verified', 'heard', 'draft'] as const)('refuses once the candidacy is %s', async (status) => {
    const { tie, lea, checkedFile, dossiers } = portfolioWorld();
    const { id: evidenceId } = await checkedFile();
    dossiers.change(CANDIDACY, { status });
    await expect(tie.run(lea, CANDIDACY, { evidenceId, competencyId: C1 })).rejects.toMatchObject({ refusal: 'forbidden', code: 'portfolio.not_building', details: { status } });
  });
});
