import { holding } from '../session/guard';
import type { Feature } from '../shell/feature';

const HERE = 'candidature/:candidacy';

/** The candidate's journey: where it stands, the steps before building, and their experiences. */
export const parcoursFeature: Feature = {
  nav: [{ door: 'candidate', order: 10, label: 'Mon parcours', short: 'Parcours', icon: 'home', link: ({ org, candidacy }) => (candidacy ? `/o/${org}/${HERE.replace(':candidacy', candidacy)}/parcours` : null) }],
  routes: [
    { path: 'candidatures', title: 'Mes candidatures', data: { door: 'candidate' }, canActivate: [holding('candidate')], loadComponent: () => import('./candidacies') },
    { path: HERE, pathMatch: 'full', redirectTo: `${HERE}/parcours` },
    {
      path: `${HERE}/parcours`, data: { door: 'candidate' }, canActivate: [holding('candidate')],
      children: [
        { path: '', pathMatch: 'full', title: 'Mon parcours', loadComponent: () => import('./mon-parcours') },
        { path: 'identite', title: 'Mon identité', loadComponent: () => import('./steps/identity') },
        { path: 'consentement', title: 'Mon accord', loadComponent: () => import('./steps/consent') },
        { path: 'etendue', title: 'Ce que je présente', loadComponent: () => import('./steps/scope') },
        { path: 'recevabilite', title: 'Envoyer mon dossier', loadComponent: () => import('./steps/eligibility') },
      ],
    },
  ],
};
