import type { Id } from '@probant/domain-kernel';

/** What a school knows of a juror. */
export interface JurorProfile { readonly profession: string; readonly employer: string | null; readonly qualified: boolean; readonly gender: 'woman' | 'man' | 'unstated'; readonly linksDeclared: string }

/** A juror of the pool, with how many seats they hold. */
export interface Juror { readonly id: Id; readonly givenName: string; readonly familyName: string; readonly email: string; readonly profile: JurorProfile | null; readonly seats: number }

/** The pool of jurors of an organisation. */
export abstract class Jurors {
  /** By name. */
  abstract pool(organisationId: Id): Promise<readonly Juror[]>;
  abstract find(organisationId: Id, personId: Id): Promise<Juror | null>;
  abstract saveProfile(organisationId: Id, personId: Id, profile: JurorProfile): Promise<void>;
}
