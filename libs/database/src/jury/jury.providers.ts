import { CandidacySteps, Deliberations, Grounds, Jurors, Passages, Readings } from '@probant/use-cases';
import { PgReadings } from '../assessment/pg-readings.js';
import { PgCandidacySteps } from './pg-candidacy-steps.js';
import { PgDeliberations } from './pg-deliberations.js';
import { PgGrounds } from './pg-grounds.js';
import { PgJurors } from './pg-jurors.js';
import { PgPassages } from './pg-passages.js';

/** The ports of jury and assessment on PostgreSQL. */
export const juryProviders = [
  { provide: Passages, useClass: PgPassages },
  { provide: Jurors, useClass: PgJurors },
  { provide: Deliberations, useClass: PgDeliberations },
  { provide: Readings, useClass: PgReadings },
  { provide: Grounds, useClass: PgGrounds },
  { provide: CandidacySteps, useClass: PgCandidacySteps },
];
