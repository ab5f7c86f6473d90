import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { differ, type Difference, type Referentiel } from '@probant/domain-referentiel';
import { Certifications } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { openReferentiel, treeOf } from './referentiel-access.js';

/** Two versions, and what differs from the first to the second. */
export interface Comparison { readonly from: Referentiel; readonly to: Referentiel; readonly difference: Difference }

/** What differs between any two versions of one certification, published or drafts, as the actor may read them. */
@Injectable()
export class CompareReferentiels {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
  ) {}

  /** Throws `not-found` for a version one does not read, `invalid` for two certifications, `forbidden` for one that was not read yet. */
  async run(actor: Actor, certificationId: Id, fromId: Id, toId: Id): Promise<Comparison> {
    const ports = { referentiels: this.referentiels, certifications: this.certifications };
    const { referentiel: from } = await openReferentiel(ports, actor, fromId);
    const { referentiel: to } = await openReferentiel(ports, actor, toId);
    if (from.certificationId !== certificationId || to.certificationId !== certificationId) throw new DomainError('invalid', 'referentiel.other_certification', { certificationId });
    return { from, to, difference: differ(await treeOf(this.referentiels, from), await treeOf(this.referentiels, to)) };
  }
}
