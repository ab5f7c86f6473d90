import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { mayDelete } from '@probant/domain-referentiel';
import { Journal } from '../ports/journal.js';
import { Storage } from '../ports/storage.js';
import { Certifications } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { factOf, openForAct } from './referentiel-access.js';

/** The certifier throws away a draft, or a reading that failed. */
@Injectable()
export class DeleteReferentiel {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
    private readonly storage: Storage,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`, `forbidden` for what is being read or was published. */
  async run(actor: Actor, id: Id): Promise<void> {
    const { referentiel } = await openForAct({ referentiels: this.referentiels, certifications: this.certifications }, actor, id, mayDelete);
    await this.referentiels.remove(referentiel);
    await this.journal.record(actor, factOf(referentiel, 'referentiel.deleted', { certificationId: referentiel.certificationId, sourceKey: referentiel.sourceKey }));
  }

  /** Its document, once that is committed. */
  async letGo(sourceKey: string): Promise<void> {
    if (sourceKey !== '') await this.storage.remove(sourceKey);
  }
}
