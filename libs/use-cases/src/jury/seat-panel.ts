import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Fact, type Id, type Instant } from '@probant/domain-kernel';
import { declaresLink, maySeatPanel, panelHolds, type Seat, type SeatRole } from '@probant/domain-jury';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { factOf, managedPassage, savePassage } from './passage-access.js';
import { passageShown, type PassageShown } from './passage-view.js';
import { Jurors, type Juror } from './ports/jurors.js';
import { Passages, type NamedSeat, type PassageFile } from './ports/passages.js';

export interface PanelAsked { readonly hearingAt: Instant | null; readonly place: string | null; readonly balanceReason: string | null; readonly seats: readonly { readonly personId: Id; readonly role: SeatRole }[] }

/** Sets date, place and seats. Before the convocation the panel may be incomplete; after it, it must go on holding and who leaves is replaced, never erased. */
@Injectable()
export class SeatPanel {
  constructor(
    private readonly passages: Passages,
    private readonly jurors: Jurors,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`, `forbidden` once the hearing is opened or when a convoked panel would break the composition, `invalid` for somebody outside the pool or seated twice. */
  async execute(actor: Actor, passageId: Id, asked: PanelAsked): Promise<PassageShown> {
    const file = await managedPassage(this.passages, actor, passageId);
    demand(maySeatPanel(file));
    const convoked = file.passage.state === 'convoked';
    if (convoked && !asked.hearingAt) throw new DomainError('invalid', 'jury.no_date');
    const seats = await this.seatsOf(actor, file, asked);
    const gone = file.seats.filter((seat) => !seats.some((each) => each.id === seat.id));
    const passage = { ...file.passage, hearingAt: asked.hearingAt, place: asked.place, balanceReason: asked.balanceReason?.trim() || null };
    if (convoked) demand(panelHolds(seats, file.apart, passage.balanceReason));
    await savePassage(this.passages, passage);
    const left = convoked ? gone.map((seat) => ({ ...seat, state: 'replaced' as const })) : [];
    await this.passages.saveSeats(passage, [...seats, ...left]);
    if (!convoked && gone.length > 0) await this.passages.removeSeats(passage, gone.map((seat) => seat.id));
    await this.journal.record(actor, ...this.facts(file, seats, asked, convoked));
    return passageShown({ ...file, passage: { ...passage, revision: passage.revision + 1 }, seats: [...seats, ...left] }, actor);
  }

  private async seatsOf(actor: Actor, file: PassageFile, asked: PanelAsked): Promise<readonly NamedSeat[]> {
    if (new Set(asked.seats.map((seat) => seat.personId)).size < asked.seats.length) throw new DomainError('invalid', 'jury.seated_twice');
    const pool = new Map((await this.jurors.pool(actor.organisationId ?? '')).map((juror) => [juror.id, juror]));
    return asked.seats.map(({ personId, role }) => {
      const before = file.seats.find((seat) => seat.personId === personId);
      const juror = pool.get(personId);
      if (!juror && !before) throw new DomainError('invalid', 'jury.juror_unknown', { personId });
      const state: Seat['state'] = !before || before.state === 'replaced' || before.state === 'declined' || file.passage.state !== 'convoked' ? 'invited' : before.state;
      const seat: NamedSeat = before ?? { id: this.ids.next(), personId, role, state, profession: null, qualified: false, gender: 'unstated', linkDeclared: false, present: null, signedAt: null, givenName: juror?.givenName ?? '', familyName: juror?.familyName ?? '' };
      return { ...seat, role, state, ...(juror ? knownOf(juror, file.candidate.familyName) : {}) };
    });
  }

  private facts(file: PassageFile, seats: readonly Seat[], asked: PanelAsked, convoked: boolean): readonly Fact[] {
    const seated = factOf('jury.panel_seated', file.passage, { seats: seats.length, at: this.clock.now() });
    if (!convoked) return [seated];
    const offered = seats.filter((seat) => seat.state === 'invited' && !file.seats.some((before) => before.id === seat.id && before.state === 'invited'));
    const moved = asked.hearingAt !== file.passage.hearingAt || asked.place !== file.passage.place;
    return [seated, ...offered.map((seat) => factOf('jury.seat_offered', file.passage, { seatId: seat.id, personId: seat.personId }, seat.id)), ...(moved ? [factOf('jury.hearing_moved', file.passage, { hearingAt: asked.hearingAt })] : [])];
  }
}

/** What the pool knows of a juror at the moment they are seated. */
function knownOf({ profile }: Juror, candidateFamilyName: string): Pick<Seat, 'profession' | 'qualified' | 'gender' | 'linkDeclared'> {
  return { profession: profile?.profession ?? null, qualified: profile?.qualified ?? false, gender: profile?.gender ?? 'unstated', linkDeclared: declaresLink(profile?.linksDeclared ?? '', candidateFamilyName) };
}
