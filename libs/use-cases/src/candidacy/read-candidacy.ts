import { Injectable } from '@nestjs/common';
import { actionsFor, blocsNeeded, certificationState, clocksOf, scopeBlocs, timelineOf, type CandidacyAction, type CertificationState, type Clock as RunningClock, type PassageMoment, type TimelineStep } from '@probant/domain-candidacy';
import { dayOf, DomainError, type Actor, type Id, type Permission } from '@probant/domain-kernel';
import { passageResult, type PassageResult, type Verdict } from '@probant/domain-jury';
import type { BlocProgress, Finding } from '@probant/domain-portfolio';
import { Dossiers, type OpenDossier } from '../portfolio/ports/dossiers.js';
import { Clock } from '../ports/clock.js';
import { visible } from './candidacy-access.js';
import { Candidacies, type CandidacyFile, type CandidacyPassage, type Contact } from './ports/candidacies.js';

/** Criteria of one bloc, and apart from them what the jury decided. */
export interface BlocStanding extends BlocProgress { readonly verdict: Verdict | null; readonly held: boolean; readonly presented: boolean }

/** A candidacy, where it is, what may be done with it and by whom. */
export interface CandidacyRead {
  readonly file: CandidacyFile;
  readonly actions: readonly { readonly action: CandidacyAction; readonly permission: Permission }[];
  readonly timeline: readonly TimelineStep[];
  readonly clocks: readonly RunningClock[];
  readonly contacts: readonly Contact[];
  readonly completeness: { readonly computedAt: string | null; readonly stale: boolean; readonly findings: readonly Finding[]; readonly blocs: readonly BlocStanding[] };
  readonly standing: CertificationState & { readonly heldBlocIds: readonly Id[] };
  readonly passages: readonly (CandidacyPassage & { readonly result: PassageResult | null })[];
}

/** One candidacy, for the candidate, who accompanies them and the school. */
@Injectable()
export class ReadCandidacy {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly dossiers: Dossiers,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` to those who do not read it: a juror reads the booklet. */
  async run(actor: Actor, candidacyId: Id): Promise<CandidacyRead> {
    const file = visible(await this.candidacies.find(candidacyId), actor);
    const dossier = await this.dossiers.open(candidacyId);
    if (!dossier) throw new DomainError('not-found', 'candidacy.unknown');
    const { candidacy, certification, cohort } = file;
    const around = await this.candidacies.around(file, this.clock.today());
    const passages = (await this.candidacies.passagesOf(candidacyId)).map((passage) => ({ ...passage, result: resultOf(passage) }));
    const depositDueOn = cohort?.depositDueOn ?? null;
    const requirementIds = dossier.ground.ruleSet?.requirementIds ?? [];
    // What is asked outside blocs is handed in with the booklet, or heard: a sealed passage where the candidate was present met it.
    const met = passages.some(({ sealed, attendance }) => sealed && attendance === 'present') ? requirementIds : [];
    return {
      file, passages, contacts: await this.candidacies.contactsOf(file), actions: actionsFor(actor, candidacy, around),
      timeline: timelineOf(candidacy, momentOf(passages.find(({ number }) => number === candidacy.passageNumber)), depositDueOn),
      clocks: clocksOf(candidacy, { regime: certification.regime, registrationEndsOn: certification.registrationEndsOn, depositDueOn }, this.clock.today()),
      completeness: completenessOf(dossier, file, passages, around.heldBlocIds),
      standing: { ...certificationState(blocsNeeded(dossier.ground.tree, requirementIds), around.heldBlocIds, met, candidacy.scope.optionBlocIds), heldBlocIds: around.heldBlocIds },
    };
  }
}

function momentOf(passage: CandidacyPassage | undefined): PassageMoment | null {
  return passage ? { hearingOn: passage.heldOn ?? (passage.hearingAt ? dayOf(passage.hearingAt) : null), place: passage.place, notifiedOn: passage.notifiedOn } : null;
}

/** What a passage gave; nothing before its minutes are sealed, or the candidate was missing. */
function resultOf({ state, sealed, attendance, blocIds, verdicts }: CandidacyPassage): PassageResult | null {
  if (state !== 'closed' || !attendance || (attendance === 'present' && !sealed)) return null;
  return passageResult(blocIds, new Map(verdicts.map(({ blocId, verdict }) => [blocId, verdict])), attendance);
}

function completenessOf({ dossier, snapshot, ground }: OpenDossier, { candidacy }: CandidacyFile, passages: readonly CandidacyPassage[], held: readonly Id[]): CandidacyRead['completeness'] {
  const verdicts = new Map(passages.flatMap((passage) => passage.verdicts.map(({ blocId, verdict }) => [blocId, verdict] as const)));
  const presented = new Set(dossier.passageBlocIds ?? scopeBlocs(ground.tree, candidacy.scope).map(({ id }) => id));
  const blocs = (snapshot?.completeness.blocs ?? []).map((bloc) => ({ ...bloc, verdict: verdicts.get(bloc.blocId) ?? null, held: held.includes(bloc.blocId), presented: presented.has(bloc.blocId) }));
  return { computedAt: snapshot?.computedAt ?? null, stale: !snapshot || snapshot.counterSeen < dossier.contentCounter, findings: snapshot?.completeness.findings ?? [], blocs };
}
