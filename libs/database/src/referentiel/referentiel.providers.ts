import { Certifications, Fiches, Corrections, ReadingProgress, Referentiels, RuleBook, RuledCandidacies, SheetBook } from '@probant/use-cases';
import { PgCertifications } from './pg-certifications.js';
import { PgCorrections } from './pg-corrections.js';
import { PgReadingProgress } from './pg-reading-progress.js';
import { PgFiches } from './pg-fiches.js';
import { PgReferentiels } from './pg-referentiels.js';
import { PgRuleBook } from './pg-rule-book.js';
import { PgRuledCandidacies } from './pg-ruled-candidacies.js';
import { PgSheetBook } from './pg-sheet-book.js';

/** The chapter's ports on PostgreSQL. */
export const referentielProviders = [
  { provide: Certifications, useClass: PgCertifications },
  { provide: Corrections, useClass: PgCorrections },
  { provide: Fiches, useClass: PgFiches },
  { provide: Referentiels, useClass: PgReferentiels },
  { provide: RuleBook, useClass: PgRuleBook },
  { provide: RuledCandidacies, useClass: PgRuledCandidacies },
  { provide: ReadingProgress, useClass: PgReadingProgress },
  { provide: SheetBook, useClass: PgSheetBook },
];
