import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { failedFor, readAs, type Referentiel } from '@probant/domain-referentiel';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Storage } from '../ports/storage.js';
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
  ) {}

  /** Idempotent: what is read already is left alone. Read a second time, what is recognised keeps its id. */
  async run(actor: Actor, referentielId: Id): Promise<Referentiel | null> {
    const referentiel = await this.referentiels.find(referentielId);
    if (!referentiel || referentiel.status !== 'reading') return referentiel;
    const stagedKey = referentiel.sourceKey;
    const previous = (await this.referentiels.readingOf(referentiel))?.tree ?? null;
    const document = await this.reader.read({ name: referentiel.sourceName, stagedKey }, { previous, newId: () => this.ids.next() });
    if (document.fault) return this.inVain(actor, referentiel, document.fault);
    const { reading } = document;
    if (reading.tree.blocs.length === 0) return this.inVain(actor, referentiel, 'not_one');
    const key = keptKey(referentiel);
    await this.storage.put(key, await this.storage.openStaged(stagedKey));
    const draft = readAs(referentiel, reading, key);
    await this.referentiels.saveReading(draft, reading, document.lines);
    await this.journal.record(actor, factOf(draft, 'referentiel.read', { ...draft.counts, stagedKeys: [stagedKey] }));
    return draft;
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
