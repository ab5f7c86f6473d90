import { holding } from '../session/guard';
import type { Feature } from '../shell/feature';

/** The candidate's result, bloc by bloc. */
export const resultFeature: Feature = {
  nav: [{ door: 'candidate', order: 50, label: 'Résultat', short: 'Résultat', icon: 'medal', link: ({ org, candidacy }) => (candidacy ? `/o/${org}/candidature/${candidacy}/resultat` : null) }],
  routes: [{ path: 'candidature/:candidacy/resultat', title: 'Votre résultat', data: { door: 'candidate' }, canActivate: [holding('candidate')], loadComponent: () => import('./result.page') }],
};
