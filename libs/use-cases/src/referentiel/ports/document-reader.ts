import type { Id } from '@probant/domain-kernel';
import type { ReferentielReading, ReferentielTree } from '@probant/domain-referentiel';

/** Why a document gives nothing to read. */
export type ReadingFault = 'empty' | 'encrypted' | 'scanned' | 'format' | 'unreadable' | 'too_large' | FicheFault;

/** Why a file of the register gives no fiche: entities of its own, none in it, several to choose from, not the one asked for, the export without competencies. */
export type FicheFault = 'xml_entities' | 'not_a_fiche' | 'several_fiches' | 'fiche_absent' | 'fiche_csv';

/** A fiche of a file that holds several. */
export interface FicheChoice { readonly number: string; readonly title: string }

/** A document received, waiting on the staging side. */
export interface ReceivedDocument { readonly name: string; readonly stagedKey: string }

/** What a reading begins from: the tree whose ids are kept for what is recognised, and new ids for the rest. */
export interface ReadingStart { readonly previous: ReferentielTree | null; newId(): Id }

/** What was read of it, and its lines as a person would point at them. */
export type DocumentRead = { readonly fault: ReadingFault; readonly choices?: readonly FicheChoice[]; readonly total?: number } | { readonly fault: null; readonly reading: ReferentielReading; readonly lines: readonly string[] };

/** Reads documents of certifiers, out of harm's way: a bomb kills the reader, never the worker. */
export abstract class DocumentReader {
  /** Never throws because of the content: what cannot be read is a fault. Throws when the storage or the machine fails, to be tried again. */
  abstract read(document: ReceivedDocument, start: ReadingStart): Promise<DocumentRead>;
}
