import { CandidacyStage } from './testing/candidacy-stage.js';
import { ListCohorts } from './list-cohorts.js';

describe('the cohorts of an organisation', () => {
  it('are its own, the newest first', async () => {
    const { cohorts, manager } = new CandidacyStage();
    for (const [id, organisationId] of [['winter', 'centre'], ['spring', 'centre'], ['other', 'elsewhere']] as const) await cohorts.add({ id, organisationId, name: id, certificationId: null, depositDueOn: null, createdAt: 'then' });
    expect((await new ListCohorts(cohorts).run(manager)).map(({ id }) => id)).toEqual(['spring', 'winter']);
  });
  it('are nobody’s outside an organisation', () => {
    const { cohorts, manager } = new CandidacyStage();
    expect(() => new ListCohorts(cohorts).run({ ...manager, organisationId: null })).toThrow('people.organisation_unknown');
  });
});
