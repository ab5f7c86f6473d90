import type { Id } from '@probant/domain-kernel';
import type { Passage, Seat } from '@probant/domain-jury';
import { Passages, type NamedSeat, type PassageFile } from '../ports/passages.js';

/** Passages kept in a list; `names` gives the people of the seats. */
export class InMemoryPassages extends Passages {
  readonly closedSeatIds = new Set<Id>();
  readonly answers = new Map<Id, { acknowledgedAt?: string | null; declinedReason?: string | null }>();
  private readonly files = new Map<Id, PassageFile>();

  constructor(files: readonly PassageFile[] = [], private readonly names: ReadonlyMap<Id, { givenName: string; familyName: string }> = new Map()) {
    super();
    for (const file of files) this.files.set(file.passage.id, file);
  }
  /** Puts a passage as the test wants it. */
  put(file: PassageFile): void {
    this.files.set(file.passage.id, file);
  }
  async find(passageId: Id): Promise<PassageFile | null> {
    return this.files.get(passageId) ?? null;
  }
  async list(organisationId: Id, filter: Parameters<Passages['list']>[1]): Promise<readonly PassageFile[]> {
    return [...this.files.values()]
      .filter(({ passage }) => (passage.organisationId === organisationId || passage.certifierId === organisationId) && (!filter.state || passage.state === filter.state) && (!filter.candidacyId || passage.candidacyId === filter.candidacyId))
      .sort((a, b) => ((a.passage.hearingAt ?? '9') < (b.passage.hearingAt ?? '9') ? -1 : 1));
  }
  async ofCandidacy(candidacyId: Id): Promise<readonly PassageFile[]> {
    return [...this.files.values()].filter(({ passage }) => passage.candidacyId === candidacyId).sort((a, b) => a.passage.number - b.passage.number);
  }
  async save(passage: Passage): Promise<boolean> {
    const file = this.files.get(passage.id);
    if (!file || file.passage.revision !== passage.revision) return false;
    this.files.set(passage.id, { ...file, passage: { ...passage, revision: passage.revision + 1 } });
    return true;
  }
  async saveSeats(passage: Passage, seats: readonly Seat[]): Promise<void> {
    const file = this.files.get(passage.id);
    if (!file) return;
    for (const { acknowledgedAt, declinedReason, id } of seats as readonly (Seat & { acknowledgedAt?: string | null; declinedReason?: string | null })[]) if (acknowledgedAt !== undefined) this.answers.set(id, { acknowledgedAt, declinedReason });
    const named = seats.map((seat): NamedSeat => ({ ...seat, ...(this.names.get(seat.personId) ?? { givenName: seat.personId, familyName: '' }) }));
    this.files.set(passage.id, { ...file, seats: [...file.seats.filter((before) => !seats.some((seat) => seat.id === before.id)), ...named] });
  }
  async removeSeats(passage: Passage, seatIds: readonly Id[]): Promise<void> {
    const file = this.files.get(passage.id);
    if (file) this.files.set(passage.id, { ...file, seats: file.seats.filter((seat) => !seatIds.includes(seat.id)) });
  }
  async closeReadings(_passage: Passage, seatIds: readonly Id[]): Promise<void> {
    for (const id of seatIds) this.closedSeatIds.add(id);
  }
}
