import { BookletsController } from './booklets.controller.js';
import { ExperiencesController } from './experiences.controller.js';
import { FilesController } from './files.controller.js';
import { LibraryController } from './library.controller.js';
import { TiesController } from './ties.controller.js';
import { EvidenceFileCheck, EvidenceVersionCheck, PartCheck } from './upload-checks.js';
import { UploadsController } from './uploads.controller.js';

/** What the HTTP door adds for the portfolio. */
export const portfolioControllers = [BookletsController, ExperiencesController, FilesController, LibraryController, TiesController, UploadsController];
export const portfolioUploadChecks = [EvidenceFileCheck, EvidenceVersionCheck, PartCheck];
