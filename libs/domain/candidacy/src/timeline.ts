import { dayOf, type Day } from '@probant/domain-kernel';
import type { Candidacy, CandidacyStatus } from './candidacy.js';

/** Steps of a candidacy as its timeline tells them, in order. A passage after the first starts again at `building`. */
export const TIMELINE_STEPS = ['opened', 'eligibility', 'building', 'deposit', 'form_check', 'convocation', 'hearing', 'decision'] as const;
export type TimelineStepName = (typeof TIMELINE_STEPS)[number];

/** One step, done, under way or to come, with the day it was or is due. `detail`: the place of the hearing. */
export interface TimelineStep { readonly step: TimelineStepName; readonly state: 'done' | 'current' | 'coming'; readonly on: Day | null; readonly detail: string | null }

/** The present passage as the timeline needs it. */
export interface PassageMoment { readonly hearingOn: Day | null; readonly place: string | null; readonly notifiedOn: Day | null }

/** The step a status stands at; `decided` is past the last. */
const AT: Record<CandidacyStatus, TimelineStepName | null> = {
  draft: 'eligibility', eligibility_submitted: 'eligibility', eligibility_incomplete: 'eligibility', eligible: 'building', ineligible: 'eligibility', building: 'building', deposited: 'form_check', flagged: 'deposit',
  verified: 'convocation', convoked: 'hearing', heard: 'decision', decided: null, withdrawn: null, lapsed: null, archived: null,
};
const STOPPED: readonly CandidacyStatus[] = ['withdrawn', 'lapsed', 'archived', 'ineligible'];

/** From the opening to the decision of the present passage. A candidacy that stopped has nothing to come. */
export function timelineOf(candidacy: Candidacy, present: PassageMoment | null, depositDueOn: Day | null): readonly TimelineStep[] {
  const steps = TIMELINE_STEPS.filter((step) => candidacy.route === 'vae' || step !== 'eligibility');
  const current = indexOfCurrent(candidacy, steps);
  const on: Partial<Record<TimelineStepName, Day | null>> = {
    opened: dayOf(candidacy.createdAt), eligibility: candidacy.eligibleOn ?? candidacy.submittedOn, deposit: candidacy.depositedOn ?? depositDueOn, hearing: present?.hearingOn ?? null, decision: present?.notifiedOn ?? null,
  };
  return steps.flatMap((step, index): readonly TimelineStep[] => {
    const state = index < current ? 'done' : index === current ? 'current' : 'coming';
    if (state === 'coming' && STOPPED.includes(candidacy.status)) return [];
    return [{ step, state, on: on[step] ?? null, detail: step === 'hearing' ? (present?.place ?? null) : null }];
  });
}

function indexOfCurrent(candidacy: Candidacy, steps: readonly TimelineStepName[]): number {
  const status = candidacy.statusBeforeWithdrawal ?? candidacy.status;
  const at = AT[status];
  if (at) return steps.indexOf(at);
  if (status === 'decided') return steps.length;
  // Lapsed or archived: its dates say how far it went.
  const last: TimelineStepName = candidacy.depositedOn ? 'deposit' : candidacy.eligibleOn ? 'eligibility' : 'opened';
  return Math.max(0, steps.indexOf(last)) + 1;
}
