import type { CandidacyStatus, Scope } from '@probant/domain-candidacy';
import type { Day, Id, Instant } from '@probant/domain-kernel';
import type { Passage, PassageState, Seat, Sitting } from '@probant/domain-jury';
import type { Route } from '@probant/domain-referentiel';

/** A seat with the name of who holds it. */
export interface NamedSeat extends Seat { readonly givenName: string; readonly familyName: string }

/** A passage with all that is needed to say what may be done with it: one reading. */
export interface PassageFile extends Sitting {
  readonly passage: Passage;
  readonly seats: readonly NamedSeat[];
  readonly candidate: { readonly id: Id; readonly givenName: string; readonly familyName: string };
  readonly certification: string;
  readonly regime: 'portal' | 'own';
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly candidacy: { readonly status: CandidacyStatus; readonly route: Route; readonly referentielId: Id; readonly scope: Scope; readonly passageNumber: number; readonly depositedOn: Day | null };
}

/** When the note was acknowledged, or why the seat was declined. */
export interface SeatAnswered { readonly acknowledgedAt: Instant | null; readonly declinedReason: string | null }

/** Passages with their seats. What the actor may not see is not found. */
export abstract class Passages {
  abstract find(passageId: Id): Promise<PassageFile | null>;
  /** Those organised by, or certified by, the organisation; the nearest hearing first. */
  abstract list(organisationId: Id, filter: { readonly state?: PassageState | undefined; readonly candidacyId?: Id | undefined }): Promise<readonly PassageFile[]>;
  /** All of a candidacy, in order. */
  abstract ofCandidacy(candidacyId: Id): Promise<readonly PassageFile[]>;
  /** Writes it when nobody wrote since its revision was read; says whether it was written. */
  abstract save(passage: Passage): Promise<boolean>;
  /** Adds or writes seats of a passage, by their ids; what an answer says is kept when it is given. */
  abstract saveSeats(passage: Passage, seats: readonly (Seat & Partial<SeatAnswered>)[]): Promise<void>;
  /** Takes away seats that were never convoked. */
  abstract removeSeats(passage: Passage, seatIds: readonly Id[]): Promise<void>;
  /** Closes the readings of these seats: from then on their holders read one another's marks. */
  abstract closeReadings(passage: Passage, seatIds: readonly Id[]): Promise<void>;
}
