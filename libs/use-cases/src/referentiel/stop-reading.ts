import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { failedFor, mayStop } from '@probant/domain-referentiel';
import { Journal } from '../ports/journal.js';
import { Certifications } from './ports/certifications.js';
import { ReadingProgress } from './ports/reading-progress.js';
import { Referentiels } from './ports/referentiels.js';
import { factOf, keptKey, openForAct } from './referentiel-access.js';

/** The certifier stops a reading under way: its reader is killed, what was received is let go of, and what the reader may have kept meanwhile. */
@Injectable()
export class StopReading {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
    private readonly progress: ReadingProgress,
    private readonly journal: Journal,
  ) {}

  /** A draft read before stays as it was. Throws `not-found`, `forbidden` when nothing is being read. */
  async run(actor: Actor, id: Id): Promise<void> {
    const { referentiel } = await openForAct({ referentiels: this.referentiels, certifications: this.certifications }, actor, id, mayStop);
    const kept = referentiel.counts !== null || referentiel.sourceKey === keptKey(referentiel);
    const stopped = failedFor({ ...referentiel, sourceKey: kept ? keptKey(referentiel) : '' }, 'referentiel.stopped');
    await this.referentiels.save(stopped);
    await this.progress.over(referentiel);
    await this.journal.record(actor, factOf(stopped, 'referentiel.reading_stopped', { stagedKeys: referentiel.sourceKey === stopped.sourceKey ? [] : [referentiel.sourceKey], sourceKey: kept ? '' : keptKey(referentiel) }));
  }
}
