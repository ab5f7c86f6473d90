import { CertificationsController } from './certifications.controller.js';
import { CorrectionsController } from './corrections.controller.js';
import { DocumentCheck } from './document-check.js';
import { ReadingController } from './reading.controller.js';
import { ReferentielSourceController } from './referentiel-source.controller.js';
import { ReferentielsController } from './referentiels.controller.js';
import { VersionsController } from './versions.controller.js';

/** What the HTTP door adds for the référentiels. */
export const referentielControllers = [CertificationsController, CorrectionsController, VersionsController, ReadingController, ReferentielsController, ReferentielSourceController];
export const referentielUploadChecks = [DocumentCheck];
