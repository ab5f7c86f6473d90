import { InjectionToken } from '@angular/core';
import type { Routes } from '@angular/router';
import type { Role } from '@probant/domain-kernel';
import type { IconName } from '@probant/ui';

/** The front doors of the product; each has its own navigation. */
export type Door = 'candidate' | 'juror' | 'school' | 'companion';
export const DOOR_ROLES: Readonly<Record<Door, readonly Role[]>> = { candidate: ['candidate'], juror: ['juror'], school: ['manager', 'administrator'], companion: ['accompagnateur', 'referent_handicap'] };

/** Where the person is: the organisation of the URL, and the candidacy of a candidate. */
export interface Place { readonly org: string; readonly candidacy: string | null }

/** An entry of a door's navigation. `link` gives the address in a place, or null when it leads nowhere there; the lowest `order` is the door's home. */
export interface NavItem {
  readonly door: Door;
  readonly order: number;
  readonly label: string;
  /** Said under the icon on a phone. */
  readonly short: string;
  readonly icon: IconName;
  readonly link: (place: Place) => string | null;
  /** Narrower than the door: only holders of one of these see it. */
  readonly roles?: readonly Role[];
}

/** What a feature folder gives the shell: its navigation, and its routes under `/o/:org`. A route's `data.door` says which navigation stands, `data.tab` the label of the entry it belongs to when its address does not say; `data.bare` hides it. */
export interface Feature { readonly nav: readonly NavItem[]; readonly routes: Routes }

/** Every feature, in `features.ts`. */
export const FEATURES = new InjectionToken<readonly Feature[]>('FEATURES');
