import { holding } from '../session/guard';
import type { Feature } from '../shell/feature';

/** The candidate's experiences, reached from their journey. */
export const experiencesFeature: Feature = {
  nav: [],
  routes: [{ path: 'candidature/:candidacy/experiences', title: 'Mes expériences', data: { door: 'candidate' }, canActivate: [holding('candidate')], loadComponent: () => import('./experiences.page') }],
};
