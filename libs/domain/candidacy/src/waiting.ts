import type { Day } from '@probant/domain-kernel';
import type { Candidacy, CandidacyStatus } from './candidacy.js';
import { clocksOf, type Clock, type ClockGround } from './clocks.js';

/** Who has the next move. */
export const WAITING_FOR = ['candidate', 'school', 'jury', 'nobody'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

const BY_STATUS: Record<CandidacyStatus, WaitingFor> = {
  draft: 'candidate', eligibility_submitted: 'school', eligibility_incomplete: 'candidate', eligible: 'candidate', ineligible: 'nobody', building: 'candidate',
  deposited: 'school', flagged: 'candidate', verified: 'school', convoked: 'jury', heard: 'jury', decided: 'candidate', withdrawn: 'nobody', lapsed: 'nobody', archived: 'nobody',
};

/** Who it waits for. A decided candidacy with nothing left to validate waits for nobody. */
export function waitingFor(status: CandidacyStatus, nothingMissing: boolean): WaitingFor {
  return status === 'decided' && nothingMissing ? 'nobody' : BY_STATUS[status];
}

/** What lists sort and filter by, kept beside the candidacy by every write. */
export interface Prospect { readonly waitingFor: WaitingFor; readonly nextDue: Clock | null }

/** Who it waits for, and the nearest clock. */
export function prospectOf(candidacy: Candidacy, ground: ClockGround, nothingMissing: boolean, today: Day): Prospect {
  return { waitingFor: waitingFor(candidacy.status, nothingMissing), nextDue: clocksOf(candidacy, ground, today)[0] ?? null };
}
