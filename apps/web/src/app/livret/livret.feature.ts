import { holding } from '../session/guard';
import type { Feature } from '../shell/feature';

/** The candidate's booklet: before, at and after its deposit. */
export const livretFeature: Feature = {
  nav: [{ door: 'candidate', order: 40, label: 'Mon livret', short: 'Livret', icon: 'book', link: ({ org, candidacy }) => (candidacy ? `/o/${org}/candidature/${candidacy}/livret` : null) }],
  routes: [
    {
      path: 'candidature/:candidacy/livret', data: { door: 'candidate' }, canActivate: [holding('candidate')],
      children: [
        { path: '', pathMatch: 'full', title: 'Mon livret', loadComponent: () => import('./livret.page') },
        { path: 'declaration', title: 'Déclaration sur l’honneur', loadComponent: () => import('./declaration.page') },
        { path: 'lecture', title: 'Mon livret comme le jury le lira', loadComponent: () => import('./reading.page') },
        { path: 'versions/:version', title: 'Livret déposé', loadComponent: () => import('./reading.page') },
        { path: 'versions/:version/recepisse', title: 'Récépissé de dépôt', loadComponent: () => import('./receipt.page') },
      ],
    },
  ],
};
