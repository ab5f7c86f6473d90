import type { Id, Instant } from '@probant/domain-kernel';
import type { SeatRole, SeatState } from './words.js';

/** A juror on one passage. Profession, qualification and gender are those known when they were seated. */
export interface Seat {
  readonly id: Id;
  readonly personId: Id;
  readonly role: SeatRole;
  readonly state: SeatState;
  readonly profession: string | null;
  readonly qualified: boolean;
  readonly gender: 'woman' | 'man' | 'unstated';
  readonly linkDeclared: boolean;
  /** Null until the hearing records it. */
  readonly present: boolean | null;
  readonly signedAt: Instant | null;
}

/** Whether the seat takes part in marks and decisions: a secretary types, a client sees only what is opened to it. */
export function votes(seat: Pick<Seat, 'role'>): boolean {
  return seat.role === 'president' || seat.role === 'member';
}

/** Whether the seat still stands: neither declined nor replaced. */
export function stands(seat: Pick<Seat, 'state'>): boolean {
  return seat.state === 'invited' || seat.state === 'accepted';
}

/** The seats that agree marks and decide: standing, voting and present at the hearing. */
export function panelPresent(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter((seat) => stands(seat) && votes(seat) && seat.present === true);
}

/** Whether what a juror declared names the candidate: a present or past link (D.6412-6). Case and accents do not matter. */
export function declaresLink(linksDeclared: string, candidateFamilyName: string): boolean {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain(candidateFamilyName).trim();
  return name !== '' && ` ${plain(linksDeclared).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
}
