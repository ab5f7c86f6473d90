import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { applyCorrection, correctedAs, madeCorrection, type Correction } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { correctedDraft, holdForCorrection, namingWho, type CorrectionGiven } from './correction-access.js';
import { Corrections } from './ports/corrections.js';
import { Referentiels } from './ports/referentiels.js';
import { factOf } from './referentiel-access.js';

/** A manager corrects a draft by one gesture. Two people at once: different elements never meet; the same one is told what stands, and who wrote it. */
@Injectable()
export class CorrectReferentiel {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly corrections: Corrections,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** `correctionId` is the client's: received twice, it counts once. Throws `not-found`, `forbidden`, `conflict` with what stands, `invalid` for what cannot be. */
  async run(actor: Actor, id: Id, correctionId: Id, correction: Correction): Promise<CorrectionGiven> {
    const held = await holdForCorrection(this.referentiels, actor, id);
    const ground = await this.corrections.ground(held.referentiel, correctionId, actor.personId);
    if (ground.known) return { line: ground.known, changed: null };
    const corrected = await namingWho(this.corrections, held.referentiel, () => applyCorrection(held.reading, correction, () => this.ids.next(), actor.personId));
    const referentiel = correctedAs(held.referentiel, corrected.draft);
    const made = madeCorrection(referentiel, correction, corrected, held.reading, { id: correctionId, by: actor.personId, at: this.clock.now(), revision: referentiel.revision });
    await this.corrections.add(referentiel, made);
    await this.referentiels.saveDraft(referentiel, held.reading, corrected.draft);
    await this.journal.record(actor, factOf(referentiel, 'referentiel.corrected', { correctionId, kind: correction.kind, elementId: made.subjectId, revision: referentiel.revision }));
    return { line: { made, by: ground.name, undoneBy: null }, changed: correctedDraft(actor, held, { referentiel, reading: corrected.draft }, ground, made.weight) };
  }
}
