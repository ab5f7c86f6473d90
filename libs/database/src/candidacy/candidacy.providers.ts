import { Candidacies, Cohorts, Offers } from '@probant/use-cases';
import { PgCandidacies } from './pg-candidacies.js';
import { PgCohorts } from './pg-cohorts.js';
import { PgOffers } from './pg-offers.js';

/** The chapter's ports on PostgreSQL. */
export const candidacyProviders = [
  { provide: Candidacies, useClass: PgCandidacies },
  { provide: Cohorts, useClass: PgCohorts },
  { provide: Offers, useClass: PgOffers },
];
