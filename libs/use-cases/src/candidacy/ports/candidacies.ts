import type { Candidacy, Identity, Regime, Surroundings } from '@probant/domain-candidacy';
import type { Day, Id, Instant } from '@probant/domain-kernel';

/** A candidacy with the names and dates its acts and its page need: one reading. */
export interface CandidacyFile {
  readonly candidacy: Candidacy;
  readonly candidate: { readonly id: Id; readonly givenName: string; readonly familyName: string; readonly email: string };
  readonly organisation: { readonly id: Id; readonly slug: string; readonly name: string };
  readonly certifier: { readonly id: Id; readonly name: string };
  readonly certification: { readonly id: Id; readonly title: string; readonly rncp: string | null; readonly regime: Regime; readonly registrationEndsOn: Day | null };
  readonly cohort: { readonly id: Id; readonly name: string; readonly depositDueOn: Day | null } | null;
  readonly identity: Identity | null;
}

/** A passage as its candidacy tells of it. */
export interface CandidacyPassage {
  readonly id: Id;
  readonly number: number;
  readonly state: string;
  readonly blocIds: readonly Id[];
  readonly hearingAt: Instant | null;
  readonly place: string | null;
  readonly heldOn: Day | null;
  readonly notifiedOn: Day | null;
  readonly sealed: boolean;
  readonly attendance: 'present' | 'excused' | 'absent' | null;
  /** Verdicts told to the candidate, revoked ones left out. */
  readonly verdicts: readonly { readonly blocId: Id; readonly verdict: 'validated' | 'not_validated' }[];
}

/** Somebody to write to. */
export interface Contact { readonly id: Id; readonly givenName: string; readonly familyName: string; readonly email: string; readonly role: 'accompagnateur' | 'manager' | 'referent_handicap' }

/** What changes with a candidacy when it is saved. */
export interface Saved {
  /** Stated with this save. */
  readonly identity?: Identity;
  /** What the completeness is computed from moved. */
  readonly contentMoved?: boolean;
}

/** Candidacies. What the actor may not see is not found. */
export abstract class Candidacies {
  abstract find(candidacyId: Id): Promise<CandidacyFile | null>;
  /** The same, kept from other writers until the transaction ends. */
  abstract hold(candidacyId: Id): Promise<CandidacyFile | null>;
  /** What the conditions of its acts read beside it. */
  abstract around(file: CandidacyFile, today: Day): Promise<Surroundings>;
  /** Whether the person has a candidacy under way here for this certification. */
  abstract isOpen(organisationId: Id, email: string, certificationId: Id): Promise<boolean>;
  abstract add(candidacy: Candidacy, candidate: { readonly givenName: string; readonly familyName: string; readonly email: string }): Promise<void>;
  /** Writes it, with what lists read of it: who it waits for, its nearest clock, its name. */
  abstract save(file: CandidacyFile, today: Day, saved?: Saved): Promise<void>;
  /** Adds the present passage over these blocs, or gives it these blocs while nothing is deposited. */
  abstract openPassage(candidacy: Candidacy, passageId: Id, blocIds: readonly Id[], now: Instant): Promise<void>;
  /** All of a candidacy, in order. */
  abstract passagesOf(candidacyId: Id): Promise<readonly CandidacyPassage[]>;
  /** The accompagnateur, managers of the organisation, référents handicap of the certifier. */
  abstract contactsOf(file: CandidacyFile): Promise<readonly Contact[]>;
  /** Whether the person holds the role in the organisation, and no seat on this candidacy's panels. */
  abstract mayAccompany(file: CandidacyFile, personId: Id): Promise<'yes' | 'not_a_member' | 'seated'>;
}
