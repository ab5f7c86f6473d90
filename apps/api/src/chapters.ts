import type { Provider, Type } from '@nestjs/common';
import { documentsProviders } from '@probant/documents';
import { candidacyControllers } from './candidacy/candidacy.module-parts.js';
import { DashboardController } from './dashboard/dashboard.controller.js';
import { juryControllers } from './jury/jury.module-parts.js';
import { peopleControllers, peopleDoor } from './people/people.module-parts.js';
import { portfolioControllers, portfolioUploadChecks } from './portfolio/portfolio.module-parts.js';
import { referentielControllers, referentielUploadChecks } from './referentiel/referentiel.module-parts.js';

/** Every controller of the product, chapter by chapter. */
export const controllers: Type[] = [...peopleControllers, ...referentielControllers, ...candidacyControllers, ...juryControllers, ...portfolioControllers, DashboardController];

/** What only the HTTP door needs of each chapter: upload checks, live fan-out. */
export const doorProviders: Provider[] = [...peopleDoor, ...portfolioUploadChecks, ...referentielUploadChecks, ...documentsProviders];
