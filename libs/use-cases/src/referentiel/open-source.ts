import { Injectable } from '@nestjs/common';
import { ALLOWED, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Storage } from '../ports/storage.js';
import { Certifications } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { openForAct } from './referentiel-access.js';

/** The bytes of a certifier's document, under the name it was sent with. */
export interface OpenedSource { readonly name: string; readonly bytes: number; readonly stream: AsyncIterable<Uint8Array> }

/** Opens the document a référentiel was read from: the certifier's staff sees the page itself beside the tree. */
@Injectable()
export class OpenSource {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
    private readonly storage: Storage,
  ) {}

  /** Throws `not-found` to those who do not read it and before its first reading, `forbidden` outside the certifier. */
  async run(actor: Actor, id: Id): Promise<OpenedSource> {
    const { referentiel } = await openForAct({ referentiels: this.referentiels, certifications: this.certifications }, actor, id, () => ALLOWED);
    const found = referentiel.counts ? await this.storage.open(referentiel.sourceKey) : null;
    if (!found) throw new DomainError('not-found', 'referentiel.no_tree', { status: referentiel.status });
    return { name: referentiel.sourceName, ...found };
  }
}
