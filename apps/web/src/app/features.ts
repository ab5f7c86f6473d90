import { candidaciesFeature } from './candidacies/candidacies.feature';
import { dashboardFeature } from './dashboard/dashboard.feature';
import { panelsFeature } from './panels/panels.feature';
import { referentielFeature } from './referentiel/referentiel.feature';
import { portfolioFeature } from './portfolio/portfolio.feature';
import type { Feature } from './shell/feature';

/** One line a feature folder. */
export const features: readonly Feature[] = [
  dashboardFeature,
  candidaciesFeature,
  referentielFeature,
  panelsFeature,
  portfolioFeature,
];
