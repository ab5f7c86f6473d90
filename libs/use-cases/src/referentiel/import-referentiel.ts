import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { displayName } from '@probant/domain-portfolio';
import { demandImport, toReadAgain, type Referentiel } from '@probant/domain-referentiel';
import type { StagedFile } from '../portfolio/staged-file.js';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Certifications, type NamedCertification } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { factOf, openCertification } from './referentiel-access.js';

/** A document received, and whether the same one was there: it is then read again, in its place. */
export interface ImportedReferentiel { readonly id: Id; readonly known: boolean }

/** The certifier gives the document of a référentiel. It is read afterwards. */
@Injectable()
export class ImportReferentiel {
  constructor(
    private readonly certifications: Certifications,
    private readonly referentiels: Referentiels,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws what would stop it before a byte is read. */
  async check(actor: Actor, certificationId: Id): Promise<void> {
    demandImport(actor, await openCertification(this.certifications, actor, certificationId));
  }

  /** Throws `invalid` for an empty file, `conflict` naming the version when the same document is published. */
  async run(actor: Actor, certificationId: Id, staged: StagedFile): Promise<ImportedReferentiel> {
    const certification = await openCertification(this.certifications, actor, certificationId);
    demandImport(actor, certification);
    if (staged.bytes === 0) throw new DomainError('invalid', 'referentiel.empty');
    await this.certifications.hold(certification);
    const same = (await this.referentiels.ofCertifications([certificationId])).find((each) => each.sourceHash === staged.sha256 && each.status !== 'retired');
    if (same?.status === 'published') throw new DomainError('conflict', 'referentiel.already_published', { referentielId: same.id, version: same.version });
    const received = same ? this.again(same, staged) : this.first(actor, certification, staged);
    await (same ? this.referentiels.save(received) : this.referentiels.add(received));
    const replaced = same?.status === 'reading' ? [same.sourceKey] : [];
    await this.journal.record(actor, { ...factOf(received, 'referentiel.document_received', { certificationId, sha256: staged.sha256, bytes: staged.bytes, known: Boolean(same), stagedKeys: replaced }), personal: { name: received.sourceName } });
    return { id: received.id, known: Boolean(same) };
  }

  private first(actor: Actor, { id: certificationId, certifierId }: NamedCertification, staged: StagedFile): Referentiel {
    return {
      id: this.ids.next(), certifierId, certificationId, version: null, status: 'reading', sourceName: displayName(staged.name), sourceHash: staged.sha256, sourceKey: staged.key, counts: null, failure: null, failureFacts: null, columnsOrigin: null,
      importedBy: actor.personId, importedAt: this.clock.now(), publicationAsked: null, publishedAt: null, revision: 0,
    };
  }

  /** What was read of it stays until it is read again: the ids carry over. */
  private again(same: Referentiel, staged: StagedFile): Referentiel {
    return { ...toReadAgain(same), sourceName: displayName(staged.name), sourceKey: staged.key };
  }
}
