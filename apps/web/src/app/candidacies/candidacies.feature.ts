import { holding } from '../session/guard';
import type { Feature } from '../shell/feature';

const school = { data: { door: 'school' }, canActivate: [holding('manager', 'administrator')] };
const manager = { data: { door: 'school' }, canActivate: [holding('manager')] };

/** Candidacies as a school follows them: the list, cohorts, one candidacy, the check of its booklet. */
export const candidaciesFeature: Feature = {
  nav: [{ door: 'school', order: 20, label: 'Candidatures', short: 'Dossiers', icon: 'list', link: ({ org }) => `/o/${org}/candidatures` }],
  routes: [
    { path: 'candidatures', title: 'Candidatures', ...school, loadComponent: () => import('./list/candidacies.page') },
    { path: 'candidatures/nouvelle', title: 'Nouvelle candidature', ...manager, loadComponent: () => import('./open-candidacy.page') },
    { path: 'candidatures/cohortes', title: 'Cohortes', ...school, loadComponent: () => import('./cohorts/cohorts.page') },
    { path: 'candidatures/:candidacy', title: 'Candidature', ...school, loadComponent: () => import('./one/candidacy.page') },
    { path: 'candidatures/:candidacy/livret/:version', title: 'Livret déposé', ...school, loadComponent: () => import('./booklet/booklet-check.page') },
  ],
};
