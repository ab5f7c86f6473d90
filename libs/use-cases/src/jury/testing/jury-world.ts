import type { Passage } from '@probant/domain-jury';
import type { Id } from '@probant/domain-kernel';
import type { Readings } from '../../assessment/ports/readings.js';
import type { Deliberations } from '../ports/deliberations.js';
import type { Jurors } from '../ports/jurors.js';
import type { PassageFile, Passages } from '../ports/passages.js';

export type Who = 'president' | 'member' | 'manager' | 'candidate';

/** One school, one candidacy, one passage over one bloc with two criteria, a president and a member who accepted. */
export interface JuryWorld {
  readonly passages: Passages;
  readonly readings: Readings;
  readonly deliberations: Deliberations;
  readonly jurors: Jurors;
  readonly organisationId: Id;
  readonly candidacyId: Id;
  readonly passageId: Id;
  readonly blocId: Id;
  readonly criterionIds: readonly [Id, Id];
  readonly bookletId: Id;
  readonly evidenceId: Id;
  readonly seatIds: { readonly president: Id; readonly member: Id };
  id(): Id;
  personOf(who: Who): Id;
  /** Runs the work as somebody, in a transaction of its own. */
  as<T>(who: Who, work: () => Promise<T>): Promise<T>;
  /** Puts the passage where the test wants it, past every rule. */
  put(part: Partial<Pick<Passage, 'state' | 'hearingEndedAt' | 'bookletChanges'>>): Promise<void>;
}

/** The passage as the world has it now. */
export async function passageOf(world: JuryWorld): Promise<PassageFile> {
  const file = await world.as('manager', () => world.passages.find(world.passageId));
  if (!file) throw new Error('no passage in this world');
  return file;
}
