import { Booklets, CompletenessSnapshots, Dossiers, EvidenceLibrary, Experiences, Ties, Uploads } from '@probant/use-cases';
import { PgBooklets } from './pg-booklets.js';
import { PgCompletenessSnapshots } from './pg-completeness-snapshots.js';
import { PgDossiers } from './pg-dossiers.js';
import { PgEvidenceLibrary } from './pg-evidence-library.js';
import { PgExperiences } from './pg-experiences.js';
import { PgTies } from './pg-ties.js';
import { PgUploads } from './pg-uploads.js';

/** The chapter's ports on PostgreSQL. */
export const portfolioProviders = [
  { provide: Booklets, useClass: PgBooklets },
  { provide: CompletenessSnapshots, useClass: PgCompletenessSnapshots },
  { provide: Dossiers, useClass: PgDossiers },
  { provide: EvidenceLibrary, useClass: PgEvidenceLibrary },
  { provide: Experiences, useClass: PgExperiences },
  { provide: Ties, useClass: PgTies },
  { provide: Uploads, useClass: PgUploads },
];
