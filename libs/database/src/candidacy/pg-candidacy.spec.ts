import { candidacyPortsSuite } from '@probant/use-cases/candidacy/testing/candidacy-ports.suite.js';
import { PgCandidacy } from './testing/pg-candidacy-world.js';

describe('the candidacy’s ports on PostgreSQL', () => {
  let candidacy: PgCandidacy;
  beforeAll(async () => {
    candidacy = await PgCandidacy.start();
  }, 60_000);
  afterAll(() => candidacy.close());

  candidacyPortsSuite(() => candidacy.world());

  it('is held by one writer at a time: the second reads what the first wrote', async () => {
    const world = await candidacy.world();
    const id = world.id();
    const { rows } = await candidacy.owner.query(
      `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, sort_name, created_at)
       values ($1, $2, $1, $3, $4, $5, 'vae', 'draft', '2026-03-01', '{"kind":"all","blocIds":[],"optionBlocIds":[]}', 'k', now()) returning id`,
      [world.organisationId, id, world.people.candidate, world.certificationId, world.referentielId],
    );
    expect(rows).toHaveLength(1);
    const edit = () => world.as('candidate', async () => {
      const file = (await world.candidacies.hold(id))!;
      await world.candidacies.save({ ...file, candidacy: { ...file.candidacy, revision: file.candidacy.revision + 1 } }, '2026-03-01');
    });
    await Promise.all([edit(), edit(), edit()]);
    expect((await world.as('manager', () => world.candidacies.find(id)))?.candidacy.revision).toBe(3);
  });
});
