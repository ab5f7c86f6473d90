import { holding } from '../session/guard';
import type { Feature } from '../shell/feature';

const manager = { data: { door: 'school' }, canActivate: [holding('manager')] };

/** Juries as a school organises them: passages to hold, the pool of jurors, the panel of one passage. */
export const panelsFeature: Feature = {
  nav: [{ door: 'school', order: 50, label: 'Jurys', short: 'Jurys', icon: 'gavel', roles: ['manager'], link: ({ org }) => `/o/${org}/jurys` }],
  routes: [
    { path: 'jurys', title: 'Jurys', ...manager, loadComponent: () => import('./passages.page') },
    { path: 'jurys/vivier', title: 'Vivier de jurés', ...manager, loadComponent: () => import('./pool.page') },
    { path: 'jurys/vivier/:person', title: 'Fiche de juré', ...manager, loadComponent: () => import('./juror.page') },
    { path: 'jurys/:passage', title: 'Passage', ...manager, loadComponent: () => import('./panel.page') },
  ],
};
