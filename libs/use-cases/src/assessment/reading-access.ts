import { readingPhase } from '@probant/domain-jury';
import { isToConfirm, type BookletChange, type Mark, type Reading } from '@probant/domain-assessment';
import { demand, DomainError, refused, type Actor, type Id } from '@probant/domain-kernel';
import { judgedCriteria, type JudgedCriteria } from '../jury/judged-criteria.js';
import { seatedPassage } from '../jury/passage-access.js';
import type { Grounds } from '../jury/ports/grounds.js';
import type { NamedSeat, PassageFile, Passages } from '../jury/ports/passages.js';
import type { ReadingGround, Readings } from './ports/readings.js';

/** A reading with what it judges. */
export interface OpenedReading { readonly file: PassageFile; readonly seat: NamedSeat; readonly judged: JudgedCriteria; readonly reading: Omit<Reading, 'marks'> }

/** The actor's own reading of a passage. Throws `not-found` to who does not sit there; `forbidden` before the note is acknowledged and the seat accepted. */
export async function ownReading(passages: Passages, grounds: Grounds, actor: Actor, passageId: Id): Promise<OpenedReading> {
  const { file, seat } = await seatedPassage(passages, actor, passageId);
  if (seat.state !== 'accepted') demand(refused('assessment.note_not_acknowledged'));
  const judged = await judgedCriteria(grounds, file.candidacy.referentielId, file.passage);
  return { file, seat, judged, reading: { phase: readingPhase(file.passage, seat), bookletVersion: file.passage.bookletVersion ?? 0, criterionIds: judged.inScope } };
}

/** The same as `ownReading` for marking, by one light statement. */
export async function markingGround(readings: Readings, grounds: Grounds, actor: Actor, passageId: Id): Promise<ReadingGround & Pick<OpenedReading, 'judged' | 'reading'>> {
  const ground = actor.personId ? await readings.ground(passageId, actor.personId) : null;
  const here = ground && actor.organisationId !== null && (actor.organisationId === ground.passage.organisationId || actor.organisationId === ground.passage.certifierId);
  if (!ground || !here || ground.passage.state === 'preparing' || ground.passage.state === 'deposited') throw new DomainError('not-found', 'jury.passage_unknown');
  if (ground.seat.state !== 'accepted') demand(refused('assessment.note_not_acknowledged'));
  const judged = await judgedCriteria(grounds, ground.referentielId, ground.passage);
  return { ...ground, judged, reading: { phase: readingPhase(ground.passage, ground.seat), bookletVersion: ground.passage.bookletVersion ?? 0, criterionIds: judged.inScope } };
}

/** A mark as its own juror sees it. */
export function markShown(mark: Mark, changes: readonly BookletChange[]) {
  const { criterionId, level, comment, evidenceId, place, basis, confirmed, revision, savedAt } = mark;
  return { criterionId, level, comment, evidenceId, place, basis, confirmed, toConfirm: isToConfirm(mark, changes), revision, savedAt };
}
