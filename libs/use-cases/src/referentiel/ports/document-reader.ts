import type { Id } from '@probant/domain-kernel';
import type { ColumnMeaning, FicheChoice, ReferentielReading, ReferentielTree, RememberedColumns, SheetColumns } from '@probant/domain-referentiel';
import type { ReadingStep } from './reading-progress.js';
import type { ReadSheet } from './sheet-book.js';

/** Why a document gives nothing to read. */
export type ReadingFault = 'empty' | 'encrypted' | 'scanned' | 'format' | 'unreadable' | 'too_large' | 'mislabelled' | 'columns' | 'json' | 'json_version' | 'json_ties' | 'stopped' | FicheFault;

/** Why a file of the register gives no fiche: entities of its own, none in it, several to choose from, not the one asked for, the export without competencies. */
export type FicheFault = 'xml_entities' | 'not_a_fiche' | 'several_fiches' | 'fiche_absent' | 'fiche_csv';

/** What a fault is about: its place, and what was found there. */
export type FaultFacts = Readonly<Record<string, string | number>>;

/** A document received: waiting on the staging side, or kept already. */
export interface ReceivedDocument { readonly name: string; readonly key: string; readonly kept: boolean }

/** What is known of the columns of sheets before they are read: said of each sheet, said of all of them in order, or once under their headings. */
export interface AskedColumns { readonly stated: readonly SheetColumns[] | null; readonly meanings?: readonly ColumnMeaning[] | null; readonly remembered: readonly RememberedColumns[] }

/** What a reading begins from: the tree whose ids are kept for what is recognised, and new ids for the rest. */
export interface ReadingStart {
  readonly previous: ReferentielTree | null;
  newId(): Id;
  /** What the columns of sheets hold: as stated for each, else as remembered for their headings, else as guessed. */
  readonly columns?: AskedColumns;
  /** Told how far the reading is, several times a second; when it answers false, the reading stops: `stopped`. */
  progress?(step: ReadingStep): Promise<boolean>;
}

/** What was read of it, and its lines as a person would point at them. */
export type DocumentRead =
  | { readonly fault: ReadingFault; readonly choices?: readonly FicheChoice[]; readonly total?: number; readonly facts?: FaultFacts; /** With `columns`: what nothing could be read from, for a person to tell. */ readonly sheets?: readonly ReadSheet[] }
  | { readonly fault: null; readonly reading: ReferentielReading; readonly lines: readonly string[]; readonly sheets?: readonly ReadSheet[] };

/** Reads documents of certifiers, out of harm's way: a bomb kills the reader, never the worker. */
export abstract class DocumentReader {
  /** Never throws because of the content: what cannot be read is a fault. Throws when the storage or the machine fails, to be tried again. */
  abstract read(document: ReceivedDocument, start: ReadingStart): Promise<DocumentRead>;
}
