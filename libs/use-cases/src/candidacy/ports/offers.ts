import type { Regime } from '@probant/domain-candidacy';
import type { Day, Id } from '@probant/domain-kernel';

/** A certification an organisation may open candidacies for, or the reason it may not. */
export interface Offer {
  readonly certificationId: Id;
  readonly certifierId: Id;
  readonly title: string;
  readonly regime: Regime;
  readonly registrationEndsOn: Day | null;
  /** The newest published version; null before the first. */
  readonly referentielId: Id | null;
  /** Whether the organisation is the certifier, or has an habilitation open this day. */
  readonly entitled: boolean;
}

/** What certifiers publish, as candidacies are opened on it. */
export abstract class Offers {
  /** The certification as this organisation sees it; null when it does not. */
  abstract find(organisationId: Id, certificationId: Id, today: Day): Promise<Offer | null>;
  /** The newest published version of a certification; null before the first. */
  abstract newestReferentiel(certificationId: Id): Promise<Id | null>;
}
