import { CertificationsController } from './certifications.controller.js';
import { CorrectionsController } from './corrections.controller.js';
import { FicheCheck } from './fiche-check.js';
import { FichesController } from './fiches.controller.js';
import { DocumentCheck } from './document-check.js';
import { ReadingController } from './reading.controller.js';
import { ReferentielSourceController } from './referentiel-source.controller.js';
import { ReferentielsController } from './referentiels.controller.js';
import { VersionsController } from './versions.controller.js';

/** What the HTTP door adds for the référentiels. */
export const referentielControllers = [CertificationsController, CorrectionsController, VersionsController, FichesController, ReadingController, ReferentielsController, ReferentielSourceController];
export const referentielUploadChecks = [DocumentCheck, FicheCheck];
