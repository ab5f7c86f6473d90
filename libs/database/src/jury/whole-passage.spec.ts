import { randomUUID } from 'node:crypto';
import { someRules } from '@probant/domain-jury/testing/jury.builders.js';
import { juryRoutes } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { aBloc, aCompetency, aCriterion, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import {
  AgreeMark, AnswerSeat, AskQuestion, CloseHearing, ConvokePanel, DecideBloc, Fingerprints, ListMyReadings, ListPassages, MarkCompetency, MarkCriterion, OpenDeliberation, OpenHearing, OpenReading, ReadDeliberation, ReadPassage, ReadResult,
  RevokeDecision, SealMinutes, SeatPanel, SetJurorProfile,
} from '@probant/use-cases';
import { CountedIds, FixedClock, ListedJournal } from '@probant/use-cases/testing/fakes.js';
import type { Who } from '@probant/use-cases/jury/testing/jury-world.js';
import { PgBooklets } from '../portfolio/pg-booklets.js';
import { PgCandidacySteps } from './pg-candidacy-steps.js';
import { PgGrounds } from './pg-grounds.js';
import { PgJury, type PgJuryWorld } from './testing/pg-jury-world.js';

class TextFingerprints extends Fingerprints {
  of(text: string): string {
    return `f${text.length}`;
  }
}
class RandomIds extends CountedIds {
  override next(): string {
    return randomUUID();
  }
}

/** From the seats to the result, each person in their own transaction with row-level security on. */
describe('a whole passage on PostgreSQL', () => {
  let jury: PgJury;
  let world: PgJuryWorld;
  const competencyId = randomUUID();
  const otherBloc = randomUUID();
  const third = randomUUID();
  const clock = new FixedClock('2026-04-01T09:00:00.000Z');
  const ids = new RandomIds();
  const journal = new ListedJournal();
  const grounds = new PgGrounds();
  const steps = new PgCandidacySteps();
  const booklets = new PgBooklets();

  beforeAll(async () => {
    jury = await PgJury.start();
    world = await jury.world();
    const [k1, k2] = world.criterionIds;
    const tree = aTree({
      blocs: [
        aBloc({ id: world.blocId, competencies: [aCompetency({ id: competencyId })], criteria: [aCriterion({ id: k1, competencyIds: [competencyId] }), aCriterion({ id: k2, competencyIds: [competencyId] })] }),
        aBloc({ id: otherBloc, number: '2', competencies: [aCompetency({ id: randomUUID() })], criteria: [aCriterion({ id: third, competencyIds: [] })] }),
      ],
    });
    const referentielId = randomUUID();
    await world.owner.query(
      `insert into referentiel (certifier_id, id, certification_id, version, status, source_name, source_hash, source_key, tree, imported_at)
       select r.certifier_id, $2, r.certification_id, 2, r.status, r.source_name, r.source_hash, r.source_key, $3, r.imported_at from referentiel r join candidacy c on c.referentiel_id = r.id where c.id = $1`,
      [world.candidacyId, referentielId, JSON.stringify(tree)],
    );
    await world.owner.query('update candidacy set referentiel_id = $2 where id = $1', [world.candidacyId, referentielId]);
    const { id: _i, referentielId: _r, route: _t, version: _v, ...content } = someRules();
    await world.owner.query("insert into rule_set (certifier_id, id, referentiel_id, route, version, content, set_at) values ($1, $2, $3, 'vae', 1, $4, now())", [world.organisationId, randomUUID(), referentielId, JSON.stringify(content)]);
    await world.owner.query("update candidacy set status = 'verified' where id = $1", [world.candidacyId]);
    await world.owner.query("update booklet set content = content || $2 where id = $1", [world.bookletId, JSON.stringify({ passageNumber: 1, blocIds: [world.blocId], items: [], experiences: [] })]);
    await world.owner.query("update passage set state = 'deposited', hearing_at = null where id = $1", [world.passageId]);
    await world.owner.query('delete from seat where passage_id = $1', [world.passageId]);
  }, 60_000);
  afterAll(() => jury.close());

  const as = <T>(who: Who, work: (actor: Actor) => Promise<T>): Promise<T> => jury.transactions.asPerson(world.personOf(who), world.slug, 'write', work);
  const read = <T>(who: Who, work: (actor: Actor) => Promise<T>): Promise<T> => jury.transactions.asPerson(world.personOf(who), world.slug, 'read', work);

  it('is seated, convoked and accepted', async () => {
    const profile = { profession: 'Régisseuse', employer: null, qualified: true, linksDeclared: '' };
    for (const [who, gender] of [['president', 'woman'], ['member', 'man']] as const) await as('manager', (actor) => new SetJurorProfile(world.jurors, journal).execute(actor, world.personOf(who), { ...profile, gender }));
    const panel = { hearingAt: '2026-05-04T12:00:00.000Z', place: 'Salle Garance', balanceReason: null, seats: [{ personId: world.personOf('president'), role: 'president' as const }, { personId: world.personOf('member'), role: 'member' as const }] };
    const seated = await as('manager', (actor) => new SeatPanel(world.passages, world.jurors, clock, ids, journal).execute(actor, world.passageId, panel));
    expect(juryRoutes.seatPanel.response.parse(seated).seats).toHaveLength(2);
    expect(seated.composition.filter((rule) => !rule.ok)).toEqual([]);
    await expect(read('member', (actor) => new ReadPassage(world.passages).execute(actor, world.passageId))).rejects.toThrow('not-found');
    await as('manager', (actor) => new ConvokePanel(world.passages, booklets, grounds, steps, clock, journal).execute(actor, world.passageId));
    for (const who of ['president', 'member'] as const) await as(who, (actor) => new AnswerSeat(world.passages, clock, journal).execute(actor, world.passageId, { answer: 'accept', acknowledged: true, noLink: true }));
    expect((await read('manager', (actor) => new ListPassages(world.passages).execute(actor, {})))[0]).toMatchObject({ state: 'convoked', seats: [{ state: 'accepted' }, { state: 'accepted' }] });
  });

  const mark = (who: Who, criterionId: string, level: 'met' | 'not_met', revision = 0, basis: 'booklet' | 'both' = 'booklet') =>
    as(who, (actor) => new MarkCriterion(world.readings, grounds, clock).execute(actor, world.passageId, { criterionId, level, comment: '', evidenceId: world.evidenceId, place: { pageFrom: 2, pageTo: null, heading: null, slide: null, secondFrom: null, secondTo: null }, basis, revision }));

  it('is read blind, each seeing their own counts alone', async () => {
    await as('president', (actor) => new MarkCompetency(world.readings, grounds, clock).execute(actor, world.passageId, competencyId, 'met'));
    await mark('member', world.criterionIds[0], 'met');
    await as('member', (actor) => new AskQuestion(world.passages, world.readings, grounds, clock, ids, journal).execute(actor, world.passageId, { criterionId: world.criterionIds[1], text: 'Comment ?', shared: true }));
    const mine = (who: Who) => jury.transactions.asPerson(world.personOf(who), null, 'read', (actor) => new ListMyReadings(world.readings, grounds).execute(actor));
    expect([await mine('president'), await mine('member')].map(([line]) => [line?.marked, line?.total, line?.organisation.slug])).toEqual([[2, 2, world.slug], [1, 2, world.slug]]);
    expect([await mine('manager'), await mine('candidate')]).toEqual([[], []]);
    const own = await read('member', (actor) => new OpenReading(world.passages, world.readings, grounds).execute(actor, world.passageId));
    expect(juryRoutes.openReading.response.parse(own).marks).toHaveLength(1);
    expect(juryRoutes.listMyReadings.response.parse({ items: await mine('member') }).items).toHaveLength(1);
    expect([own.marks.map((each) => each.criterionId), own.questions.length]).toEqual([[world.criterionIds[0]], 1]);
    await expect(mark('member', third, 'met')).rejects.toThrow('assessment.criterion_out_of_scope');
  });

  it('is heard: presence, marks changed, readings closed', async () => {
    const seats = (await read('president', (actor) => new ReadPassage(world.passages).execute(actor, world.passageId))).seats;
    await as('president', (actor) => new OpenHearing(world.passages, steps, clock, journal).execute(actor, world.passageId, { attendance: 'present', presentSeatIds: seats.map((seat) => seat.seatId) }));
    expect(await mark('member', world.criterionIds[1], 'not_met', 0, 'both')).toMatchObject({ confirmed: true });
    await as('president', (actor) => new CloseHearing(world.passages, steps, clock, journal).execute(actor, world.passageId));
    await expect(mark('member', world.criterionIds[1], 'met', 1)).rejects.toThrow('assessment.reading_closed');
  });

  it('is deliberated, decided with a motive, sealed', async () => {
    await as('president', (actor) => new OpenDeliberation(world.passages, world.deliberations, grounds, clock, journal).execute(actor, world.passageId));
    const view = () => read('member', (actor) => new ReadDeliberation(world.passages, world.deliberations, grounds).execute(actor, world.passageId));
    expect((await view()).criteria.map((each) => [each.divergent, each.agreed])).toEqual([[false, 'met'], [true, null]]);
    await as('president', (actor) => new AgreeMark(world.passages, world.deliberations, grounds, clock, journal).execute(actor, world.passageId, world.criterionIds[1], { level: 'not_met', agreement: 'casting_vote', revision: 0 }));
    const { revision, proposals } = await view();
    expect(proposals).toMatchObject([{ blocId: world.blocId, outcome: 'not_validated' }]);
    await as('president', (actor) => new DecideBloc(world.passages, world.deliberations, grounds, clock, ids, journal).execute(actor, world.passageId, { blocId: world.blocId, verdict: 'validated', motive: 'Le plan présenté suffit', criterionIds: [world.criterionIds[1]], wouldSuffice: null, agreement: 'unanimous', revision }));
    const seal = (who: Who) => as(who, (actor) => new SealMinutes(world.passages, world.deliberations, steps, new TextFingerprints(), clock, journal).execute(actor, world.passageId));
    expect(juryRoutes.readDeliberation.response.parse(await view()).decisions).toHaveLength(1);
    await seal('member');
    await seal('president');
    expect(await view()).toMatchObject({ sealed: { hash: expect.stringMatching(/^f\d+$/) }, decisions: [{ departs: true }], signatures: [{}, {}] });
    expect((await world.owner.query('select status, waiting_for from candidacy where id = $1', [world.candidacyId])).rows).toEqual([{ status: 'decided', waiting_for: 'candidate' }]);
  });

  it('is read by the candidate, and revoked by the certifier', async () => {
    const result = () => read('candidate', (actor) => new ReadResult(world.passages, world.deliberations, grounds).execute(actor, world.candidacyId));
    const before = await result();
    expect(juryRoutes.readResult.response.parse(before).passages).toHaveLength(1);
    expect(before).toMatchObject({ heldBlocIds: [world.blocId], missingBlocIds: [otherBloc], passages: [{ result: 'full', criteria: expect.arrayContaining([{ criterionId: world.criterionIds[1], agreed: 'not_met' }]) }] });
    const decisionId = before.passages[0]?.decisions[0]?.id ?? '';
    expect(await as('manager', (actor) => new RevokeDecision(world.deliberations, clock, journal).execute(actor, decisionId, 'Fraude établie'))).toEqual({ awaitingSecond: false });
    expect(await result()).toMatchObject({ heldBlocIds: [], passages: [{ result: 'none', decisions: [{ revocationMotive: 'Fraude établie' }] }] });
  });
});
