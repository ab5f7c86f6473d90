import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { failedFor, madeRereading, readAgain, readAs, uncorrected, type MadeCorrection, type ReadAgain, type Referentiel } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Storage } from '../ports/storage.js';
import { Corrections } from './ports/corrections.js';
import { DocumentReader } from './ports/document-reader.js';
import { Referentiels } from './ports/referentiels.js';
import { factOf } from './referentiel-access.js';

/** A document received is read: its tree, its doubts and what found no place become a draft; or it is said why not. */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly reader: DocumentReader,
    private readonly storage: Storage,
    private readonly journal: Journal,
    private readonly ids: Ids,
    private readonly corrections: Corrections,
    private readonly clock: Clock,
  ) {}

  /** Idempotent: what is read already is left alone. Read a second time, what is recognised keeps its id, and what was corrected is corrected again where it still applies. */
  async run(actor: Actor, referentielId: Id): Promise<Referentiel | null> {
    const referentiel = await this.referentiels.find(referentielId);
    if (!referentiel || referentiel.status !== 'reading') return referentiel;
    const stagedKey = referentiel.sourceKey;
    const draft = await this.referentiels.readingOf(referentiel);
    const made = draft ? await this.corrections.standing(referentiel) : [];
    const before = draft && uncorrected(draft, made);
    const document = await this.reader.read({ name: referentiel.sourceName, stagedKey }, { previous: (before ?? draft)?.tree ?? null, newId: () => this.ids.next() });
    if (document.fault) return this.inVain(actor, referentiel, document.fault);
    const { reading } = document;
    if (reading.tree.blocs.length === 0) return this.inVain(actor, referentiel, 'not_one');
    const key = keptKey(referentiel);
    await this.storage.put(key, await this.storage.openStaged(stagedKey));
    return this.kept(actor, { ...referentiel, sourceKey: key }, readAgain(reading, before, made), made, document.lines, stagedKey);
  }

  private async kept(actor: Actor, referentiel: Referentiel, { draft, lostIds }: ReadAgain, made: readonly MadeCorrection[], lines: readonly string[], stagedKey: string): Promise<Referentiel> {
    const read = readAs(referentiel, draft, referentiel.sourceKey);
    await this.referentiels.saveReading(read, draft, lines);
    if (made.length > 0) {
      await this.corrections.lose(read, lostIds);
      await this.corrections.add(read, madeRereading(read, { id: this.ids.next(), by: actor.personId, at: this.clock.now(), revision: read.revision }));
    }
    await this.journal.record(actor, factOf(read, 'referentiel.read', { ...read.counts, stagedKeys: [stagedKey], corrections: made.length - lostIds.length, lost: lostIds.length }));
    return read;
  }

  private async inVain(actor: Actor, referentiel: Referentiel, fault: string): Promise<Referentiel> {
    const failed = failedFor({ ...referentiel, sourceKey: referentiel.counts ? keptKey(referentiel) : '' }, `referentiel.${fault}`);
    await this.referentiels.save(failed);
    await this.journal.record(actor, factOf(failed, 'referentiel.reading_failed', { failure: failed.failure, stagedKeys: [referentiel.sourceKey] }));
    return failed;
  }
}

/** Each référentiel keeps its own copy of its document: one thrown away takes nothing from another. */
function keptKey({ certifierId, sourceHash, id }: Referentiel): string {
  return `${certifierId}/${sourceHash}.referentiel.${id}`;
}
