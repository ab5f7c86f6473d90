import type { CandidacyAction, CandidacyStatus, Scope } from '@probant/domain-candidacy';
import type { Day, Id, Instant } from '@probant/domain-kernel';
import type { ReferentielTree, Route, RouteAdaptation, RuleSet } from '@probant/domain-referentiel';
import type { Snapshot } from './snapshot.js';

/** What the portfolio needs to know of a candidacy. */
export interface Dossier {
  readonly id: Id;
  readonly organisationId: Id;
  readonly certifierId: Id;
  readonly candidateId: Id;
  readonly accompagnateurId: Id | null;
  readonly status: CandidacyStatus;
  readonly referentielId: Id;
  readonly route: Route;
  readonly scope: Scope;
  readonly passageNumber: number;
  /** The blocs of the present passage when they were named; null: those of the scope. */
  readonly passageBlocIds: readonly Id[] | null;
  readonly candidate: { readonly givenName: string; readonly familyName: string };
  readonly certification: string;
  readonly organisation: string;
  readonly identityStated: boolean;
  readonly consentedAt: Instant | null;
  readonly swornAt: Instant | null;
  readonly depositedOn: Day | null;
  readonly contentCounter: number;
}

/** The référentiel a candidacy is pinned to, with what the certifier set for its route. */
export interface Ground { readonly tree: ReferentielTree; readonly adaptation: RouteAdaptation | null; readonly ruleSet: RuleSet | null; readonly exemptedCriterionIds: readonly Id[] }

export interface OpenDossier { readonly dossier: Dossier; readonly ground: Ground; readonly snapshot: Snapshot | null }

/** Candidacies as the portfolio sees them. */
export abstract class Dossiers {
  /** The candidacy; null when it does not exist or may not be seen. */
  abstract find(candidacyId: Id): Promise<Dossier | null>;
  /** The printed tree alone: published, it never changes. */
  abstract treeOf(dossier: Dossier): Promise<ReferentielTree>;
  /** The candidacy with all that its completeness is computed from on the certifier's side, and the last one computed. */
  abstract open(candidacyId: Id): Promise<OpenDossier | null>;
  /** The organisation's own candidacies whose content moved since, at most `limit` of them. */
  abstract staleIn(organisationId: Id, limit: number): Promise<readonly Id[]>;
  /** Takes a step of the candidacy's table of transitions; throws `conflict` when it is elsewhere. */
  abstract take(dossier: Dossier, action: Extract<CandidacyAction, 'deposit' | 'flag' | 'verify'>, now: Instant): Promise<void>;
  /** Keeps up with what the content says to lists: the candidate took a step, unless it is the certifier who changed the rules. */
  abstract refresh(dossier: Dossier, today: Day, stepTaken: boolean): Promise<void>;
  /** Raises the content counter of one candidacy. */
  abstract raiseCounter(dossier: Dossier): Promise<void>;
  /** Raises it for every candidacy the person has in the organisation: they share one library. */
  abstract raiseCounters(organisationId: Id, personId: Id): Promise<void>;
  /** The person's candidacies in the organisation whose content moved since it was last looked at. */
  abstract staleOf(organisationId: Id, personId: Id): Promise<readonly Id[]>;
}
