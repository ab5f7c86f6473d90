import type { Type } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { DeleteReferentiel, InspectFile, ReadDocument, ReadFiche, RecomputeCompleteness, SpreadRules, TellByMail, type JobFact, type Within } from '@probant/use-cases';
import { JOBS, type JobName } from './reactions.js';

/** Gives the use cases of the house. */
export interface House { get<T>(type: Type<T>): T }
type Run = (house: House, actor: Actor, fact: JobFact) => Promise<unknown>;
export interface Processor { readonly job: JobName; readonly run: (house: House, within: Within, fact: JobFact) => Promise<unknown> }

/** A job in one transaction. */
const on = (job: JobName, run: Run): Processor => ({ job, run: (house, within, fact) => within((actor) => run(house, actor, fact)) });
/** A job that waits long: it opens its transactions itself, short ones. */
const between = (job: JobName, run: Processor['run']): Processor => ({ job, run });
const said = <T>(fact: JobFact, key: string): T => fact.data[key] as T;

/** Job → use case: one line each. */
export const PROCESSORS: readonly Processor[] = [
  between('inspect-file', (house, within, fact) => house.get(InspectFile).run(within, fact.organisationId, fact.subjectId, fact.candidacyId)),
  between('discard-staged', (house, _within, fact) => house.get(InspectFile).letGo(said<readonly string[] | undefined>(fact, 'stagedKeys') ?? [])),
  on('recompute-completeness', (house, actor, fact) => (fact.candidacyId ? house.get(RecomputeCompleteness).run(actor, fact.candidacyId) : house.get(RecomputeCompleteness).everywhere(actor, fact.organisationId))),
  on('read-document', (house, actor, fact) => house.get(ReadDocument).run(actor, fact.subjectId)),
  between('read-fiche', (house, within, fact) => house.get(ReadFiche).run(within, fact.subjectId)),
  on('discard-source', (house, _actor, fact) => house.get(DeleteReferentiel).letGo(said<string>(fact, 'sourceKey'))),
  on('spread-rules', (house, actor, fact) => house.get(SpreadRules).run(actor, fact.subjectId, said(fact, 'route'))),
  on('mail-candidacy-event', (house, _actor, fact) => house.get(TellByMail).candidacyEvent(fact.factId, fact.candidacyId ?? fact.subjectId, fact.type)),
  on('mail-convocation', (house, _actor, fact) => house.get(TellByMail).convocation(fact.factId, passageOf(fact), fact.type === 'jury.hearing_moved')),
  on('mail-seat-offered', (house, _actor, fact) => house.get(TellByMail).seatOffered(fact.factId, passageOf(fact), said<Id>(fact, 'seatId'))),
  on('mail-result', (house, _actor, fact) => house.get(TellByMail).result(fact.factId, passageOf(fact))),
];

/** The facts of a panel say their passage, or are about it. */
function passageOf(fact: JobFact): Id {
  return said<Id | undefined>(fact, 'passageId') ?? fact.subjectId;
}

/** The processor of every job. Throws one sentence when a job has none, or two: the worker does not start. */
export function processorsByJob(processors: readonly Processor[] = PROCESSORS): ReadonlyMap<string, Processor> {
  for (const job of Object.keys(JOBS)) {
    const count = processors.filter((processor) => processor.job === job).length;
    if (count !== 1) throw new Error(`the job ${job} has ${count === 0 ? 'no processor' : `${count} processors`}`);
  }
  return new Map(processors.map((processor) => [processor.job, processor]));
}
