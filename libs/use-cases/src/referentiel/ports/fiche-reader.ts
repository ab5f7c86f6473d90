import type { FicheFound } from '@probant/domain-referentiel';
import type { ReceivedDocument } from './document-reader.js';

/** Reads files of the register, out of harm's way, however long: the fiche of a number, or the only one. */
export abstract class FicheReader {
  /** Never throws because of the content: what cannot be read is a fault. Throws when the storage or the machine fails, to be tried again. */
  abstract read(document: ReceivedDocument, number: string | null): Promise<FicheFound>;
}
