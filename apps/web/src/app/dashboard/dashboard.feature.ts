import { holding } from '../session/guard';
import type { Feature } from '../shell/feature';

/** The home of a school. */
export const dashboardFeature: Feature = {
  nav: [{ door: 'school', order: 10, label: 'Tableau de bord', short: 'Accueil', icon: 'gauge', link: ({ org }) => `/o/${org}/tableau-de-bord` }],
  routes: [{ path: 'tableau-de-bord', title: 'Tableau de bord', data: { door: 'school' }, canActivate: [holding('manager', 'administrator')], loadComponent: () => import('./dashboard.page') }],
};
