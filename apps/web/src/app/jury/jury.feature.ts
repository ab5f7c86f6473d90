import { holding } from '../session/guard';
import type { Feature } from '../shell/feature';

const alone = { door: 'juror', bare: true } as const;

/** A juror's screens: my readings, my seat, the reading, the hearing, the deliberation, the minutes. */
export const juryFeature: Feature = {
  nav: [{ door: 'juror', order: 1, label: 'Mes lectures', short: 'Lectures', icon: 'book', link: ({ org }) => `/o/${org}/lectures` }],
  routes: [
    {
      path: 'lectures',
      data: { door: 'juror' },
      canActivate: [holding('juror')],
      children: [
        { path: '', pathMatch: 'full', title: 'Mes lectures', loadComponent: () => import('./readings/readings.page') },
        { path: ':passage', title: 'Lecture', data: alone, loadComponent: () => import('./reading/reading.page') },
        { path: ':passage/siege', title: 'Siéger au jury', loadComponent: () => import('./readings/seat.page') },
        { path: ':passage/bilan', title: 'Où en est ma lecture', loadComponent: () => import('./reading/summary.page') },
        { path: ':passage/audition', title: 'Audition', data: alone, loadComponent: () => import('./hearing/hearing.page') },
        { path: ':passage/deliberation', title: 'Délibération', data: alone, loadComponent: () => import('./deliberation/deliberation.page') },
        { path: ':passage/proces-verbal', title: 'Procès-verbal', loadComponent: () => import('./minutes/minutes.page') },
      ],
    },
  ],
};
