import type { Type } from '@nestjs/common';
import { ChooseScope } from './choose-scope.js';
import { CreateCohort } from './create-cohort.js';
import { DecideEligibility } from './decide-eligibility.js';
import { GiveConsent } from './give-consent.js';
import { ListCohorts } from './list-cohorts.js';
import { NameAccompagnateur } from './name-accompagnateur.js';
import { OpenCandidacy } from './open-candidacy.js';
import { OpenNextPassage } from './open-next-passage.js';
import { ReadCandidacy } from './read-candidacy.js';
import { ReopenCandidacy } from './reopen-candidacy.js';
import { StartBuilding } from './start-building.js';
import { StateIdentity } from './state-identity.js';
import { SubmitEligibility } from './submit-eligibility.js';
import { Swear } from './swear.js';
import { WithdrawCandidacy } from './withdraw-candidacy.js';

export * from './facts.js';
export * from './ports/candidacies.js';
export * from './ports/cohorts.js';
export * from './ports/offers.js';
export type { BlocStanding, CandidacyRead } from './read-candidacy.js';
export type { CandidacyAsked } from './open-candidacy.js';
export type { CohortAsked } from './create-cohort.js';
export type { EligibilityDecision } from './decide-eligibility.js';
export {
  ChooseScope, CreateCohort, DecideEligibility, GiveConsent, ListCohorts, NameAccompagnateur, OpenCandidacy, OpenNextPassage, ReadCandidacy, ReopenCandidacy, StartBuilding, StateIdentity, SubmitEligibility, Swear, WithdrawCandidacy,
};

/** Every action of the chapter, for the doors to register. */
export const candidacyUseCases: Type[] = [
  ChooseScope, CreateCohort, DecideEligibility, GiveConsent, ListCohorts, NameAccompagnateur, OpenCandidacy, OpenNextPassage, ReadCandidacy, ReopenCandidacy, StartBuilding, StateIdentity, SubmitEligibility, Swear, WithdrawCandidacy,
];
