import type { Actor, Id } from '@probant/domain-kernel';
import { AcceptInvitation, CheckBookletForm, ChooseScope, DecideEligibility, DepositBooklet, GiveConsent, NameAccompagnateur, OpenCandidacy, OpenNextPassage, StartBuilding, StateIdentity, SubmitEligibility, Swear, WithdrawCandidacy, type EligibilityDecision } from '@probant/use-cases';
import { JournalSealer, SystemTransactions } from '@probant/database';
import { addressOf, CENTRE, DEMO_PASSWORD, SCHOOL, type Profile } from './cast.js';
import type { DemoHouse } from './demo-house.js';
import { Library } from './library.js';

export interface Person { readonly key: string; readonly given: string; readonly family: string; readonly gender: 'woman' | 'man'; readonly born: string; readonly birthPlace: string }

/** One candidacy as its story is told: each verb says on which day. */
export class Story {
  candidacyId: Id = '';
  private token = '';

  constructor(
    private readonly demo: DemoHouse,
    readonly person: Person,
    readonly slug: string,
    private readonly cohorts: ReadonlyMap<string, Id>,
  ) {}

  private get manager(): string {
    return this.slug === CENTRE.slug ? 'odile' : 'samir';
  }
  private as(act: (actor: Actor) => Promise<unknown>): Promise<unknown> {
    return this.demo.as(this.person.key, this.slug, act);
  }

  /** The school opens the candidacy and invites. */
  opened(ago: number, inCohort = true): this {
    const { key, given, family } = this.person;
    this.demo.scenario.on(ago, '09:10', () => this.demo.as(this.manager, this.slug, async (manager) => {
      this.candidacyId = await this.demo.get(OpenCandidacy).run(manager, { email: addressOf(key), givenName: given, familyName: family, certificationId: this.demo.certificationId, cohortId: inCohort ? (this.cohorts.get(this.slug) ?? null) : null, route: 'vae' });
      this.token = this.demo.ids.lastToken;
    }));
    return this;
  }

  /** The person accepts, says who they are, consents, chooses, and hands the dossier in: what `until` says of it. */
  came(ago: number, scope: { readonly blocs?: readonly string[]; readonly option: 'A' | 'B' | null }, submitted = true): this {
    const { demo } = this;
    const { key, given, family, gender, born, birthPlace } = this.person;
    demo.scenario.on(ago, '18:30', async () => {
      const personId = await demo.house(() => demo.get(AcceptInvitation).run({ token: this.token, givenName: given, familyName: family, password: DEMO_PASSWORD, address: '127.0.0.1' }));
      demo.people.set(key, personId);
      await this.as(async (me) => {
        await demo.get(StateIdentity).run(me, this.candidacyId, { givenName: given, familyName: family, birthName: null, birthDate: born, birthPlace, phone: null, address: null, gender, revision: 0 });
        await demo.get(GiveConsent).run(me, this.candidacyId, true);
        const optionBlocIds = scope.option ? [demo.bloc('4', scope.option).id] : [];
        await demo.get(ChooseScope).run(me, this.candidacyId, { kind: scope.blocs ? 'blocs' : 'all', blocIds: (scope.blocs ?? []).map((number) => demo.bloc(number).id), optionBlocIds, revision: 1 });
      });
    });
    if (submitted) demo.scenario.on(ago - 2, '20:15', () => this.as((me) => demo.get(SubmitEligibility).run(me, this.candidacyId)));
    return this;
  }

  /** The certifier decides on the eligibility. */
  judged(ago: number, decision: EligibilityDecision, reason: string | null = null): this {
    this.demo.scenario.on(ago, '15:40', () => this.demo.as('samir', SCHOOL.slug, (samir) => this.demo.get(DecideEligibility).run(samir, this.candidacyId, decision, reason)));
    return this;
  }

  accompanied(ago: number): this {
    this.demo.scenario.on(ago, '16:00', () => this.demo.as('samir', SCHOOL.slug, (samir) => this.demo.get(NameAccompagnateur).run(samir, this.candidacyId, this.demo.person('karim'))));
    return this;
  }

  builds(ago: number): this {
    this.demo.scenario.on(ago, '19:00', () => this.as((me) => this.demo.get(StartBuilding).run(me, this.candidacyId)));
    return this;
  }

  /** Works on the library and the ties. */
  writes(ago: number, work: (library: Library) => Promise<unknown>): this {
    this.demo.scenario.on(ago, '20:30', () => this.as((me) => work(new Library(this.demo, me, this.candidacyId))));
    return this;
  }

  /** Signs and deposits. The journal is sealed first: its head stands on the receipt. */
  deposits(ago: number): this {
    this.demo.scenario.on(ago, '21:04', async () => {
      await sealJournal(this.demo);
      await this.as(async (me) => {
        await this.demo.get(Swear).run(me, this.candidacyId);
        await this.demo.get(DepositBooklet).run(me, this.candidacyId);
      });
    });
    return this;
  }

  checked(ago: number, flags: readonly { readonly code: string; readonly reason: string }[] = [], version = 1): this {
    const check = flags.length > 0 ? { outcome: 'flagged' as const, flags: flags.map((flag) => ({ subjectId: null, ...flag })) } : { outcome: 'verified' as const };
    this.demo.scenario.on(ago, '11:20', () => this.demo.as(this.manager, this.slug, (manager) => this.demo.get(CheckBookletForm).run(manager, this.candidacyId, version, check)));
    return this;
  }

  /** Opens the next passage for these blocs, still missing. */
  comesBack(ago: number, blocs: readonly string[]): this {
    this.demo.scenario.on(ago, '18:00', () => this.as((me) => this.demo.get(OpenNextPassage).run(me, this.candidacyId, blocs.map((number) => this.demo.bloc(number).id))));
    return this;
  }

  withdraws(ago: number): this {
    this.demo.scenario.on(ago, '12:00', () => this.as((me) => this.demo.get(WithdrawCandidacy).run(me, this.candidacyId)));
    return this;
  }
}

/** Somebody of the profiles, as a person of the story. */
export function personOf(p: Profile): Person {
  return { key: p.slug.split('-')[0] ?? p.slug, given: p.given, family: p.family, gender: p.gender, born: p.born, birthPlace: p.birthPlace };
}

/** Numbers and chains what was written so far. */
export async function sealJournal({ get }: DemoHouse): Promise<void> {
  const [system, sealer] = [get(SystemTransactions), get(JournalSealer)];
  for (const id of await system.plain('read', () => sealer.unsealed())) while ((await system.plain('write', () => sealer.seal(id))) > 0);
}
