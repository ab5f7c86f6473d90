import type { Feature } from '../shell/feature';
import { holding } from '../session/guard';

const door = { door: 'school' } as const;

export const referentielFeature: Feature = {
  nav: [{ door: 'school', order: 40, label: 'Référentiels', short: 'Référentiels', icon: 'tree', link: ({ org }) => `/o/${org}/referentiels` }],
  routes: [
    { path: 'referentiels', pathMatch: 'full', title: 'Référentiels', data: door, canActivate: [holding('manager', 'administrator')], loadComponent: () => import('./list/certifications.page') },
    { path: 'referentiels/declarer', title: 'Déclarer une certification', data: door, canActivate: [holding('manager')], loadComponent: () => import('./list/declare.page') },
    { path: 'referentiels/fiche/:certification', title: 'Fiche du répertoire', data: door, canActivate: [holding('manager', 'administrator')], loadComponent: () => import('./fiche/fiche.page') },
    { path: 'referentiels/versions/:certification', title: 'Versions et différences', data: door, canActivate: [holding('manager', 'administrator')], loadComponent: () => import('./versions/versions.page') },
    { path: 'referentiels/:referentiel/colonnes', title: 'Colonnes du classeur', data: door, canActivate: [holding('manager')], loadComponent: () => import('./columns/columns.page') },
    {
      path: 'referentiels/:referentiel', title: 'Référentiel', data: door, canActivate: [holding('manager', 'administrator')], loadComponent: () => import('./referentiel.page'),
      children: [
        { path: '', pathMatch: 'full', redirectTo: 'arbre' },
        {
          path: '', loadComponent: () => import('./review/review.page'),
          children: [
            { path: 'arbre', title: 'Arbre du référentiel', loadComponent: () => import('./review/element/tree.page') },
            { path: 'doutes', title: 'Doutes de la lecture', loadComponent: () => import('./review/doubts/doubts.page') },
            { path: 'textes', title: 'Textes sans place', loadComponent: () => import('./review/texts/texts.page') },
            { path: 'corrections', title: 'Corrections', loadComponent: () => import('./review/history/history.page') },
          ],
        },
        { path: 'regles', title: 'Jeu de règles', loadComponent: () => import('./rules/rules.page') },
        { path: 'adaptation', title: 'Adaptation à la VAE', loadComponent: () => import('./adaptation/adaptation.page') },
        { path: 'publication', title: 'Publication', loadComponent: () => import('./publication.page') },
      ],
    },
    { path: 'referentiel/:referentiel', title: 'Référentiel', loadComponent: () => import('./reader.page') },
  ],
};
