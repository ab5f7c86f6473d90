import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { progressOf, publicationBlockers, readsDrafts, type PublicationBlocker, type Referentiel, type ReferentielReading, type ReviewProgress, type RouteAdaptation, type RuleSet } from '@probant/domain-referentiel';
import { actionsOf, type AllowedAction } from './correction-access.js';
import { Certifications, type NamedCertification } from './ports/certifications.js';
import { ReadingProgress, type ReadingStep } from './ports/reading-progress.js';
import { Referentiels, type SourceLine } from './ports/referentiels.js';
import { Corrections } from './ports/corrections.js';
import { RuleBook } from './ports/rule-book.js';
import { openForAct, openReferentiel } from './referentiel-access.js';

/** A référentiel as its screens show it to this actor. */
export interface ShownReferentiel {
  readonly referentiel: Referentiel;
  /** How far its reading is, while it goes on. */
  readonly readingStep: ReadingStep | null;
  readonly certification: NamedCertification;
  readonly mine: boolean;
  readonly reading: ReferentielReading | null;
  /** Who settled the doubts. */
  readonly names: ReadonlyMap<Id, string>;
  readonly ruleSets: readonly RuleSet[];
  readonly adaptations: readonly RouteAdaptation[];
  readonly progress: ReviewProgress | null;
  readonly awaitingSecond: { readonly person: string; readonly confirmedAt: string } | null;
  readonly blockers: readonly PublicationBlocker[];
  readonly actions: readonly AllowedAction[];
}

/** Lines read at once at most. */
const LINES_AT_ONCE = 2000;

/** The tree, its doubts, its rules, and what may be done with it; or the lines of its document. */
@Injectable()
export class ReadReferentiel {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
    private readonly ruleBook: RuleBook,
    private readonly corrections: Corrections,
    private readonly steps: ReadingProgress,
  ) {}

  /** Doubts and what found no place are the certifier's staff's alone. Throws `not-found` to those who do not read it. */
  async run(actor: Actor, id: Id): Promise<ShownReferentiel> {
    const { referentiel, certification } = await openReferentiel({ referentiels: this.referentiels, certifications: this.certifications }, actor, id);
    const reading = await this.referentiels.readingOf(referentiel);
    const mine = certification.certifierId === actor.organisationId;
    const working = readsDrafts(actor, referentiel);
    return {
      referentiel, certification, mine,
      readingStep: referentiel.status === 'reading' ? ((await this.steps.of([id])).get(id) ?? null) : null,
      reading: reading && !working ? { ...reading, doubts: [], unplaced: [] } : reading,
      names: await this.referentiels.namesOf(working ? [...new Set((reading?.doubts ?? []).flatMap(({ by }) => by ?? []))] : []),
      ...(await this.ruleBook.newest(referentiel)),
      progress: reading && working ? progressOf(reading, await this.corrections.counts(referentiel)) : null,
      awaitingSecond: working ? await this.firstConfirmation(referentiel) : null,
      blockers: reading && working && referentiel.status === 'draft' ? publicationBlockers(reading.tree) : [],
      actions: actionsOf(actor, referentiel, reading?.tree ?? null, await this.referentiels.otherManagers(referentiel.certifierId, actor.personId)),
    };
  }

  /** Lines `from` to `to`, at most two thousand. Throws `not-found`, or `forbidden` outside the certifier. */
  async source(actor: Actor, id: Id, from: number, to: number): Promise<{ readonly total: number; readonly lines: readonly SourceLine[] }> {
    const { referentiel } = await openForAct({ referentiels: this.referentiels, certifications: this.certifications }, actor, id, () => ({ allowed: true }));
    return this.referentiels.linesOf(referentiel, from, Math.min(to, from + LINES_AT_ONCE - 1));
  }

  private async firstConfirmation({ status, publicationAsked }: Referentiel): Promise<ShownReferentiel['awaitingSecond']> {
    if (status !== 'draft' || !publicationAsked) return null;
    return { person: (await this.referentiels.namesOf([publicationAsked.by])).get(publicationAsked.by) ?? '', confirmedAt: publicationAsked.at };
  }
}
