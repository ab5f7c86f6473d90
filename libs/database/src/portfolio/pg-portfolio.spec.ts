import { newSheet, NOWHERE_IN_PARTICULAR, type Evidence, type Tie } from '@probant/domain-portfolio';
import { person } from '@probant/use-cases/testing/fakes.js';
import { ReadMatrix } from '@probant/use-cases';
import { portfolioPortsSuite } from '@probant/use-cases/portfolio/testing/portfolio-ports.suite.js';
import { countStatements } from '../context/statements.js';
import { PgPortfolio, type PgPortfolioPorts } from './testing/pg-portfolio-world.js';

const NOW = '2026-03-01T09:00:00.000Z';

describe('the portfolio’s ports on PostgreSQL', () => {
  let portfolio: PgPortfolio;
  beforeAll(async () => {
    portfolio = await PgPortfolio.start();
  }, 60_000);
  afterAll(() => portfolio.close());

  portfolioPortsSuite(() => portfolio.world());

  const evidenceOf = (world: PgPortfolioPorts): Evidence => ({
    ...newSheet({ title: 'Rapport' }), id: world.id(), organisationId: world.organisationId, personId: world.people.candidate, number: 0, form: 'text', url: null, text: 'Récit', files: [], createdAt: NOW, removedAt: null, revision: 0,
  });
  const tieOf = (world: PgPortfolioPorts, evidenceId: string): Tie => ({
    id: world.id(), organisationId: world.organisationId, certifierId: world.organisationId, candidacyId: world.candidacyId, evidenceId, competencyId: world.competencyId, argument: 'Voici', place: NOWHERE_IN_PARTICULAR,
    criterionIds: [], expectedElementIds: [], authorship: null, ownPart: '', revision: 0, savedAt: NOW, removedAt: null,
  });

  it('gives numbers one after the other to files that arrive together', async () => {
    const world = await portfolio.world();
    const numbers = await Promise.all(Array.from({ length: 6 }, () => world.asCandidate(() => world.library.add(evidenceOf(world)))));
    expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('reads a matrix in at most four statements', async () => {
    const world = await portfolio.world();
    await world.asCandidate(async () => {
      const one = evidenceOf(world);
      await world.library.add(one);
      await world.ties.add(tieOf(world, one.id));
    });
    const read = new ReadMatrix(world.dossiers, world.library, world.ties);
    const lea = person(world.people.candidate, world.organisationId, 'candidate');
    await world.asCandidate(() => read.run(lea, world.candidacyId));
    const own = await countStatements(async (count) => {
      const matrix = await world.asCandidate(() => read.run(lea, world.candidacyId));
      expect(matrix.ties).toHaveLength(1);
      return count.own;
    });
    expect(own).toBeLessThanOrEqual(4);
  });

  it('shows the working papers to the school, and nothing of them to a juror or another candidate', async () => {
    const world = await portfolio.world();
    const one = evidenceOf(world);
    const dossier = (await world.asCandidate(async () => {
      await world.library.add(one);
      await world.ties.add(tieOf(world, one.id));
      return world.dossiers.find(world.candidacyId);
    }))!;
    const seen = async () => [(await world.dossiers.find(world.candidacyId)) !== null, (await world.library.find(world.organisationId, one.id)) !== null, (await world.ties.writtenOf(dossier)).ties.length];
    expect(await world.as('manager', seen)).toEqual([true, true, 1]);
    expect(await world.as('juror', seen)).toEqual([false, false, 0]);
    expect(await world.as('stranger', seen)).toEqual([false, false, 0]);
  });
});
