import type { Route } from '@angular/router';
import { holding } from '../session/guard';
import type { Feature, Place } from '../shell/feature';

const under = (path: string) => ({ org, candidacy }: Place): string | null => (candidacy ? `/o/${org}/candidature/${candidacy}/${path}` : null);

const page = (path: string, title: string, loadComponent: Route['loadComponent'], data = {}): Route => ({ path: `candidature/:candidacy/${path}`, title, data: { door: 'candidate', ...data }, canActivate: [holding('candidate')], loadComponent });

/** What the candidate brings: evidence, and what ties it to the référentiel. */
export const portfolioFeature: Feature = {
  nav: [
    { door: 'candidate', order: 20, label: 'Mes preuves', short: 'Preuves', icon: 'folder', link: under('preuves') },
    { door: 'candidate', order: 30, label: 'Ma matrice', short: 'Matrice', icon: 'grid', link: under('matrice') },
  ],
  routes: [
    page('preuves', 'Mes preuves', () => import('./library/library.page')),
    page('preuves/:evidence', 'Une preuve', () => import('./evidence/evidence.page')),
    page('preuves/:evidence/decoupe', 'Découper un livret', () => import('./split/split.page')),
    page('matrice', 'Ma matrice', () => import('./matrix/matrix.page')),
    page('competence/:competency', 'Compétence', () => import('./competency/competency.page'), { tab: 'Ma matrice' }),
  ],
};
