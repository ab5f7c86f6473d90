import { holding } from '../session/guard';
import type { Feature } from '../shell/feature';

const staff = { data: { door: 'school' }, canActivate: [holding('manager', 'administrator')] };
const manager = { data: { door: 'school' }, canActivate: [holding('manager')] };
const administrator = { data: { door: 'school' }, canActivate: [holding('administrator')] };

/** The organisation itself: who works there, what it lets centres do, what happened. */
export const organisationFeature: Feature = {
  nav: [{ door: 'school', order: 90, label: 'Organisation', short: 'Organisme', icon: 'building', link: ({ org }) => `/o/${org}/organisation` }],
  routes: [
    { path: 'organisation', title: 'Membres', ...staff, loadComponent: () => import('./members/members.page') },
    { path: 'organisation/inviter', title: 'Inviter une personne', ...staff, loadComponent: () => import('./members/invite.page') },
    { path: 'organisation/habilitations', title: 'Habilitations', ...staff, loadComponent: () => import('./habilitations/habilitations.page') },
    { path: 'organisation/habilitations/nouvelle', title: 'Habiliter un centre', ...manager, loadComponent: () => import('./habilitations/grant.page') },
    { path: 'organisation/journal', title: 'Journal', ...administrator, loadComponent: () => import('./journal/journal.page') },
  ],
};
