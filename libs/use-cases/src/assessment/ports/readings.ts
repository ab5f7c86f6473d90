import type { Mark, PointedEvidence } from '@probant/domain-assessment';
import type { Passage, PassageState, Seat, SeatRole, SeatState } from '@probant/domain-jury';
import type { Id, Instant } from '@probant/domain-kernel';

/** What marking needs of a passage, and nothing more. */
export type ReadingPassage = Pick<Passage, 'id' | 'organisationId' | 'certifierId' | 'candidacyId' | 'state' | 'blocIds' | 'bookletId' | 'bookletVersion' | 'bookletChanges' | 'hearingEndedAt' | 'adaptationId'>;
export interface ReadingGround { readonly passage: ReadingPassage; readonly seat: Pick<Seat, 'id' | 'personId' | 'role' | 'state'>; readonly referentielId: Id }

/** Whose reading it is. */
export interface ReaderSeat { readonly id: Id; readonly personId: Id }

/** A question a juror noted for the hearing; a shared one is read by the panel. */
export interface Question { readonly id: Id; readonly seatId: Id; readonly personId: Id; readonly author: string; readonly criterionId: Id | null; readonly text: string; readonly shared: boolean; readonly createdAt: Instant }

/** One of my readings, in whichever organisation; the counts are my own. */
export interface ReadingLine {
  readonly passageId: Id;
  readonly candidacyId: Id;
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly candidate: string;
  readonly certification: string;
  readonly seatRole: SeatRole;
  readonly seatState: SeatState;
  readonly passageState: PassageState;
  readonly hearingAt: Instant | null;
  /** Those that bear a level. */
  readonly marks: readonly { readonly criterionId: Id; readonly toConfirm: boolean }[];
  readonly scope: { readonly referentielId: Id; readonly adaptationId: Id | null; readonly blocIds: readonly Id[] };
}

/** Marks and questions of a seat. Nobody else's are ever given. */
export abstract class Readings {
  /** The standing seat of the person on the passage; null when they hold none. One light statement: marking is frequent. */
  abstract ground(passageId: Id, personId: Id): Promise<ReadingGround | null>;
  abstract marks(seatId: Id): Promise<readonly Mark[]>;
  /** Adds or changes one mark when nobody wrote since `mark.revision - 1` and the reading is still open; says whether it was written. One statement. */
  abstract save(passage: ReadingPassage, seat: ReaderSeat, mark: Mark): Promise<boolean>;
  /** Adds marks where there is no level; gives back those it added. */
  abstract addMissing(passage: ReadingPassage, seat: ReaderSeat, marks: readonly Mark[]): Promise<readonly Mark[]>;
  /** Clears a mark seen at this revision; says whether it did. */
  abstract clear(passage: ReadingPassage, seat: ReaderSeat, criterionId: Id, revision: number): Promise<boolean>;
  /** A piece of evidence of a booklet; null when the booklet does not hold it. */
  abstract evidence(bookletId: Id, evidenceId: Id): Promise<PointedEvidence | null>;
  /** The seat's own questions and the shared ones, oldest first. */
  abstract questions(passageId: Id, seatId: Id): Promise<readonly Question[]>;
  abstract ask(passage: ReadingPassage, question: Question): Promise<void>;
  /** Removes a question of this seat and says whether the panel read it; null when it was not there. */
  abstract removeQuestion(seatId: Id, questionId: Id): Promise<Pick<Question, 'shared'> | null>;
  /** Seats of the person, invited or accepted, in passages that were convoked; the nearest hearing first. */
  abstract mine(personId: Id): Promise<readonly ReadingLine[]>;
}
