import { composition, type CompositionRule, declaresLink, panelHolds, type PeopleApart, type Seat, type SeatRole } from '@probant/domain-jury';
import type { Permission } from '@probant/domain-kernel';
import type { Juror, PanelBody, Passage } from '../panels.client';
import { dayAndTime, instantInParis } from './hearing-time';

/** A panel being composed: what the fields hold. */
export interface PanelDraft { readonly day: string; readonly time: string; readonly place: string; readonly balanceReason: string; readonly seats: readonly { readonly personId: string; readonly role: SeatRole }[] }

/** The draft of a passage as it was last saved; a seat that was declined or replaced no longer stands in it. */
export function draftOf(passage: Passage): PanelDraft {
  const seats = passage.seats.filter(({ state }) => state === 'invited' || state === 'accepted').map(({ id, role }) => ({ personId: id, role }));
  return { ...dayAndTime(passage.hearingAt), place: passage.place ?? '', balanceReason: passage.balanceReason ?? '', seats };
}

/** What is sent of a draft. */
export function bodyOf(draft: PanelDraft): PanelBody {
  return { hearingAt: instantInParis(draft.day, draft.time), place: draft.place.trim() || null, balanceReason: draft.balanceReason.trim() || null, seats: draft.seats.map((seat) => ({ ...seat })) };
}

/** Adds somebody: the first one presides until told otherwise. */
export function seated(draft: PanelDraft, personId: string): PanelDraft {
  if (draft.seats.some((seat) => seat.personId === personId)) return draft;
  const presided = draft.seats.some(({ role }) => role === 'president');
  return { ...draft, seats: [...draft.seats, { personId, role: presided ? 'member' : 'president' }] };
}

export function unseated(draft: PanelDraft, personId: string): PanelDraft {
  return { ...draft, seats: draft.seats.filter((seat) => seat.personId !== personId) };
}

export function withRole(draft: PanelDraft, personId: string, role: SeatRole): PanelDraft {
  return { ...draft, seats: draft.seats.map((seat) => (seat.personId === personId ? { ...seat, role } : seat)) };
}

/** What the rule of the composition reads of the draft: the pool says who is qualified and which links were declared, as the server will read it. */
export function seatsOf(draft: PanelDraft, jurors: readonly Juror[], passage: Passage): readonly Seat[] {
  const pool = new Map(jurors.map((juror) => [juror.id, juror]));
  const before = new Map(passage.seats.map((seat) => [seat.id, seat]));
  return draft.seats.map(({ personId, role }) => {
    const [profile, seat] = [pool.get(personId)?.profile, before.get(personId)];
    return {
      id: seat?.seatId ?? personId, personId, role, state: seat?.state === 'accepted' ? 'accepted' : 'invited', profession: profile?.profession ?? seat?.profession ?? null, qualified: profile?.qualified ?? seat?.qualified ?? false,
      gender: profile?.gender ?? 'unstated', linkDeclared: declaresLink(profile?.linksDeclared ?? '', passage.candidate.familyName), present: null, signedAt: null,
    };
  });
}

/** The composition of a draft, rule by rule (D.6412-6), and whether it may sit. */
export interface Checked { readonly rules: readonly CompositionRule[]; readonly holds: Permission }
export function checked(draft: PanelDraft, jurors: readonly Juror[], passage: Passage, accompagnateurId: string | null): Checked {
  const apart: PeopleApart = { candidateId: passage.candidate.id, accompagnateurId };
  const seats = seatsOf(draft, jurors, passage);
  return { rules: composition(seats, apart), holds: panelHolds(seats, apart, draft.balanceReason) };
}

/** Whether the hearing of a draft falls after the legal end (R.6412-5). */
export function isLate(draft: PanelDraft, dueOn: string | null): boolean {
  return dueOn !== null && draft.day !== '' && draft.day > dueOn;
}
