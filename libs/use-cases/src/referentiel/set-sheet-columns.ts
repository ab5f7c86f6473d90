import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { headingsKey, maySetColumns, readsCompetencies, settleColumns, toReadAgain, type SheetColumns } from '@probant/domain-referentiel';
import { Journal } from '../ports/journal.js';
import { Certifications } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { SheetBook, type ReadSheet } from './ports/sheet-book.js';
import { factOf, openForAct } from './referentiel-access.js';

/** The certifier says what the columns of a workbook hold. It is read again so, and remembered under the same headings. */
@Injectable()
export class SetSheetColumns {
  constructor(
    private readonly referentiels: Referentiels,
    private readonly certifications: Certifications,
    private readonly sheets: SheetBook,
    private readonly journal: Journal,
  ) {}

  /** The sheets with what their columns were taken to hold. Throws `not-found`, `forbidden` for what is no workbook. */
  async look(actor: Actor, id: Id): Promise<readonly ReadSheet[]> {
    const { referentiel } = await openForAct(this.ports(), actor, id, maySetColumns);
    return (await this.sheets.sheetsOf(referentiel)) ?? [];
  }

  /** Throws `invalid` unless each sheet is told, and one of them has competencies or criteria. */
  async run(actor: Actor, id: Id, told: readonly SheetColumns[]): Promise<void> {
    const { referentiel } = await openForAct(this.ports(), actor, id, maySetColumns);
    const sheets = (await this.sheets.sheetsOf(referentiel)) ?? [];
    if (told.length !== sheets.length) throw new DomainError('invalid', 'referentiel.columns_other_sheets', { sheets: sheets.length });
    if (!told.some(readsCompetencies)) throw new DomainError('invalid', 'referentiel.columns_without_competency');
    const settled = sheets.map((one, index): ReadSheet => ({ ...one, ...settleColumns(one.sheet, told[index] ?? null, []) }));
    for (const { sheet, columns } of settled) {
      const headings = headingsKey(sheet, columns.headingRow);
      if (headings !== null && readsCompetencies(columns)) await this.sheets.remember(referentiel.certifierId, { headings, meanings: columns.meanings });
    }
    const again = { ...toReadAgain(referentiel), columnsOrigin: 'stated' as const };
    await this.referentiels.save(again);
    await this.sheets.keepSheets(again, settled);
    await this.journal.record(actor, factOf(again, 'referentiel.columns_set', { sheets: settled.length }));
  }

  private ports(): { readonly referentiels: Referentiels; readonly certifications: Certifications } {
    return { referentiels: this.referentiels, certifications: this.certifications };
  }
}
