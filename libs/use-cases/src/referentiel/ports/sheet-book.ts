import type { Id } from '@probant/domain-kernel';
import type { ColumnsOrigin, Referentiel, RememberedColumns, Sheet, SheetColumns } from '@probant/domain-referentiel';

/** A sheet of a document that was read: its first rows, and what its columns were taken to hold. */
export interface ReadSheet { readonly sheet: Sheet; readonly rows: number; readonly columns: SheetColumns; readonly origin: ColumnsOrigin }

/** The sheets of the workbooks read, and what a certifier once said that columns hold. */
export abstract class SheetBook {
  /** Null when the document is no workbook, or was not read yet. */
  abstract sheetsOf(referentiel: Referentiel): Promise<readonly ReadSheet[] | null>;
  /** Null when it is no workbook. */
  abstract keepSheets(referentiel: Referentiel, sheets: readonly ReadSheet[] | null): Promise<void>;
  /** What this certifier said, under which headings. */
  abstract remembered(certifierId: Id): Promise<readonly RememberedColumns[]>;
  /** Remembers it in the place of what was said before under the same headings. */
  abstract remember(certifierId: Id, columns: RememberedColumns): Promise<void>;
}
