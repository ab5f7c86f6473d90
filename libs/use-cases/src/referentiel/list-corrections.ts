import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Certifications } from './ports/certifications.js';
import { Corrections, type ListedCorrection } from './ports/corrections.js';
import { Referentiels } from './ports/referentiels.js';
import { openForAct } from './referentiel-access.js';

const PAGE = 50;

/** The corrections of a draft, the newest first, for the certifier's staff; those of a published version tell how it came to be. */
@Injectable()
export class ListCorrections {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
    private readonly corrections: Corrections,
  ) {}

  /** `cursor` is the revision to go on from. Throws `not-found`, `forbidden` outside the certifier, `invalid` for a cursor that is none. */
  async run(actor: Actor, id: Id, cursor: string | null): Promise<{ readonly items: readonly ListedCorrection[]; readonly next: string | null }> {
    const { referentiel } = await openForAct({ referentiels: this.referentiels, certifications: this.certifications }, actor, id, () => ({ allowed: true }));
    if (cursor !== null && !/^\d{1,9}$/.test(cursor)) throw new DomainError('invalid', 'input.invalid', { fields: [{ path: 'query.cursor', reason: 'invalid_format' }] });
    const found = await this.corrections.page(referentiel, cursor === null ? null : Number(cursor), PAGE + 1);
    const items = found.slice(0, PAGE);
    return { items, next: found.length > PAGE ? String(items.at(-1)?.made.revision) : null };
  }
}
