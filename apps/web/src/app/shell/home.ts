import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '../session/session';
import { LastPlace } from './last-place';
import { Places } from './places';

/** Leads home: the last place if it is still open, the only one, or the page that lets choose. */
export const goHome: CanActivateFn = async () => {
  const router = inject(Router);
  const places = inject(Places);
  const last = inject(LastPlace).read();
  await inject(Session).read();
  const all = places.all();
  const found = all.find(({ link }) => link === last) ?? (all.length === 1 ? all[0] : undefined);
  return router.parseUrl(found?.link ?? '/choisir');
};

/** Leads to the first place of the organisation of the URL. */
export const goToOrganisation: CanActivateFn = (route) => {
  const router = inject(Router);
  const org = route.pathFromRoot.map(({ paramMap }) => paramMap.get('org')).find(Boolean) ?? '';
  const membership = inject(Session).membership(org);
  const place = membership ? inject(Places).of(membership)[0] : undefined;
  return router.parseUrl(place?.link ?? '/introuvable');
};
