import { CandidacyList } from './candidacy-list.js';
import { DashboardFigures } from './dashboard-figures.js';

/** What the school's screens read as it stands. */
export const dashboardProviders = [CandidacyList, DashboardFigures];
