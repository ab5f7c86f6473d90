import { DashboardFigures, SOON } from './dashboard-figures.js';
import { CrowdedSchool } from './testing/crowded-school.js';

describe('the figures of a school', () => {
  let crowded: CrowdedSchool;
  beforeAll(async () => {
    crowded = await CrowdedSchool.start(2_000);
  }, 60_000);
  afterAll(() => crowded.close());
  const figures = (who: 'school' | 'centre' | 'other' = 'school', of = crowded[who]) => crowded.as(who, () => new DashboardFigures().of(of, '2026-03-01'));
  const count = async (where: string, params: readonly unknown[] = [crowded.school]): Promise<number> => (await crowded.owner.query<{ count: number }>(`select count(*)::int as count from candidacy where certifier_id = $1 and ${where}`, [...params])).rows[0]?.count ?? 0;

  it('count every candidacy of the school and of its centres once, by stage and by who is awaited', async () => {
    const { funnel, waiting } = await figures();
    expect(funnel.find(({ status }) => status === 'building')?.count).toBe(await count("status = 'building'"));
    expect(funnel.reduce((sum, each) => sum + each.count, 0)).toBe(2_300);
    expect(waiting.map((each) => each.waitingFor)).toEqual(['candidate', 'school', 'jury', 'nobody']);
    expect(waiting.reduce((sum, each) => sum + each.count, 0)).toBe(2_300);
  });

  it('tell the first clocks about to run out, and how many in all', async () => {
    const { clocks } = await figures();
    expect(clocks.total).toBe(await count(`next_due_on <= date '2026-03-01' + ${SOON}`));
    expect(clocks.items).toHaveLength(10);
    expect(clocks.items[0]).toMatchObject({ code: 'cohort_deposit', dueOn: '2026-01-15', daysLeft: -45, article: null, candidate: 'Nadège Kerbrat' });
  });

  it('tell what waits for the school, each with the list behind it', async () => {
    const { tasks } = await figures();
    expect(tasks.map(({ code, filters }) => [code, filters['status']])).toEqual([['decide_eligibility', 'eligibility_submitted'], ['check_form', 'deposited'], ['convoke', 'verified'], ['seal', 'heard'], ['confirm_revocation', 'decided']]);
    for (const { code, count: told, filters } of tasks.slice(0, 4)) expect([code, told]).toEqual([code, await count('status = $2', [crowded.school, filters['status']])]);
    expect((await figures('centre')).tasks[0]).toMatchObject({ code: 'decide_eligibility', count: 0 });
  });

  it('tell cohorts by stage, and registrations that end within the year', async () => {
    const { cohorts, referentiels } = await figures();
    expect(cohorts).toMatchObject([{ id: crowded.cohort, name: 'Hiver', total: await count('cohort_id = $2', [crowded.school, crowded.cohort]) }]);
    expect(referentiels).toEqual([{ id: crowded.referentiel, certificationId: crowded.certification, title: 'Chef de projet', code: 'registration_ends', on: '2026-09-01', replacedBy: [] }]);
  });

  it('are nothing of another school', async () => {
    const foreign = await figures('other', crowded.school);
    expect([foreign.funnel.reduce((sum, each) => sum + each.count, 0), foreign.clocks.total, foreign.cohorts, foreign.referentiels]).toEqual([0, 0, [], []]);
  });
});
