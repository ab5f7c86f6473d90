import type { Mark } from '@probant/domain-assessment';
import type { AgreedMark, BlocDecision } from '@probant/domain-jury';
import { passageOf, type JuryWorld } from './jury-world.js';

const NOW = '2026-04-01T09:00:00.000Z';
const LATER = '2026-04-02T09:00:00.000Z';

/** What passages, pools, readings and deliberations promise, wherever they are kept. `open` gives a new world for each test. */
export function juryPortsSuite(open: () => Promise<JuryWorld>): void {
  let world: JuryWorld;
  beforeEach(async () => {
    world = await open();
  });
  const aMark = (part: Partial<Mark> = {}): Mark => ({ criterionId: world.criterionIds[0], level: 'met', comment: 'Vu', evidenceId: null, place: null, basis: 'booklet', confirmed: false, bookletVersion: 1, revision: 1, savedAt: NOW, ...part });
  const aDecision = (part: Partial<BlocDecision> = {}): BlocDecision => ({
    id: world.id(), passageId: world.passageId, passageNumber: 1, blocId: world.blocId, verdict: 'not_validated', motive: 'Il manque un plan', criterionIds: [world.criterionIds[0]], wouldSuffice: 'Un plan', agreement: 'unanimous', departs: false,
    decidedAt: NOW, decidedBy: world.personOf('president'), revokedAt: null, revocationMotive: null, ...part,
  });
  const agreed = (part: Partial<AgreedMark> = {}): AgreedMark => ({ criterionId: world.criterionIds[0], level: 'met', agreement: 'unanimous', revision: 1, agreedAt: NOW, ...part });
  const seat = { president: () => ({ id: world.seatIds.president, personId: world.personOf('president') }), member: () => ({ id: world.seatIds.member, personId: world.personOf('member') }) };
  const deliberating = async () => {
    const { passage } = await passageOf(world);
    await world.as('president', () => world.passages.closeReadings(passage, [world.seatIds.president, world.seatIds.member]));
    await world.put({ state: 'deliberating', hearingEndedAt: NOW });
    return passage;
  };

  describe('passages', () => {
    it('are found with panel, candidate and certification', async () => {
      const file = await passageOf(world);
      expect(file).toMatchObject({ passage: { id: world.passageId, state: 'convoked', number: 1, blocIds: [world.blocId], bookletVersion: 1 }, candidate: { id: world.personOf('candidate'), familyName: 'Kerbrat' }, candidacy: { status: 'convoked', route: 'vae' } });
      expect(file.seats.map((each) => [each.id, each.role, each.state])).toEqual([[world.seatIds.president, 'president', 'accepted'], [world.seatIds.member, 'member', 'accepted']]);
    });
    it('are written once per revision read', async () => {
      const { passage } = await passageOf(world);
      const changed = { ...passage, place: 'Salle Garance', minutes: [{ at: NOW, code: 'jury.test', facts: { count: 1 } }], bookletChanges: [{ version: 2, evidenceIds: [], criterionIds: [] }], hearingAt: LATER };
      expect(await world.as('manager', () => world.passages.save(changed))).toBe(true);
      expect(await world.as('manager', () => world.passages.save(changed))).toBe(false);
      expect((await passageOf(world)).passage).toEqual({ ...changed, revision: passage.revision + 1 });
    });
    it('are listed by organisation, state and candidacy', async () => {
      const list = (filter: Parameters<JuryWorld['passages']['list']>[1]) => world.as('manager', () => world.passages.list(world.organisationId, filter));
      expect((await list({ candidacyId: world.candidacyId })).map((file) => file.passage.id)).toEqual([world.passageId]);
      expect((await list({ state: 'convoked', candidacyId: world.candidacyId })).length).toBe(1);
      expect(await list({ state: 'closed', candidacyId: world.candidacyId })).toEqual([]);
      expect((await world.as('manager', () => world.passages.ofCandidacy(world.candidacyId))).map((file) => file.passage.number)).toEqual([1]);
    });
    it('keep their seats, new and changed, and let go of those never convoked', async () => {
      const { passage, seats } = await passageOf(world);
      const newcomer = { ...seats[1]!, id: world.id(), personId: world.personOf('manager'), state: 'invited' as const };
      await world.as('manager', () => world.passages.saveSeats(passage, [{ ...seats[1]!, present: true, signedAt: NOW }, newcomer]));
      expect((await passageOf(world)).seats.map((each) => [each.id, each.present, each.signedAt]).sort()).toEqual([[world.seatIds.president, null, null], [world.seatIds.member, true, NOW], [newcomer.id, null, null]].sort());
      await world.as('manager', () => world.passages.removeSeats(passage, [newcomer.id]));
      expect((await passageOf(world)).seats).toHaveLength(2);
    });
  });

  describe('the pool', () => {
    it('keeps what the school knows of a juror', async () => {
      const profile = { profession: 'Régisseuse', employer: null, qualified: true, gender: 'woman', linksDeclared: '' } as const;
      await world.as('manager', () => world.jurors.saveProfile(world.organisationId, world.personOf('member'), profile));
      await world.as('manager', () => world.jurors.saveProfile(world.organisationId, world.personOf('member'), { ...profile, employer: 'Le Pré' }));
      expect(await world.as('manager', () => world.jurors.find(world.organisationId, world.personOf('member')))).toMatchObject({ id: world.personOf('member'), profile: { ...profile, employer: 'Le Pré' } });
      expect(await world.as('manager', () => world.jurors.find(world.organisationId, world.personOf('candidate')))).toBeNull();
      expect((await world.as('manager', () => world.jurors.pool(world.organisationId))).map((juror) => juror.id)).toEqual(expect.arrayContaining([world.personOf('member'), world.personOf('president')]));
    });
  });

  describe('readings', () => {
    const save = async (part: Partial<Mark>) => {
      const { passage } = await passageOf(world);
      return world.as('member', () => world.readings.save(passage, seat.member(), aMark(part)));
    };
    const own = () => world.as('member', () => world.readings.marks(world.seatIds.member));
    it('stand on the seat of who asks, and on nobody else’s', async () => {
      expect(await world.as('member', () => world.readings.ground(world.passageId, world.personOf('member')))).toMatchObject({
        passage: { id: world.passageId, state: 'convoked', blocIds: [world.blocId], bookletId: world.bookletId, bookletVersion: 1, bookletChanges: [], hearingEndedAt: null }, seat: { id: world.seatIds.member, role: 'member', state: 'accepted' },
      });
      expect(await world.as('manager', () => world.readings.ground(world.passageId, world.personOf('manager')))).toBeNull();
    });
    it('keep a mark, then its change, and refuse a stale one', async () => {
      const place = { pageFrom: 2, pageTo: 3, heading: null, slide: null, secondFrom: null, secondTo: null };
      expect(await save({ evidenceId: world.evidenceId, place })).toBe(true);
      expect(await own()).toEqual([aMark({ evidenceId: world.evidenceId, place })]);
      expect(await save({ level: 'not_met', revision: 2, basis: 'both', confirmed: true })).toBe(true);
      expect(await save({ level: 'met', revision: 2 })).toBe(false);
      expect(await own()).toEqual([aMark({ level: 'not_met', revision: 2, basis: 'both', confirmed: true })]);
    });
    it('refuse to change a mark that was cleared elsewhere', async () => {
      const { passage } = await passageOf(world);
      await save({});
      expect(await world.as('member', () => world.readings.clear(passage, seat.member(), world.criterionIds[0], 3))).toBe(false);
      expect(await world.as('member', () => world.readings.clear(passage, seat.member(), world.criterionIds[0], 1))).toBe(true);
      expect(await save({ revision: 2 })).toBe(false);
      expect(await own()).toEqual([]);
    });
    it('add only the marks that are missing', async () => {
      const { passage } = await passageOf(world);
      await save({ level: 'not_met' });
      const added = await world.as('member', () => world.readings.addMissing(passage, seat.member(), world.criterionIds.map((criterionId) => aMark({ criterionId, comment: '' }))));
      expect(added).toEqual([aMark({ criterionId: world.criterionIds[1], comment: '' })]);
      expect((await own()).map((mark) => mark.level).sort()).toEqual(['met', 'not_met']);
    });
    it('add a level to what was only noted, once', async () => {
      const { passage } = await passageOf(world);
      await save({ level: null, comment: 'À voir' });
      const given = aMark({ comment: 'À voir', revision: 2 });
      expect(await world.as('member', () => world.readings.addMissing(passage, seat.member(), [given]))).toEqual([given]);
      expect(await world.as('member', () => world.readings.addMissing(passage, seat.member(), [{ ...given, level: 'not_met', revision: 3 }]))).toEqual([]);
      expect(await own()).toEqual([given]);
    });
    it('take nothing once the hearing is closed', async () => {
      await save({});
      await deliberating();
      expect([await save({ revision: 2 }), await save({ criterionId: world.criterionIds[1] })]).toEqual([false, false]);
    });
    it('find the evidence of the booklet and no other', async () => {
      expect(await world.as('member', () => world.readings.evidence(world.bookletId, world.evidenceId))).toEqual({ id: world.evidenceId, pages: 4, seconds: null });
      expect(await world.as('member', () => world.readings.evidence(world.bookletId, world.id()))).toBeNull();
    });
    it('keep questions to their author unless shared', async () => {
      const { passage } = await passageOf(world);
      const ask = (who: 'president' | 'member', text: string, shared: boolean) =>
        world.as(who, async () => {
          const id = world.id();
          await world.readings.ask(passage, { id, seatId: world.seatIds[who], personId: world.personOf(who), author: '', criterionId: null, text, shared, createdAt: NOW });
          return id;
        });
      await ask('president', 'À moi', false);
      const shared = await ask('president', 'À tous', true);
      await ask('member', 'Mienne', false);
      expect((await world.as('member', () => world.readings.questions(world.passageId, world.seatIds.member))).map((each) => each.text).sort()).toEqual(['Mienne', 'À tous']);
      expect(await world.as('member', () => world.readings.removeQuestion(world.seatIds.member, shared))).toBeNull();
      expect(await world.as('president', () => world.readings.removeQuestion(world.seatIds.president, shared))).toEqual({ shared: true });
    });
  });

  describe('deliberations', () => {
    it('give the marks of closed readings to the panel', async () => {
      const { passage } = await passageOf(world);
      await world.as('member', () => world.readings.save(passage, seat.member(), aMark()));
      await deliberating();
      expect(await world.as('president', () => world.deliberations.closedMarks(world.passageId))).toEqual([{ seatId: world.seatIds.member, personId: world.personOf('member'), criterionId: world.criterionIds[0], level: 'met', comment: 'Vu' }]);
    });
    it('agree a mark once per revision', async () => {
      const passage = await deliberating();
      await world.as('president', () => world.deliberations.addAgreed(passage, [agreed()]));
      expect(await world.as('president', () => world.deliberations.agree(passage, agreed({ level: 'not_met', agreement: 'casting_vote', revision: 2, agreedAt: LATER })))).toBe(true);
      expect(await world.as('president', () => world.deliberations.agree(passage, agreed({ revision: 2 })))).toBe(false);
      expect(await world.as('president', () => world.deliberations.agree(passage, agreed({ criterionId: world.criterionIds[1], revision: 2 })))).toBe(false);
      expect(await world.as('president', () => world.deliberations.agreed(world.passageId))).toEqual([agreed({ level: 'not_met', agreement: 'casting_vote', revision: 2, agreedAt: LATER })]);
    });
    it('decide a bloc once, and keep the decision whole', async () => {
      const passage = await deliberating();
      const decision = aDecision();
      expect(await world.as('president', () => world.deliberations.decide(passage, decision))).toBe(true);
      expect(await world.as('president', () => world.deliberations.decide(passage, aDecision({ verdict: 'validated' })))).toBe(false);
      expect(await world.as('manager', () => world.deliberations.decisions(world.candidacyId))).toEqual([decision]);
    });
    it('keep a revoked decision in history, with who asked first', async () => {
      const passage = await deliberating();
      const decision = aDecision();
      await world.as('president', () => world.deliberations.decide(passage, decision));
      const find = async () => (await world.as('manager', () => world.deliberations.findDecision(decision.id)))!;
      expect(await find()).toEqual({ decision, organisationId: world.organisationId, certifierId: world.organisationId, candidacyId: world.candidacyId, revocation: null });
      const asked = { decisionId: decision.id, motive: 'Fraude', askedBy: world.personOf('manager'), askedAt: NOW, confirmedBy: null, revokedAt: null };
      const file = await find();
      await world.as('manager', () => world.deliberations.saveRevocation(file, asked));
      expect(await find()).toMatchObject({ decision: { revokedAt: null, revocationMotive: null }, revocation: asked });
      expect(await world.as('manager', () => world.deliberations.revocationsAsked(world.candidacyId))).toEqual([asked]);
      await world.as('manager', () => world.deliberations.saveRevocation(file, { ...asked, confirmedBy: world.personOf('manager'), revokedAt: LATER }));
      expect(await world.as('manager', () => world.deliberations.revocationsAsked(world.candidacyId))).toEqual([]);
      expect((await find()).decision).toEqual({ ...decision, revokedAt: LATER, revocationMotive: 'Fraude' });
      expect(await world.as('manager', () => world.deliberations.managers(world.organisationId))).toBe(1);
    });
  });
}
