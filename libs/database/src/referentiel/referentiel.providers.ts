import { Certifications, Corrections, Referentiels, RuleBook, RuledCandidacies } from '@probant/use-cases';
import { PgCertifications } from './pg-certifications.js';
import { PgCorrections } from './pg-corrections.js';
import { PgReferentiels } from './pg-referentiels.js';
import { PgRuleBook } from './pg-rule-book.js';
import { PgRuledCandidacies } from './pg-ruled-candidacies.js';

/** The chapter's ports on PostgreSQL. */
export const referentielProviders = [
  { provide: Certifications, useClass: PgCertifications },
  { provide: Corrections, useClass: PgCorrections },
  { provide: Referentiels, useClass: PgReferentiels },
  { provide: RuleBook, useClass: PgRuleBook },
  { provide: RuledCandidacies, useClass: PgRuledCandidacies },
];
