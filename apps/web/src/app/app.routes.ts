import type { Routes } from '@angular/router';
import { features } from './features';
import { memberHere, signedIn } from './session/guard';
import { goHome, goToOrganisation } from './shell/home';

/** Addresses outside an organisation, then those of every feature under `/o/:org`. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [signedIn, goHome], children: [] },
  { path: 'connexion', title: 'Se connecter', loadComponent: () => import('./session/pages/sign-in') },
  { path: 'mot-de-passe-oublie', title: 'Mot de passe oublié', loadComponent: () => import('./session/pages/forgotten-password') },
  { path: 'nouveau-mot-de-passe', title: 'Nouveau mot de passe', loadComponent: () => import('./session/pages/new-password') },
  { path: 'invitation', title: 'Votre invitation', loadComponent: () => import('./session/pages/invitation') },
  { path: 'choisir', title: 'Où allez-vous ?', canActivate: [signedIn], loadComponent: () => import('./session/pages/choose') },
  { path: 'mes-sessions', title: 'Mes sessions', canActivate: [signedIn], loadComponent: () => import('./session/pages/my-sessions') },
  { path: 'boite-d-envoi', title: 'Boîte d’envoi', loadComponent: () => import('./session/pages/outbox') },
  { path: 'erreur', title: 'Erreur', loadComponent: () => import('./shell/error-page').then(({ ErrorPage }) => ErrorPage) },
  {
    path: 'o/:org',
    canActivate: [signedIn, memberHere],
    loadComponent: () => import('./shell/shell').then(({ Shell }) => Shell),
    children: [{ path: '', pathMatch: 'full', canActivate: [goToOrganisation], children: [] }, ...features.flatMap(({ routes: own }) => own), { path: 'attente', title: 'Bienvenue', loadComponent: () => import('./shell/nothing-yet') }, { path: '**', title: 'Page introuvable', loadComponent: () => import('./shell/nowhere') }],
  },
  { path: 'introuvable', title: 'Page introuvable', loadComponent: () => import('./shell/not-found').then(({ NotFound }) => NotFound) },
  { path: '**', title: 'Page introuvable', loadComponent: () => import('./shell/not-found').then(({ NotFound }) => NotFound) },
];
