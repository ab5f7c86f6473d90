import { holding } from '../session/guard';
import type { Feature, Place } from '../shell/feature';
import { LibraryStore } from './library.store';
import { MatrixStore } from './matrix.store';
import { TieChooser } from './pick/tie-chooser';

const under = (path: string) => ({ org, candidacy }: Place): string | null => (candidacy ? `/o/${org}/candidature/${candidacy}/${path}` : null);

/** What the candidate brings: evidence, and what ties it to the référentiel. */
export const portfolioFeature: Feature = {
  nav: [
    { door: 'candidate', order: 20, label: 'Mes preuves', short: 'Preuves', icon: 'folder', link: under('preuves') },
    { door: 'candidate', order: 30, label: 'Ma matrice', short: 'Matrice', icon: 'grid', link: under('matrice') },
  ],
  routes: [{
    path: 'candidature/:candidacy',
    data: { door: 'candidate' },
    canActivate: [holding('candidate')],
    providers: [LibraryStore, MatrixStore, TieChooser],
    children: [
      { path: 'preuves', title: 'Mes preuves', loadComponent: () => import('./library/library.page') },
      { path: 'preuves/:evidence', title: 'Une preuve', loadComponent: () => import('./evidence/evidence.page') },
      { path: 'preuves/:evidence/decoupe', title: 'Découper un livret', loadComponent: () => import('./split/split.page') },
      { path: 'matrice', title: 'Ma matrice', loadComponent: () => import('./matrix/matrix.page') },
      { path: 'competence/:competency', title: 'Compétence', loadComponent: () => import('./competency/competency.page') },
    ],
  }],
};
