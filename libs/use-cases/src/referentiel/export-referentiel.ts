import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { toReferentielFile, type ReferentielFile } from '@probant/domain-referentiel';
import { Certifications } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { openForAct } from './referentiel-access.js';

/** A référentiel on its way out: its file, and the name it is kept under. */
export interface ExportedReferentiel { readonly name: string; readonly file: ReferentielFile }

/** The certifier takes a référentiel away as a file, to import it elsewhere as it is. */
@Injectable()
export class ExportReferentiel {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
  ) {}

  /** Throws `not-found`, `forbidden` to others than the certifier, or before anything was read. */
  async run(actor: Actor, id: Id): Promise<ExportedReferentiel> {
    const { referentiel, certification } = await openForAct({ referentiels: this.referentiels, certifications: this.certifications }, actor, id, () => ({ allowed: true }));
    const reading = await this.referentiels.readingOf(referentiel);
    if (!reading) throw new DomainError('forbidden', 'referentiel.no_tree', { status: referentiel.status });
    const version = referentiel.version === null ? 'brouillon' : `v${String(referentiel.version)}`;
    return { name: `${certification.rncp ?? 'referentiel'}-${version}.probant.json`, file: toReferentielFile(reading) };
  }
}
