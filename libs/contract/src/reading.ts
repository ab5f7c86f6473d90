import { COLUMN_MEANINGS } from '@probant/domain-referentiel';
import { z } from 'zod';
import { Id, OrgParams } from './fields.js';
import { route } from './route.js';

const ReadParams = OrgParams.extend({ referentiel: Id });
const managers = ['manager'] as const;
const Columns = z.object({ headingRow: z.number().int().min(0).max(20_000).nullable(), meanings: z.array(z.enum(COLUMN_MEANINGS)).max(200) });
const Paragraph = z.object({ text: z.string(), bullet: z.boolean(), level: z.number(), list: z.number().nullable(), strong: z.boolean(), italic: z.boolean(), where: z.object({ line: z.number().optional(), path: z.string().optional() }) });
const SheetCell = z.object({ column: z.number().int(), span: z.number().int(), rowSpan: z.number().int(), paragraphs: z.array(Paragraph) });
const SheetRow = z.object({ cells: z.array(SheetCell), where: z.object({ line: z.number().optional(), path: z.string().optional() }) });
/** A sheet of a workbook: its first rows, how many it has, and what its columns were taken to hold: told by a person now or once, or guessed. */
export const SheetView = z.object({ name: z.string().nullable(), rows: z.array(SheetRow), total: z.number().int(), columns: Columns, origin: z.enum(['stated', 'remembered', 'guessed']) });

/** While a document is read, and what a person tells of its columns. */
export const readingRoutes = {
  stopReading: route({ method: 'POST', path: '/api/o/:org/referentiels/:referentiel/stop', access: managers, summary: 'Arrêter la lecture en cours: rien n’en reste', params: ReadParams }),
  readSheets: route({ method: 'GET', path: '/api/o/:org/referentiels/:referentiel/columns', access: managers, summary: 'Les feuilles d’un classeur et ce que leurs colonnes contiennent', params: ReadParams, response: z.object({ sheets: z.array(SheetView) }) }),
  setSheetColumns: route({ method: 'PUT', path: '/api/o/:org/referentiels/:referentiel/columns', access: managers, summary: 'Dire ce que contiennent les colonnes: le classeur est relu ainsi, et c’est retenu pour les mêmes en-têtes', params: ReadParams, body: z.object({ sheets: z.array(Columns).min(1).max(100) }) }),
  exportReferentiel: route({ method: 'GET', path: '/api/o/:org/referentiels/:referentiel/export', access: managers, summary: 'Le référentiel en JSON, à importer ailleurs tel quel', params: ReadParams, transfer: 'download' }),
} as const;
