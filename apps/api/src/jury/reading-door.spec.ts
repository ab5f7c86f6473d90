import { juryRoutes as routes } from '@probant/contract';
import { writeConvokedPassage } from '@probant/database/jury/testing/convoked-passage.js';
import { TestApi } from '../testing/test-api.js';
import type { TestPerson } from '../testing/test-person.js';

const SLUG = 'lectures';
const BODY = { level: 'met', comment: 'Clair', evidenceId: null, place: null, basis: 'booklet', revision: 0 } as const;

describe('a reading through the door', () => {
  let api: TestApi;
  let president: TestPerson;
  let member: TestPerson;
  let manager: TestPerson;
  let candidate: TestPerson;
  let ids: Awaited<ReturnType<typeof writeConvokedPassage>>;

  beforeAll(async () => {
    api = await TestApi.start({ COUNT_STATEMENTS: '1' });
    const org = await api.organisation(SLUG);
    president = await api.person('presidente', [[org, 'juror']]);
    member = await api.person('membre', [[org, 'juror']]);
    manager = await api.person('gestion', [[org, 'manager']]);
    candidate = await api.person('candidate', [[org, 'candidate']]);
    ids = await writeConvokedPassage(api.owner, org, { president: president.id, member: member.id, candidate: candidate.id });
  }, 60_000);
  afterAll(() => api.close());

  const params = () => ({ org: SLUG, passage: ids.passage });
  const mark = (who: TestPerson, criterion: string, body: object = {}) => who.call(routes.markCriterion, { params: { ...params(), criterion }, body: { ...BODY, ...body } });

  it('marks in eight statements or fewer, and answers with the mark', async () => {
    await mark(member, ids.k1);
    const answer = await mark(member, ids.k1, { level: 'not_met', revision: 1 });
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ criterionId: ids.k1, level: 'not_met', revision: 2, toConfirm: false })]);
    expect(Number(answer.headers.get('x-probant-statements')?.split(';')[0])).toBeLessThanOrEqual(4);
  });

  it('refuses a stale edit, a criterion of elsewhere, evidence that is not in the booklet', async () => {
    expect((await mark(member, ids.k1)).problem).toMatchObject({ status: 409, code: 'assessment.mark_changed' });
    expect((await mark(member, ids.bloc)).problem).toMatchObject({ status: 422, code: 'assessment.criterion_out_of_scope' });
    expect((await mark(member, ids.k2, { evidenceId: ids.bloc })).problem).toMatchObject({ status: 422, code: 'assessment.evidence_not_in_booklet' });
  });

  it('shows nobody another’s marks: not in a reading, not in counts, not in a deliberation', async () => {
    expect((await president.call(routes.openReading, { params: params() })).body.marks).toEqual([]);
    expect((await member.call(routes.openReading, { params: params() })).body.marks).toHaveLength(1);
    expect((await president.call(routes.listMyReadings)).body.items).toMatchObject([{ passageId: ids.passage, organisation: { slug: SLUG }, marked: 0, total: 2 }]);
    expect((await member.call(routes.listMyReadings)).body.items).toMatchObject([{ marked: 1, total: 2 }]);
    expect((await president.call(routes.readDeliberation, { params: params() })).problem).toMatchObject({ status: 403, code: 'jury.hearing_not_closed' });
    expect((await manager.call(routes.openReading, { params: params() })).problem.code).toBe('people.role_required');
    expect((await candidate.call(routes.openReading, { params: params() })).problem.code).toBe('people.role_required');
    expect(JSON.stringify((await manager.call(routes.readPassage, { params: params() })).body)).not.toContain('Clair');
    const journal = await api.owner.query('select type from journal');
    expect(journal.rows.filter(({ type }) => String(type).startsWith('assessment'))).toEqual([]);
  });

  it('closes with the hearing', async () => {
    const seats = (await president.call(routes.readPassage, { params: params() })).body.seats.map((seat) => seat.seatId);
    expect((await president.call(routes.openHearing, { params: params(), body: { attendance: 'present', presentSeatIds: seats } })).status).toBe(204);
    expect((await president.call(routes.closeHearing, { params: params() })).status).toBe(204);
    expect((await mark(member, ids.k2)).problem).toMatchObject({ status: 403, code: 'assessment.reading_closed' });
    expect((await member.call(routes.readDeliberation, { params: params() })).body.criteria).toHaveLength(2);
    expect((await president.call(routes.openDeliberation, { params: params() })).problem).toMatchObject({ status: 403, code: 'jury.rules_unspecified', details: { role: 'manager' } });
  });
});
