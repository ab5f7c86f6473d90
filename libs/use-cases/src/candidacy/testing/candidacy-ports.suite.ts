import type { Candidacy } from '@probant/domain-candidacy';
import type { Id } from '@probant/domain-kernel';
import type { Candidacies, CandidacyFile } from '../ports/candidacies.js';
import type { Cohorts } from '../ports/cohorts.js';
import type { Offers } from '../ports/offers.js';

export type CandidacyWho = 'candidate' | 'manager';

/** One school that certifies, with one published référentiel of three blocs, a person to open candidacies for, an accompagnateur. */
export interface CandidacyPorts {
  readonly candidacies: Candidacies;
  readonly cohorts: Cohorts;
  readonly offers: Offers;
  readonly organisationId: Id;
  readonly certificationId: Id;
  readonly referentielId: Id;
  readonly blocIds: readonly [Id, Id, Id];
  readonly person: { readonly id: Id; readonly givenName: string; readonly familyName: string; readonly email: string };
  readonly accompagnateurId: Id;
  id(): Id;
  as<T>(who: CandidacyWho, work: () => Promise<T>): Promise<T>;
  /** Who the list says the candidacy waits for, and its nearest clock. */
  prospectOf(candidacyId: Id): Promise<{ readonly waitingFor: string; readonly dueOn: string | null; readonly dueCode: string | null }>;
  /** How often what the completeness reads moved. */
  counterOf(candidacyId: Id): Promise<number>;
  /** A sealed passage where these blocs were validated. */
  sealPassage(candidacyId: Id, validated: readonly Id[]): Promise<void>;
}

export const NOW = '2026-03-01T09:00:00.000Z';
const TODAY = '2026-03-01';
const IDENTITY = { givenName: 'Nadège', familyName: 'Le Goff', birthName: null, birthDate: '1988-04-02', birthPlace: 'Brest', phone: null, address: null, gender: 'woman' as const };

/** What both adapters do. Each test calls `make` for a world of its own. */
export function candidacyPortsSuite(make: () => Promise<CandidacyPorts>): void {
  let ports: CandidacyPorts;
  beforeEach(async () => {
    ports = await make();
  });

  const blank = (part: Partial<Candidacy> = {}): Candidacy => ({
    id: ports.id(), organisationId: ports.organisationId, certifierId: ports.organisationId, candidateId: ports.person.id, accompagnateurId: null, certificationId: ports.certificationId, referentielId: ports.referentielId, cohortId: null,
    route: 'vae', status: 'draft', statusSince: TODAY, statusBeforeWithdrawal: null, scope: { kind: 'all', blocIds: [], optionBlocIds: [] }, identityStated: false, consentedAt: null, swornAt: null, submittedOn: null, acknowledgedOn: null,
    eligibilityReason: null, eligibleOn: null, lastStepOn: null, depositedOn: null, passageNumber: 1, createdAt: NOW, revision: 0, ...part,
  });
  const added = async (part: Partial<Candidacy> = {}): Promise<CandidacyFile> => {
    const candidacy = blank(part);
    await ports.as('manager', () => ports.candidacies.add(candidacy, ports.person));
    return (await ports.as('manager', () => ports.candidacies.find(candidacy.id)))!;
  };
  const save = (file: CandidacyFile, part: Partial<Candidacy>, saved = {}, who: CandidacyWho = 'manager') => ports.as(who, () => ports.candidacies.save({ ...file, candidacy: { ...file.candidacy, ...part } }, TODAY, saved));

  it('a candidacy comes back as it was opened, with the names around it', async () => {
    const file = await added();
    expect(file).toMatchObject({ candidacy: { status: 'draft', revision: 0, scope: { kind: 'all' } }, candidate: ports.person, certification: { id: ports.certificationId, regime: 'portal' }, cohort: null, identity: null });
    expect(await ports.as('candidate', () => ports.candidacies.hold(file.candidacy.id))).toMatchObject({ candidacy: file.candidacy });
    expect(await ports.as('manager', () => ports.candidacies.find(ports.id()))).toBeNull();
  });

  it('what is saved is read again, every date and statement', async () => {
    const file = await added();
    const whole: Partial<Candidacy> = {
      status: 'withdrawn', statusSince: '2026-04-01', statusBeforeWithdrawal: 'building', scope: { kind: 'blocs', blocIds: [ports.blocIds[0]], optionBlocIds: [] }, consentedAt: NOW, swornAt: '2026-03-02T10:00:00.000Z', submittedOn: '2026-01-02',
      acknowledgedOn: '2026-01-03', eligibilityReason: 'Motif', eligibleOn: '2026-01-20', lastStepOn: '2026-02-01', depositedOn: '2026-02-02', passageNumber: 2, accompagnateurId: ports.accompagnateurId, revision: 4,
    };
    await save(file, whole, { identity: IDENTITY }, 'manager');
    expect(await ports.as('candidate', () => ports.candidacies.find(file.candidacy.id))).toEqual({ ...file, identity: IDENTITY, candidacy: { ...file.candidacy, ...whole, identityStated: true } });
  });

  it('every save keeps who it waits for and its nearest clock', async () => {
    const cohort = { id: ports.id(), organisationId: ports.organisationId, name: 'Hiver', certificationId: null, depositDueOn: '2026-04-09', createdAt: NOW };
    await ports.as('manager', () => ports.cohorts.add(cohort));
    const file = await added({ cohortId: cohort.id });
    expect(file.cohort).toEqual({ id: cohort.id, name: 'Hiver', depositDueOn: '2026-04-09' });
    expect(await ports.prospectOf(file.candidacy.id)).toEqual({ waitingFor: 'candidate', dueOn: null, dueCode: null });
    await save(file, { status: 'eligibility_submitted', acknowledgedOn: '2026-02-15' });
    expect(await ports.prospectOf(file.candidacy.id)).toEqual({ waitingFor: 'school', dueOn: '2026-04-15', dueCode: 'eligibility_decision' });
    // Saved by the candidate, who sees the cohort through their own candidacy.
    await save(file, { status: 'building', eligibleOn: '2026-02-20' }, {}, 'candidate');
    expect(await ports.prospectOf(file.candidacy.id)).toEqual({ waitingFor: 'candidate', dueOn: '2026-04-09', dueCode: 'cohort_deposit' });
  });

  it('a decided candidacy waits for its candidate while a bloc is missing, and for nobody then', async () => {
    const [one, two, three] = ports.blocIds;
    const file = await added({ status: 'decided' });
    await save(file, {});
    expect(await ports.prospectOf(file.candidacy.id)).toMatchObject({ waitingFor: 'candidate' });
    await ports.sealPassage(file.candidacy.id, [one, two, three]);
    await save(file, {});
    expect(await ports.prospectOf(file.candidacy.id)).toMatchObject({ waitingFor: 'nobody' });
  });

  it('moves the content’s counter when what the completeness reads moved, and only then', async () => {
    const file = await added();
    await save(file, {});
    expect(await ports.counterOf(file.candidacy.id)).toBe(0);
    await save(file, {}, { contentMoved: true });
    expect(await ports.counterOf(file.candidacy.id)).toBe(1);
  });

  it('what surrounds it: the tree, the blocs held by any candidacy for the certification, the dossiers handed in', async () => {
    const older = await added({ status: 'decided' });
    await save(older, { submittedOn: '2025-06-01' });
    await ports.sealPassage(older.candidacy.id, [ports.blocIds[1]]);
    const file = await added();
    const around = await ports.as('candidate', () => ports.candidacies.around(file, TODAY));
    expect(around).toMatchObject({ today: TODAY, regime: 'portal', registrationEndsOn: null, heldBlocIds: [ports.blocIds[1]], blockers: null, handedIn: [{ candidacyId: older.candidacy.id, certificationId: ports.certificationId, scope: 'all', regime: 'portal', on: '2025-06-01' }] });
    expect(around.tree.blocs.map(({ id }) => id)).toEqual(ports.blocIds);
  });

  it('is under way here until it is refused, withdrawn, lapsed or archived', async () => {
    const open = () => ports.as('manager', () => ports.candidacies.isOpen(ports.organisationId, ports.person.email, ports.certificationId));
    expect(await open()).toBe(false);
    const file = await added();
    expect(await open()).toBe(true);
    await save(file, { status: 'withdrawn', statusBeforeWithdrawal: 'draft' });
    expect(await open()).toBe(false);
  });

  it('a passage is opened once a number, and takes other blocs while nothing is deposited', async () => {
    const [one, two] = ports.blocIds;
    const { candidacy } = await added({ status: 'building' });
    await ports.as('candidate', async () => {
      await ports.candidacies.openPassage(candidacy, ports.id(), [one], NOW);
      await ports.candidacies.openPassage(candidacy, ports.id(), [one, two], NOW);
      await ports.candidacies.openPassage({ ...candidacy, passageNumber: 2 }, ports.id(), [two], NOW);
      expect(await ports.candidacies.passagesOf(candidacy.id)).toMatchObject([{ number: 1, state: 'preparing', blocIds: [one, two], sealed: false, attendance: null, hearingAt: null, verdicts: [] }, { number: 2, blocIds: [two] }]);
    });
  });

  it('a sealed passage tells its verdicts', async () => {
    const { candidacy } = await added({ status: 'decided' });
    await ports.sealPassage(candidacy.id, [ports.blocIds[0]]);
    expect(await ports.as('candidate', () => ports.candidacies.passagesOf(candidacy.id))).toMatchObject([{ state: 'closed', sealed: true, attendance: 'present', verdicts: [{ blocId: ports.blocIds[0], verdict: 'validated' }] }]);
  });

  it('only a member who accompanies, and does not sit on the jury, may accompany', async () => {
    const file = await added();
    expect(await ports.as('manager', () => ports.candidacies.mayAccompany(file, ports.accompagnateurId))).toBe('yes');
    expect(await ports.as('manager', () => ports.candidacies.mayAccompany(file, ports.person.id))).toBe('not_a_member');
  });

  it('cohorts come the newest first, with how many candidacies they hold', async () => {
    const cohort = (name: string, createdAt: string) => ({ id: ports.id(), organisationId: ports.organisationId, name, certificationId: ports.certificationId, depositDueOn: null, createdAt });
    const [winter, spring] = [cohort('Hiver', NOW), cohort('Printemps', '2026-03-02T09:00:00.000Z')];
    await ports.as('manager', async () => {
      await ports.cohorts.add(winter);
      await ports.cohorts.add(spring);
    });
    await added({ cohortId: winter.id });
    await ports.as('manager', async () => {
      expect(await ports.cohorts.listOf(ports.organisationId)).toEqual([{ ...spring, count: 0 }, { ...winter, count: 1 }]);
      expect(await ports.cohorts.find(ports.organisationId, winter.id)).toEqual(winter);
      expect(await ports.cohorts.find(ports.organisationId, ports.id())).toBeNull();
    });
  });

  it('an offer is the certification, its newest published version, and whether one is entitled to it', async () => {
    await ports.as('manager', async () => {
      expect(await ports.offers.find(ports.organisationId, ports.certificationId, TODAY)).toMatchObject({ certificationId: ports.certificationId, certifierId: ports.organisationId, regime: 'portal', registrationEndsOn: null, referentielId: ports.referentielId, entitled: true });
      expect(await ports.offers.newestReferentiel(ports.certificationId)).toBe(ports.referentielId);
      expect(await ports.offers.find(ports.organisationId, ports.id(), TODAY)).toBeNull();
      expect(await ports.offers.newestReferentiel(ports.id())).toBeNull();
    });
  });
}
