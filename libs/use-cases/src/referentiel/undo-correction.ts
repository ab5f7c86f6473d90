import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { correctedAs, demandUndoable, madeUndo, undoChanges } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { correctedDraft, holdForCorrection, namingWho, type CorrectionGiven } from './correction-access.js';
import { Corrections } from './ports/corrections.js';
import { Referentiels } from './ports/referentiels.js';
import { factOf } from './referentiel-access.js';

/** A manager takes a correction back, theirs or another's, exactly; what undid it may be taken back in turn. */
@Injectable()
export class UndoCorrection {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly corrections: Corrections,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** `undoId` is the client's: received twice, it counts once. Throws `not-found`, `forbidden`, `conflict` when it is undone already or when a later correction stands on it. */
  async run(actor: Actor, id: Id, correctionId: Id, undoId: Id): Promise<CorrectionGiven> {
    const held = await holdForCorrection(this.referentiels, actor, id);
    const ground = await this.corrections.ground(held.referentiel, undoId, actor.personId);
    if (ground.known) return { line: ground.known, changed: null };
    const target = await this.corrections.find(held.referentiel, correctionId);
    if (!target) throw new DomainError('not-found', 'referentiel.correction_unknown');
    demandUndoable(target.made, target.undoneBy);
    const { draft, changes } = await namingWho(this.corrections, held.referentiel, () => undoChanges(held.reading, target.made.changes));
    const referentiel = correctedAs(held.referentiel, draft);
    const made = madeUndo(target.made, changes, { id: undoId, by: actor.personId, at: this.clock.now(), revision: referentiel.revision });
    await this.corrections.add(referentiel, made);
    await this.referentiels.saveDraft(referentiel, held.reading, draft);
    await this.journal.record(actor, factOf(referentiel, 'referentiel.correction_undone', { correctionId: undoId, undoes: correctionId, elementId: made.subjectId, revision: referentiel.revision }));
    return { line: { made, by: ground.name, undoneBy: null }, changed: correctedDraft(actor, held, { referentiel, reading: draft }, ground, made.weight) };
  }
}
