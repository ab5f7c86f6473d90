import type { Mark, PointedEvidence } from '@probant/domain-assessment';
import { stands } from '@probant/domain-jury';
import type { Id } from '@probant/domain-kernel';
import type { Passages } from '../../jury/ports/passages.js';
import { Readings, type Question, type ReaderSeat, type ReadingGround, type ReadingLine, type ReadingPassage } from '../ports/readings.js';

/** Marks and questions kept by seat; `closed` are the passages whose readings are over. */
export class InMemoryReadings extends Readings {
  readonly closed = new Set<Id>();
  readonly lines: (ReadingLine & { readonly personId: Id })[] = [];
  readonly booklets = new Map<Id, readonly PointedEvidence[]>();
  private readonly bySeat = new Map<Id, Map<Id, Mark>>();
  private asked: (Question & { readonly passageId: Id })[] = [];

  constructor(private readonly passages: Passages) {
    super();
  }
  async ground(passageId: Id, personId: Id): Promise<ReadingGround | null> {
    const file = await this.passages.find(passageId);
    const seat = file?.seats.find((each) => each.personId === personId && stands(each));
    return file && seat ? { passage: file.passage, seat, referentielId: file.candidacy.referentielId } : null;
  }
  async marks(seatId: Id): Promise<readonly Mark[]> {
    return [...(this.bySeat.get(seatId)?.values() ?? [])];
  }
  async save(passage: ReadingPassage, seat: ReaderSeat, mark: Mark): Promise<boolean> {
    const own = this.bySeat.get(seat.id) ?? new Map<Id, Mark>();
    if (this.closed.has(passage.id) || (own.get(mark.criterionId)?.revision ?? 0) !== mark.revision - 1) return false;
    this.bySeat.set(seat.id, own.set(mark.criterionId, mark));
    return true;
  }
  async addMissing(passage: ReadingPassage, seat: ReaderSeat, marks: readonly Mark[]): Promise<readonly Mark[]> {
    const added: Mark[] = [];
    for (const mark of marks) if (!this.bySeat.get(seat.id)?.get(mark.criterionId)?.level && (await this.save(passage, seat, mark))) added.push(mark);
    return added;
  }
  async clear(passage: ReadingPassage, seat: ReaderSeat, criterionId: Id, revision: number): Promise<boolean> {
    const own = this.bySeat.get(seat.id);
    return !this.closed.has(passage.id) && own?.get(criterionId)?.revision === revision && own.delete(criterionId);
  }
  async evidence(bookletId: Id, evidenceId: Id): Promise<PointedEvidence | null> {
    return this.booklets.get(bookletId)?.find((each) => each.id === evidenceId) ?? null;
  }
  async questions(passageId: Id, seatId: Id): Promise<readonly Question[]> {
    return this.asked.filter((each) => each.passageId === passageId && (each.shared || each.seatId === seatId));
  }
  async ask(passage: ReadingPassage, question: Question): Promise<void> {
    this.asked.push({ ...question, passageId: passage.id });
  }
  async removeQuestion(seatId: Id, questionId: Id): Promise<Pick<Question, 'shared'> | null> {
    const removed = this.asked.find((each) => each.seatId === seatId && each.id === questionId);
    this.asked = this.asked.filter((each) => each !== removed);
    return removed ? { shared: removed.shared } : null;
  }
  async mine(personId: Id): Promise<readonly ReadingLine[]> {
    return this.lines.filter((line) => line.personId === personId).map(({ personId: _, ...line }) => line);
  }
}
