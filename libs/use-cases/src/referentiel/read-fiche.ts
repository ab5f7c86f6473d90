import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { ficheFound, type FicheFound, type ReceivedFiche } from '@probant/domain-referentiel';
import { Journal } from '../ports/journal.js';
import type { Within } from '../ports/within.js';
import { FicheReader } from './ports/fiche-reader.js';
import { Fiches } from './ports/fiches.js';
import { factOf } from './referentiel-access.js';

/** A file of the register received is read: the fiche looked for, those to choose from, or why not. */
@Injectable()
export class ReadFiche {
  constructor(
    private readonly fiches: Fiches,
    private readonly reader: FicheReader,
    private readonly journal: Journal,
  ) {}

  /** Reads between two transactions: a whole export lasts. Idempotent: what is read, chosen anew or thrown away meanwhile is left alone. */
  async run(within: Within, ficheId: Id): Promise<ReceivedFiche | null> {
    const received = await within(() => this.fiches.find(ficheId));
    if (!received || received.status !== 'reading') return received;
    const found = await this.reader.read({ name: received.sourceName, key: received.sourceKey, kept: false }, received.asked);
    return within((actor) => this.settle(actor, received, found));
  }

  private async settle(actor: Actor, received: ReceivedFiche, found: FicheFound): Promise<ReceivedFiche | null> {
    const now = await this.fiches.find(received.id);
    if (!now || now.revision !== received.revision) return now;
    const settled = ficheFound(received, found);
    await this.fiches.save(settled);
    const stagedKeys = settled.sourceKey === '' ? [received.sourceKey] : [];
    await this.journal.record(actor, factOf(settled, 'referentiel.fiche_read', { status: settled.status, number: settled.fiche?.number ?? null, failure: settled.failure, stagedKeys }));
    return settled;
  }
}
