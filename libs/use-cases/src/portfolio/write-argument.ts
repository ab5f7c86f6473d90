import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { checkCompetency, mergeEdit, type Argument } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, openDossier, tieGround } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { Ties } from './ports/ties.js';

/** The candidate writes what speaks for a whole competency; saved as they type. */
@Injectable()
export class WriteArgument {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly ties: Ties,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** `base` is the text the person started from. Throws `conflict` `portfolio.stale_edit` with the present text when another tab changed it. */
  async run(actor: Actor, candidacyId: Id, competencyId: Id, edit: { readonly base: string; readonly text: string }): Promise<Argument> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'writing');
    checkCompetency(competencyId, tieGround(dossier, await this.dossiers.treeOf(dossier)));
    const kept = (await this.ties.argumentFor(dossier, competencyId)) ?? { competencyId, text: '', revision: 0, savedAt: this.clock.now() };
    const { text } = mergeEdit({ text: edit.base }, { text: kept.text }, { text: edit.text }, kept.revision);
    if (text === kept.text) return kept;
    const argument = { competencyId, text, revision: kept.revision + 1, savedAt: this.clock.now() };
    await this.ties.saveArgument(dossier, argument);
    await this.dossiers.raiseCounter(dossier);
    await this.journal.record(actor, factOf(dossier, 'portfolio.argument_written', competencyId, { revision: argument.revision }));
    return argument;
  }
}
