import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { CreateCohort } from './create-cohort.js';

const act = (stage: CandidacyStage) => new CreateCohort(stage.cohorts, stage.offers, stage.journal, stage.clock, stage.ids);
const ASKED = { name: 'Hiver', certificationId: 'certification', depositDueOn: '2026-12-11' };

describe('making a cohort', () => {
  it('keeps its name, its certification and its date of deposit', async () => {
    const stage = new CandidacyStage();
    const id = await act(stage).run(stage.manager, ASKED);
    expect(await stage.cohorts.find('centre', id)).toEqual({ id, organisationId: 'centre', ...ASKED, createdAt: '2026-03-01T09:00:00.000Z' });
    expect(stage.journal.facts).toMatchObject([{ type: 'candidacy.cohort_created', organisationId: 'centre', subjectId: id }]);
  });
  it('may be for any certification', async () => {
    const stage = new CandidacyStage();
    await expect(act(stage).run(stage.manager, { ...ASKED, certificationId: null })).resolves.toBeTruthy();
  });
  it('is refused for a certification one does not prepare to, and to who is no manager', async () => {
    const stage = new CandidacyStage();
    await expect(act(stage).run(stage.manager, { ...ASKED, certificationId: 'unknown' })).rejects.toEqual(refusedAs('invalid', 'candidacy.certification_unknown'));
    await expect(act(stage).run(stage.candidate, ASKED)).rejects.toEqual(refusedAs('not-found', 'people.organisation_unknown'));
  });
});
