import { candidacyRoutes } from './candidacy.js';
import { juryRoutes } from './jury.js';
import { peopleRoutes } from './people.js';
import { portfolioRoutes } from './portfolio.js';
import { referentielRoutes } from './referentiel.js';

export * from './candidacy.js';
export * from './examples.js';
export * from './fields.js';
export * from './jury.js';
export * from './people.js';
export * from './portfolio.js';
export * from './problem.js';
export * from './referentiel.js';
export * from './route.js';
export * from './tree.js';

/** Every route of the product, by name. */
export const routes = { ...peopleRoutes, ...referentielRoutes, ...candidacyRoutes, ...portfolioRoutes, ...juryRoutes } as const;
export type RouteKey = keyof typeof routes;
