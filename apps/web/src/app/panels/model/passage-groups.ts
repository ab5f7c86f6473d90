import type { Passage } from '../panels.client';

/** Passages by what they ask of the school, the most pressing group first. */
export interface PassageGroup { readonly code: 'to_organise' | 'convoked' | 'heard' | 'waiting' | 'closed'; readonly passages: readonly Passage[] }

/** To organise: the booklet is verified, nothing else stands in the way of a convocation but the panel and the date. */
export function groupOf(passage: Pick<Passage, 'state' | 'actions'>): PassageGroup['code'] {
  if (passage.state === 'closed') return 'closed';
  if (passage.state === 'hearing' || passage.state === 'deliberating') return 'heard';
  if (passage.state === 'convoked') return 'convoked';
  return passage.actions.some(({ action, code }) => action === 'convoke' && code === 'jury.booklet_not_verified') ? 'waiting' : 'to_organise';
}

const ORDER: readonly PassageGroup['code'][] = ['to_organise', 'convoked', 'heard', 'waiting', 'closed'];

/** The groups that hold something, each with the nearest legal end first. */
export function passageGroups(passages: readonly Passage[]): readonly PassageGroup[] {
  const due = ({ hearingAt, hearingDueOn }: Passage): string => hearingAt ?? hearingDueOn ?? '9999';
  return ORDER.map((code) => ({ code, passages: passages.filter((passage) => groupOf(passage) === code).toSorted((a, b) => due(a).localeCompare(due(b))) })).filter(({ passages: own }) => own.length > 0);
}

/** How many of the seats said yes. */
export function answers({ seats }: Pick<Passage, 'seats'>): { readonly accepted: number; readonly standing: number; readonly declined: number } {
  const count = (...states: readonly string[]): number => seats.filter(({ state }) => states.includes(state)).length;
  return { accepted: count('accepted'), standing: count('invited', 'accepted'), declined: count('declined') };
}
