import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Role } from '@probant/domain-kernel';
import { Session } from './session';

/** Lets a signed-in person through; others sign in first and come back where they were going. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  return (await inject(Session).read()) ? true : router.createUrlTree(['/connexion'], { queryParams: state.url === '/' ? {} : { suite: state.url } });
};

/** Lets through a member of the organisation of the URL; a stranger sees the page that does not exist. */
export const memberHere: CanActivateFn = async (route) => {
  const router = inject(Router);
  const session = inject(Session);
  await session.read();
  return session.membership(route.paramMap.get('org') ?? '') ? true : router.createUrlTree(['/introuvable']);
};

/** Lets through who holds one of these roles in the organisation of the URL. */
export function holding(...roles: readonly Role[]): CanActivateFn {
  return async (route) => {
    const router = inject(Router);
    const session = inject(Session);
    await session.read();
    const org = route.pathFromRoot.map((each) => each.paramMap.get('org')).find(Boolean) ?? '';
    return session.membership(org)?.roles.some((role) => roles.includes(role)) ? true : router.createUrlTree(['/introuvable']);
  };
}
