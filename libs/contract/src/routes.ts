import { candidacyRoutes } from './candidacy.js';
import { correctionRoutes } from './corrections.js';
import { ficheRoutes } from './fiches.js';
import { juryRoutes } from './jury.js';
import { peopleRoutes } from './people.js';
import { portfolioRoutes } from './portfolio.js';
import { readingRoutes } from './reading.js';
import { referentielRoutes } from './referentiel.js';
import { versionRoutes } from './versions.js';

/** Every route of the product, by name. */
export const routes = { ...peopleRoutes, ...referentielRoutes, ...versionRoutes, ...ficheRoutes, ...readingRoutes, ...correctionRoutes, ...candidacyRoutes, ...portfolioRoutes, ...juryRoutes } as const;
export type RouteKey = keyof typeof routes;
