import { isUnderWay, missingInScope, prospectOf, type Candidacy, type HandedIn, type Prospect, type Surroundings } from '@probant/domain-candidacy';
import type { Day, Id } from '@probant/domain-kernel';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { Candidacies, type CandidacyFile, type CandidacyPassage, type Contact, type Saved } from '../ports/candidacies.js';
import { Cohorts, type Cohort } from '../ports/cohorts.js';
import { Offers, type Offer } from '../ports/offers.js';

/** What an organisation offers, by certification, and the trees behind. */
export class InMemoryOffers extends Offers {
  readonly offers = new Map<Id, Offer>();
  readonly trees = new Map<Id, ReferentielTree>();
  async find(_organisationId: Id, certificationId: Id): Promise<Offer | null> {
    return this.offers.get(certificationId) ?? null;
  }
  async newestReferentiel(certificationId: Id): Promise<Id | null> {
    return this.offers.get(certificationId)?.referentielId ?? null;
  }
}

export class InMemoryCohorts extends Cohorts {
  readonly cohorts: Cohort[] = [];
  readonly counts = new Map<Id, number>();
  async listOf(organisationId: Id): ReturnType<Cohorts['listOf']> {
    return this.cohorts.filter((each) => each.organisationId === organisationId).reverse().map((each) => ({ ...each, count: this.counts.get(each.id) ?? 0 }));
  }
  async find(organisationId: Id, cohortId: Id): Promise<Cohort | null> {
    return this.cohorts.find((each) => each.organisationId === organisationId && each.id === cohortId) ?? null;
  }
  async add(cohort: Cohort): Promise<void> {
    this.cohorts.push(cohort);
  }
}

export class InMemoryCandidacies extends Candidacies {
  readonly files = new Map<Id, CandidacyFile>();
  readonly prospects = new Map<Id, Prospect>();
  readonly counters = new Map<Id, number>();
  readonly passages = new Map<Id, CandidacyPassage[]>();
  readonly blockers = new Map<Id, number>();
  /** Members of the organisation who accompany, and people seated on a candidacy's panels. */
  readonly accompagnateurs = new Set<Id>();
  readonly seated = new Set<Id>();
  readonly contacts: Contact[] = [];

  constructor(
    private readonly offers: InMemoryOffers,
    private readonly cohorts: InMemoryCohorts,
  ) {
    super();
  }

  put(file: CandidacyFile): void {
    this.files.set(file.candidacy.id, file);
  }
  async find(candidacyId: Id): Promise<CandidacyFile | null> {
    return this.files.get(candidacyId) ?? null;
  }
  hold(candidacyId: Id): Promise<CandidacyFile | null> {
    return this.find(candidacyId);
  }
  async around({ candidacy, certification }: CandidacyFile, today: Day): Promise<Surroundings> {
    const tree = this.offers.trees.get(candidacy.referentielId);
    if (!tree) throw new Error(`no tree ${candidacy.referentielId}`);
    const own = [...this.files.values()].filter((each) => each.candidacy.candidateId === candidacy.candidateId);
    const handedIn = own.flatMap(({ candidacy: one, certification: of }): HandedIn[] => (one.submittedOn ? [{ candidacyId: one.id, certificationId: one.certificationId, scope: one.scope.kind, regime: of.regime, on: one.submittedOn }] : []));
    const held = own.filter((each) => each.candidacy.certificationId === candidacy.certificationId).flatMap((each) => this.passages.get(each.candidacy.id) ?? []).flatMap(({ verdicts }) => verdicts).filter(({ verdict }) => verdict === 'validated');
    return { today, regime: certification.regime, registrationEndsOn: certification.registrationEndsOn, tree, heldBlocIds: [...new Set(held.map(({ blocId }) => blocId))], blockers: this.blockers.get(candidacy.id) ?? null, handedIn };
  }
  async isOpen(organisationId: Id, email: string, certificationId: Id): Promise<boolean> {
    return [...this.files.values()].some(({ candidacy, candidate }) => candidacy.organisationId === organisationId && candidate.email === email && candidacy.certificationId === certificationId && isUnderWay(candidacy.status));
  }
  async add(candidacy: Candidacy, candidate: Parameters<Candidacies['add']>[1]): Promise<void> {
    const offer = this.offers.offers.get(candidacy.certificationId);
    const cohort = this.cohorts.cohorts.find(({ id }) => id === candidacy.cohortId);
    const file: CandidacyFile = {
      candidacy, candidate: { id: candidacy.candidateId, ...candidate }, organisation: { id: candidacy.organisationId, slug: 'ecole', name: 'École' }, certifier: { id: candidacy.certifierId, name: 'École' }, identity: null,
      certification: { id: candidacy.certificationId, title: offer?.title ?? '', rncp: null, regime: offer?.regime ?? 'portal', registrationEndsOn: offer?.registrationEndsOn ?? null },
      cohort: cohort ? { id: cohort.id, name: cohort.name, depositDueOn: cohort.depositDueOn } : null,
    };
    if (cohort) this.cohorts.counts.set(cohort.id, (this.cohorts.counts.get(cohort.id) ?? 0) + 1);
    await this.save(file, candidacy.statusSince);
  }
  async save(file: CandidacyFile, today: Day, { identity, contentMoved }: Saved = {}): Promise<void> {
    const { candidacy, certification, cohort } = file;
    const stated = identity ?? file.identity;
    this.put({ ...file, identity: stated, candidacy: { ...candidacy, identityStated: stated !== null } });
    if (contentMoved) this.counters.set(candidacy.id, (this.counters.get(candidacy.id) ?? 0) + 1);
    const around = await this.around(file, today);
    const nothing = candidacy.status === 'decided' && missingInScope(around.tree, candidacy.scope, around.heldBlocIds).length === 0;
    this.prospects.set(candidacy.id, prospectOf(candidacy, { regime: certification.regime, registrationEndsOn: certification.registrationEndsOn, depositDueOn: cohort?.depositDueOn ?? null }, nothing, today));
  }
  async openPassage(candidacy: Candidacy, passageId: Id, blocIds: readonly Id[]): Promise<void> {
    const passages = this.passages.get(candidacy.id) ?? [];
    const known = passages.find(({ number }) => number === candidacy.passageNumber);
    const opened: CandidacyPassage = known ? { ...known, blocIds: known.state === 'preparing' ? blocIds : known.blocIds } : { id: passageId, number: candidacy.passageNumber, state: 'preparing', blocIds, hearingAt: null, place: null, heldOn: null, notifiedOn: null, sealed: false, attendance: null, verdicts: [] };
    this.passages.set(candidacy.id, [...passages.filter((each) => each !== known), opened]);
  }
  async passagesOf(candidacyId: Id): Promise<readonly CandidacyPassage[]> {
    return [...(this.passages.get(candidacyId) ?? [])].sort((a, b) => a.number - b.number);
  }
  async contactsOf(): Promise<readonly Contact[]> {
    return this.contacts;
  }
  async mayAccompany(_file: CandidacyFile, personId: Id): ReturnType<Candidacies['mayAccompany']> {
    return this.seated.has(personId) ? 'seated' : this.accompagnateurs.has(personId) ? 'yes' : 'not_a_member';
  }
}
