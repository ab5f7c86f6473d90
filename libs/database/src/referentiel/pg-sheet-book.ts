import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import type { Referentiel, RememberedColumns } from '@probant/domain-referentiel';
import { SheetBook, type ReadSheet } from '@probant/use-cases';
import { rows } from './rows.js';

/** Sheets and remembered columns in PostgreSQL. */
@Injectable()
export class PgSheetBook extends SheetBook {
  async sheetsOf({ certifierId, id }: Referentiel): Promise<readonly ReadSheet[] | null> {
    const [row] = await rows<{ sheets: ReadSheet[] | null }>('select sheets from referentiel where certifier_id = $1 and id = $2', [certifierId, id]);
    return row?.sheets ?? null;
  }

  async keepSheets({ certifierId, id }: Referentiel, sheets: readonly ReadSheet[] | null): Promise<void> {
    await rows('update referentiel set sheets = $3 where certifier_id = $1 and id = $2', [certifierId, id, sheets && JSON.stringify(sheets)]);
  }

  remembered(certifierId: Id): Promise<readonly RememberedColumns[]> {
    return rows<RememberedColumns>('select headings, meanings from remembered_columns where certifier_id = $1 order by headings_key', [certifierId]);
  }

  async remember(certifierId: Id, { headings, meanings }: RememberedColumns): Promise<void> {
    await rows('insert into remembered_columns (certifier_id, headings, meanings) values ($1, $2, $3) on conflict (certifier_id, headings_key) do update set headings = excluded.headings, meanings = excluded.meanings', [certifierId, headings, meanings]);
  }
}
