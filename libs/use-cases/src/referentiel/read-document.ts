import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { failedFor, madeRereading, readAgain, readAs, uncorrected, type ColumnMeaning, type ColumnsOrigin, type MadeCorrection, type ReadAgain, type Referentiel, type ReferentielTree } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Storage } from '../ports/storage.js';
import { Corrections } from './ports/corrections.js';
import { DocumentReader, type AskedColumns, type DocumentRead, type FaultFacts } from './ports/document-reader.js';
import { ReadingProgress } from './ports/reading-progress.js';
import { Referentiels } from './ports/referentiels.js';
import { SheetBook, type ReadSheet } from './ports/sheet-book.js';
import { factOf, keptKey } from './referentiel-access.js';

/** A document received is read: its tree, its doubts and what found no place become a draft; or it is said why not. */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly reader: DocumentReader,
    private readonly sheets: SheetBook,
    private readonly progress: ReadingProgress,
    private readonly storage: Storage,
    private readonly journal: Journal,
    private readonly ids: Ids,
    private readonly corrections: Corrections,
    private readonly clock: Clock,
  ) {}

  /**
   * Idempotent: what is read already, or stopped, is left alone. Read a second time, what is recognised keeps its id, and what was corrected is corrected again where it still applies.
   * `meanings` states what the columns of a workbook hold.
   */
  async run(actor: Actor, referentielId: Id, meanings: readonly ColumnMeaning[] | null = null): Promise<Referentiel | null> {
    const referentiel = await this.referentiels.find(referentielId);
    if (!referentiel || referentiel.status !== 'reading') return referentiel;
    const before = await this.referentiels.readingOf(referentiel);
    const made = before ? await this.corrections.standing(referentiel) : [];
    const bare = before && uncorrected(before, made);
    const document = await this.read(referentiel, (bare ?? before)?.tree ?? null, meanings);
    if (document.fault === 'stopped') return this.referentiels.find(referentielId);
    await this.progress.over(referentiel);
    const sheets = document.sheets ?? null;
    const told = { ...referentiel, columnsOrigin: originOf(sheets) };
    if (document.fault) return this.inVain(actor, told, document.fault, { facts: document.facts ?? null, sheets });
    const { reading, lines } = document;
    if (reading.tree.blocs.length === 0) return this.inVain(actor, told, 'not_one', { facts: { lines: lines.length, pages: lastPage(reading.unplaced) }, sheets });
    const staged = await this.keep(referentiel);
    const draft = await this.kept(actor, { ...told, sourceKey: keptKey(referentiel) }, readAgain(reading, bare, made), { made, lines, staged });
    await this.sheets.keepSheets(draft, sheets);
    return draft;
  }

  private async kept(actor: Actor, referentiel: Referentiel, { draft, lostIds }: ReadAgain, { made, lines, staged }: { readonly made: readonly MadeCorrection[]; readonly lines: readonly string[]; readonly staged: readonly string[] }): Promise<Referentiel> {
    const read = readAs(referentiel, draft, referentiel.sourceKey);
    await this.referentiels.saveReading(read, draft, lines);
    if (made.length > 0) {
      await this.corrections.lose(read, lostIds);
      await this.corrections.add(read, madeRereading(read, { id: this.ids.next(), by: actor.personId, at: this.clock.now(), revision: read.revision }));
    }
    await this.journal.record(actor, factOf(read, 'referentiel.read', { ...read.counts, stagedKeys: staged, corrections: made.length - lostIds.length, lost: lostIds.length }));
    return read;
  }

  private async read(referentiel: Referentiel, previous: ReferentielTree | null, meanings: readonly ColumnMeaning[] | null): Promise<DocumentRead> {
    const before = referentiel.columnsOrigin === 'stated' ? await this.sheets.sheetsOf(referentiel) : null;
    const columns: AskedColumns = { stated: before?.map((one) => one.columns) ?? null, meanings, remembered: await this.sheets.remembered(referentiel.certifierId) };
    const kept = referentiel.sourceKey === keptKey(referentiel);
    return this.reader.read({ name: referentiel.sourceName, key: referentiel.sourceKey, kept }, { previous, newId: () => this.ids.next(), columns, progress: (step) => this.progress.tell(referentiel, step) });
  }

  /** A workbook that nothing could be read from is kept with its sheets: a person tells what its columns hold. Nothing is kept of another document. */
  private async inVain(actor: Actor, referentiel: Referentiel, fault: string, { facts, sheets }: { readonly facts: FaultFacts | null; readonly sheets: readonly ReadSheet[] | null }): Promise<Referentiel> {
    const told = sheets !== null && sheets.length > 0;
    const staged = told ? await this.keep(referentiel) : referentiel.sourceKey === keptKey(referentiel) ? [] : [referentiel.sourceKey];
    const failed = failedFor({ ...referentiel, sourceKey: told || referentiel.counts ? keptKey(referentiel) : '' }, `referentiel.${fault}`, facts);
    await this.referentiels.save(failed);
    await this.sheets.keepSheets(failed, told ? sheets : null);
    await this.journal.record(actor, factOf(failed, 'referentiel.reading_failed', { failure: failed.failure, stagedKeys: staged }));
    return failed;
  }

  /** Keeps the document where référentiels keep theirs. Returns what may be let go of on the staging side. */
  private async keep(referentiel: Referentiel): Promise<readonly string[]> {
    const key = keptKey(referentiel);
    if (referentiel.sourceKey === key) return [];
    await this.storage.put(key, await this.storage.openStaged(referentiel.sourceKey));
    return [referentiel.sourceKey];
  }
}

/** One guess makes the whole guessed. */
function originOf(sheets: readonly ReadSheet[] | null): ColumnsOrigin | null {
  if (!sheets || sheets.length === 0) return null;
  return (['guessed', 'remembered'] as const).find((origin) => sheets.some((one) => one.origin === origin)) ?? 'stated';
}

function lastPage(texts: readonly { readonly where: { readonly page?: number } }[]): number {
  return texts.reduce((last, { where }) => Math.max(last, where.page ?? 0), 0);
}
