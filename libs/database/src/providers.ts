import { contextProviders, type DatabaseSettings } from './context/sources.js';
import { candidacyProviders } from './candidacy/candidacy.providers.js';
import { dashboardProviders } from './dashboard/dashboard.providers.js';
import { juryProviders } from './jury/jury.providers.js';
import { peopleProviders } from './people/people.providers.js';
import { portfolioProviders } from './portfolio/portfolio.providers.js';
import { referentielProviders } from './referentiel/referentiel.providers.js';

/** Every port on PostgreSQL, for the modules of the API, the worker and the command line. One line a chapter. */
export const databaseProviders = (settings: DatabaseSettings) => [
  ...contextProviders(settings),
  ...peopleProviders,
  ...referentielProviders,
  ...candidacyProviders,
  ...portfolioProviders,
  ...juryProviders,
  ...dashboardProviders,
];
