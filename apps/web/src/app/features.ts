import { candidaciesFeature } from './candidacies/candidacies.feature';
import { dashboardFeature } from './dashboard/dashboard.feature';
import { experiencesFeature } from './experiences/experiences.feature';
import { livretFeature } from './livret/livret.feature';
import { organisationFeature } from './organisation/organisation.feature';
import { panelsFeature } from './panels/panels.feature';
import { parcoursFeature } from './parcours/parcours.feature';
import { portfolioFeature } from './portfolio/portfolio.feature';
import { referentielFeature } from './referentiel/referentiel.feature';
import { resultFeature } from './result/result.feature';
import { juryFeature } from './jury/jury.feature';
import type { Feature } from './shell/feature';

/** One line a feature folder. */
export const features: readonly Feature[] = [
  dashboardFeature,
  candidaciesFeature,
  referentielFeature,
  panelsFeature,
  portfolioFeature,
  parcoursFeature,
  experiencesFeature,
  livretFeature,
  resultFeature,
  organisationFeature,
  juryFeature,
];
