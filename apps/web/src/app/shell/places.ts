import { computed, inject, Injectable } from '@angular/core';
import type { Role } from '@probant/domain-kernel';
import { type Membership, Session } from '../session/session';
import { type Door, DOOR_ROLES, FEATURES, type NavItem, type Place } from './feature';

/** A place one may work in: a door of an organisation, or one candidacy. */
export interface Opening { readonly door: Door; readonly title: string; readonly organisation: string; readonly link: string; readonly place: Place }

const TITLES: Readonly<Record<Door, string>> = { candidate: 'Ma candidature', juror: 'Mes lectures de jury', school: 'L’école', companion: 'Mes candidats' };

/** Every place the session opens, and the navigation of each door. */
@Injectable({ providedIn: 'root' })
export class Places {
  private readonly session = inject(Session);
  private readonly items = inject(FEATURES).flatMap(({ nav }) => nav).toSorted((a, b) => a.order - b.order);

  readonly all = computed<readonly Opening[]>(() => this.session.memberships().flatMap((membership) => this.of(membership)));

  /** The entries of a door for these roles, in order, with their address. */
  nav(door: Door, place: Place, roles: readonly Role[]): readonly (NavItem & { readonly href: string })[] {
    return this.items
      .filter((item) => item.door === door && (!item.roles || item.roles.some((role) => roles.includes(role))))
      .flatMap((item) => { const href = item.link(place); return href ? [{ ...item, href }] : []; });
  }

  /** The places of one organisation. */
  of(membership: Membership): readonly Opening[] {
    const org = membership.organisation.slug;
    const organisation = membership.organisation.name;
    return (Object.keys(DOOR_ROLES) as Door[])
      .filter((door) => DOOR_ROLES[door].some((role) => membership.roles.includes(role)))
      .flatMap((door) => this.inDoor(door, membership).map(({ place, title }) => ({ door, title, organisation, place, link: this.nav(door, place, membership.roles)[0]?.href ?? `/o/${org}/attente` })));
  }

  private inDoor(door: Door, membership: Membership): readonly { readonly place: Place; readonly title: string }[] {
    const org = membership.organisation.slug;
    if (door !== 'candidate' || membership.candidacies.length === 0) return [{ place: { org, candidacy: null }, title: TITLES[door] }];
    return membership.candidacies.map(({ id, title }) => ({ place: { org, candidacy: id }, title }));
  }
}
