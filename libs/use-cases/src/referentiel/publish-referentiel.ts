import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { confirmPublication, mayPublish, retired, type Referentiel } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { Certifications } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { factOf, openReferentiel } from './referentiel-access.js';

export interface Publication { readonly version: number | null; readonly awaitingSecond: boolean }

/** A manager confirms a draft: its tree will not change any more. Where the certifier has two managers, the second confirmation publishes. The version it replaces is retired. */
@Injectable()
export class PublishReferentiel {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `forbidden` with the blockers or the reason, `conflict` when the draft moved on since it was read. */
  async run(actor: Actor, id: Id, revision: number): Promise<Publication> {
    const ports = { referentiels: this.referentiels, certifications: this.certifications };
    const { certification } = await openReferentiel(ports, actor, id);
    await this.certifications.hold(certification);
    const { referentiel } = await openReferentiel(ports, actor, id);
    const otherManagers = await this.referentiels.otherManagers(referentiel.certifierId, actor.personId);
    demand(mayPublish(actor, referentiel, (await this.referentiels.readingOf(referentiel))?.tree ?? null, otherManagers));
    if (!actor.personId) throw new DomainError('forbidden', 'referentiel.certifier_only');
    if (referentiel.revision !== revision) throw new DomainError('conflict', 'referentiel.stale', { revision: referentiel.revision });
    const versions = await this.referentiels.ofCertifications([referentiel.certificationId]);
    const confirmed = confirmPublication(referentiel, { personId: actor.personId, otherManagers, now: this.clock.now() }, versions.map(({ version }) => version));
    await this.referentiels.save(confirmed);
    await (confirmed.status === 'published' ? this.told(actor, confirmed, versions) : this.journal.record(actor, factOf(confirmed, 'referentiel.publication_asked', { revision: confirmed.revision })));
    return { version: confirmed.version, awaitingSecond: confirmed.status !== 'published' };
  }

  private async told(actor: Actor, published: Referentiel, versions: readonly Referentiel[]): Promise<void> {
    await this.journal.record(actor, factOf(published, 'referentiel.published', { version: published.version, sha256: published.sourceHash }));
    for (const older of versions.filter(({ status, id }) => status === 'published' && id !== published.id)) {
      await this.referentiels.save(retired(older));
      await this.journal.record(actor, factOf(older, 'referentiel.retired', { version: older.version, replacedBy: published.id }));
    }
  }
}
