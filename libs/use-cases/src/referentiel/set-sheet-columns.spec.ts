import type { Sheet, SheetColumns } from '@probant/domain-referentiel';
import type { ReadSheet } from './ports/sheet-book.js';
import { CERTIFICATION, CERTIFIER, DOCUMENT, referentielWorld } from './testing/referentiel-world.js';

const paragraph = (text: string) => ({ text, bullet: false, level: 0, list: null, strong: false, italic: false, where: {} });
const sheet: Sheet = { name: 'Feuille', rows: [['Ce qui est fait', 'Ce qui est su'], ['Accueillir', 'C1 Écouter']].map((cells) => ({ where: {}, cells: cells.map((text, column) => ({ column, span: 1, rowSpan: 1, paragraphs: [paragraph(text)] })) })) };
const GUESSED: SheetColumns = { headingRow: null, meanings: ['unknown', 'unknown'] };
const TOLD: SheetColumns = { headingRow: 0, meanings: ['activity', 'competency'] };
const read = (columns = GUESSED): ReadSheet => ({ sheet, rows: 2, columns, origin: 'guessed' });

describe('telling what the columns of a workbook hold', () => {
  const unread = async () => {
    const all = referentielWorld();
    all.reader.found = { fault: 'columns', facts: { columns: 2 }, sheets: [read()] };
    const { id } = await all.importing.run(all.samir, CERTIFICATION, all.staged());
    await all.reading.run(all.samir, id);
    return { ...all, id };
  };

  it('is asked when nothing could be guessed: the document is kept meanwhile', async () => {
    const { now, id, storage, columns, samir } = await unread();
    expect(now(id)).toMatchObject({ status: 'failed', failure: 'referentiel.columns', failureFacts: { columns: 2 }, columnsOrigin: 'guessed' });
    expect([...storage.kept.keys()]).toEqual([now(id)?.sourceKey]);
    expect(await columns.look(samir, id)).toEqual([read()]);
  });

  it('has it read again so, and is remembered under the same headings', async () => {
    const { columns, samir, id, now, journal, reader, reading, sheets } = await unread();
    await columns.run(samir, id, [TOLD]);
    expect(now(id)).toMatchObject({ status: 'reading', columnsOrigin: 'stated', failure: null, revision: 2 });
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.columns_set', data: { sheets: 1 } });
    expect(await sheets.remembered(CERTIFIER)).toEqual([{ headings: 'ce qui est fait | ce qui est su', meanings: TOLD.meanings }]);
    reader.found = { fault: null, source: DOCUMENT, lines: [], sheets: [{ ...read(TOLD), origin: 'stated' }] };
    expect(await reading.run(samir, id)).toMatchObject({ status: 'draft', columnsOrigin: 'stated' });
    expect(reader.asked.at(-1)).toMatchObject({ kept: true, key: now(id)?.sourceKey });
    expect(reader.columns.at(-1)).toMatchObject({ stated: [TOLD] });
  });

  it('refuses to be told of other sheets, or without any competency', async () => {
    const { columns, samir, id } = await unread();
    await expect(columns.run(samir, id, [TOLD, TOLD])).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.columns_other_sheets' });
    await expect(columns.run(samir, id, [{ headingRow: 0, meanings: ['bloc', 'ignored'] }])).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.columns_without_competency' });
  });

  it('is for managers, for a workbook, and not once it is published', async () => {
    const { columns, administrator, samir, id, kept } = await unread();
    await expect(columns.run(administrator, id, [TOLD])).rejects.toMatchObject({ code: 'referentiel.certifier_only' });
    await expect(columns.look(samir, kept().id)).rejects.toMatchObject({ code: 'referentiel.no_columns' });
    await expect(columns.look(samir, kept({ status: 'published', columnsOrigin: 'stated' }).id)).rejects.toMatchObject({ code: 'referentiel.published_stays' });
  });
});
