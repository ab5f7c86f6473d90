import { CertificationsController } from './certifications.controller.js';
import { DocumentCheck } from './document-check.js';
import { ReferentielsController } from './referentiels.controller.js';

/** What the HTTP door adds for the référentiels. */
export const referentielControllers = [CertificationsController, ReferentielsController];
export const referentielUploadChecks = [DocumentCheck];
