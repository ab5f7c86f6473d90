import type { BookletContent } from '@probant/domain-portfolio';
import type { MarkLevel } from '@probant/domain-assessment';
import type { CandidacyAction } from '@probant/domain-candidacy';
import type { Actor, Id } from '@probant/domain-kernel';
import type { Passage } from '@probant/domain-jury';
import { aPassage, someRules } from '@probant/domain-jury/testing/jury.builders.js';
import type { ReferentielTree, RouteAdaptation, RuleSet } from '@probant/domain-referentiel';
import { aBloc, aCompetency, aCriterion, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { InMemoryReadings } from '../../assessment/testing/in-memory-readings.js';
import { Booklets, type Booklet } from '../../portfolio/ports/booklets.js';
import { Fingerprints } from '../../portfolio/ports/fingerprints.js';
import { CountedIds, FixedClock, ListedJournal, person } from '../../testing/fakes.js';
import { CandidacySteps } from '../ports/candidacy-steps.js';
import { Grounds } from '../ports/grounds.js';
import type { Juror, JurorProfile } from '../ports/jurors.js';
import type { NamedSeat, PassageFile } from '../ports/passages.js';
import { InMemoryDeliberations } from './in-memory-deliberations.js';
import { InMemoryJurors } from './in-memory-jurors.js';
import { InMemoryPassages } from './in-memory-passages.js';

/** Bloc 1: C1 (a, b) and C2 (b, c); bloc 2: C3 (d). */
export const JURY_TREE: ReferentielTree = aTree({
  blocs: [
    aBloc({ id: 'bloc-1', competencies: [aCompetency({ id: 'c1' }), aCompetency({ id: 'c2' })], criteria: [aCriterion({ id: 'a', competencyIds: ['c1'] }), aCriterion({ id: 'b', competencyIds: ['c1', 'c2'] }), aCriterion({ id: 'c', competencyIds: ['c2'] })] }),
    aBloc({ id: 'bloc-2', number: '2', competencies: [aCompetency({ id: 'c3' })], criteria: [aCriterion({ id: 'd', competencyIds: ['c3'] })] }),
  ],
});

class SomeGrounds extends Grounds {
  ruleSets: RuleSet[] = [someRules()];
  adaptations: RouteAdaptation[] = [];
  async tree(): Promise<ReferentielTree> {
    return JURY_TREE;
  }
  async ruleSet(id: Id): Promise<RuleSet | null> {
    return this.ruleSets.find((each) => each.id === id) ?? null;
  }
  async adaptation(id: Id): Promise<RouteAdaptation | null> {
    return this.adaptations.find((each) => each.id === id) ?? null;
  }
  async newest(): Promise<{ ruleSet: RuleSet | null; adaptation: RouteAdaptation | null }> {
    return { ruleSet: this.ruleSets.at(-1) ?? null, adaptation: this.adaptations.at(-1) ?? null };
  }
}

class ListedSteps extends CandidacySteps {
  readonly taken: CandidacyAction[] = [];
  async take(_actor: Actor, _candidacyId: Id, action: CandidacyAction): Promise<void> {
    this.taken.push(action);
  }
}

class SomeBooklets extends Booklets {
  readonly all: Booklet[] = [];
  async find(_candidacyId: Id, version: number): Promise<Booklet | null> {
    return this.all.find((each) => each.version === version) ?? null;
  }
  async last(): Promise<Booklet | null> {
    return this.all.at(-1) ?? null;
  }
  async listOf(): Promise<[]> {
    return [];
  }
  async add(booklet: Booklet): Promise<void> {
    this.all.push(booklet);
  }
  async setState(): Promise<void> {}
  async fileOf(): Promise<null> {
    return null;
  }
}

class LengthFingerprints extends Fingerprints {
  of(text: string): string {
    return `length-${text.length}`;
  }
}

const PROFILE: JurorProfile = { profession: 'Cheffe de projet', employer: null, qualified: true, gender: 'woman', linksDeclared: '' };
const juror = (id: Id, profile: Partial<JurorProfile> | null = {}): Juror => ({ id, givenName: id, familyName: 'Juré', email: `${id}@exemple.fr`, profile: profile && { ...PROFILE, ...profile }, seats: 0 });
const seat = (id: Id, part: Partial<NamedSeat> = {}): NamedSeat => ({ id: `seat-${id}`, personId: id, role: 'member', state: 'accepted', profession: 'Métier', qualified: true, gender: 'man', linkDeclared: false, present: null, signedAt: null, givenName: id, familyName: 'Juré', ...part });

/** One passage over both blocs, a president and two members, and everything a use case of the jury asks for. */
export class JuryStage {
  readonly clock = new FixedClock('2026-04-01T09:00:00.000Z');
  readonly ids = new CountedIds();
  readonly journal = new ListedJournal();
  readonly steps = new ListedSteps();
  readonly grounds = new SomeGrounds();
  readonly booklets = new SomeBooklets();
  readonly fingerprints = new LengthFingerprints();
  readonly deliberations = new InMemoryDeliberations();
  readonly jurors = new InMemoryJurors(new Map([['org', [juror('president'), juror('member', { gender: 'man' }), juror('third'), juror('friend', { linksDeclared: 'A travaillé avec Mme KERBRAT' }), juror('unknown', null)]]]));
  readonly passages = new InMemoryPassages();
  readonly readings = new InMemoryReadings(this.passages);
  readonly manager = person('manager', 'org', 'manager');
  readonly president = person('president', 'org', 'juror');
  readonly member = person('member', 'org', 'juror');
  readonly third = person('third', 'org', 'juror');
  readonly candidate = person('candidate', 'org', 'candidate');
  readonly stranger = person('stranger', 'elsewhere', 'manager', 'juror');

  constructor(passage: Partial<Passage> = {}, seats: readonly NamedSeat[] = JuryStage.panel(), candidacy: Partial<PassageFile['candidacy']> = {}) {
    this.passages.put({
      passage: aPassage({ blocIds: ['bloc-1', 'bloc-2'], ...passage }), seats, apart: { candidateId: 'candidate', accompagnateurId: 'guide' }, candidate: { id: 'candidate', givenName: 'Nadège', familyName: 'Kerbrat' }, certification: 'Événementiel', regime: 'portal',
      organisation: { slug: 'org', name: 'École' }, candidacy: { status: 'verified', route: 'vae', referentielId: 'referentiel', scope: { kind: 'all', blocIds: [], optionBlocIds: [] }, passageNumber: 1, depositedOn: '2026-02-10', ...candidacy },
    });
    void this.booklets.add(this.booklet(1));
  }

  static panel(part: Partial<NamedSeat> = {}): readonly NamedSeat[] {
    return [seat('president', { role: 'president', gender: 'woman', ...part }), seat('member', part), seat('third', { gender: 'woman', ...part })];
  }
  /** A stage where the hearing is over and everybody was there. */
  static heard(passage: Partial<Passage> = {}): JuryStage {
    return new JuryStage({ state: 'hearing', attendance: 'present', hearingStartedAt: '2026-04-01T07:00:00.000Z', hearingEndedAt: '2026-04-01T08:00:00.000Z', ...passage }, JuryStage.panel({ present: true }), { status: 'heard' });
  }
  /** A stage in deliberation. */
  static deliberating(passage: Partial<Passage> = {}): JuryStage {
    return JuryStage.heard({ state: 'deliberating', deliberationOpenedAt: '2026-04-01T08:30:00.000Z', ...passage });
  }
  async file(): Promise<PassageFile> {
    return (await this.passages.find('passage')) as PassageFile;
  }
  /** What each seat said of a criterion, its reading closed. */
  said(criterionId: Id, president: MarkLevel | null, member: MarkLevel | null, third: MarkLevel | null = president): void {
    for (const [personId, level] of [['president', president], ['member', member], ['third', third]] as const) if (level) this.deliberations.closed.push({ passageId: 'passage', seatId: `seat-${personId}`, personId, criterionId, level, comment: '' });
  }
  booklet(version: number, part: Partial<BookletContent> = {}, state: Booklet['state'] = 'verified'): Booklet {
    return {
      id: `booklet-${version}`, organisationId: 'org', certifierId: 'org', candidacyId: 'candidacy', version, depositedAt: '2026-02-10T09:00:00.000Z', fingerprint: 'f', journalHead: null, state, flags: [],
      content: { referentielId: 'referentiel', passageNumber: 1, blocIds: ['bloc-1', 'bloc-2'], identity: { givenName: 'Nadège', familyName: 'Kerbrat' }, consentedAt: null, swornAt: null, experiences: [], evidence: [], items: [], ...part },
      completeness: {} as Booklet['completeness'],
    };
  }
}
