import { leadingCode } from '../codes.js';
import { doubt, type DraftBloc, type DraftCompetency, type Margin } from '../draft.js';
import type { SourceParagraph } from '../source.js';
import { fold } from '../wording.js';
import type { GridRow } from './criteria-grid.js';
import { sheetCriteria } from './sheet-criteria.js';
import { namedIn, nearest, toSheetModality, type ToldTest } from './sheet-modalities.js';

/** One sheet: its number and title, what it describes, and its criteria of performance. */
export interface Sheet { readonly number: string | null; readonly title: string; readonly where: SourceParagraph['where']; readonly text: SourceParagraph[]; readonly performance: SourceParagraph[] }

/** The sheet of an activity type: the competencies it lists, the tests of its certificate. */
export interface BlocSheet extends Sheet { readonly named: string[]; readonly tests: ToldTest[] }

/** All that was met: the blocs and competencies that the grid alone names are added to those of the sheets. */
export interface Met { readonly blocs: BlocSheet[]; readonly competencies: Sheet[]; readonly session: readonly ToldTest[]; readonly grid: readonly GridRow[] }

/** Two titles this alike are one title, printed with a slip. */
const SAME_TITLE = 0.8;

/** Ranks each competency in its bloc, with its modalities and its criteria. */
export function settleBlocs(met: Met, margin: Margin): DraftBloc[] {
  for (const row of met.grid) addMissing(met, row);
  for (const one of met.competencies) if (blocOf(one, met) === null) doubt(margin, 'competency.bloc_missing', one.where, `Aucune activité type ne nomme la compétence « ${one.title} » : elle a été rangée dans le dernier bloc.`, 'La ranger dans son bloc.');
  return met.blocs.map((bloc, index) => toBloc(bloc, index, met, margin));
}

/** A grid that comes without sheets names its blocs and competencies itself. */
function addMissing({ blocs, competencies }: Met, { bloc, competency, criteria }: GridRow): void {
  const blank = { where: criteria[0]?.where ?? {}, text: [], performance: [] };
  if (bloc !== null && !named(bloc, blocs)) blocs.push({ ...blank, number: String(blocs.length + 1), title: bloc, named: [], tests: [] });
  if (!named(competency, competencies)) competencies.push({ ...blank, number: null, title: competency });
}

function named<T extends { readonly title: string }>(title: string, things: readonly T[]): T | null {
  return nearest(title, things, (one) => one.title, SAME_TITLE);
}

function rowOf({ title }: Sheet, grid: readonly GridRow[]): GridRow | null {
  return nearest(title, grid, (one) => one.competency, SAME_TITLE);
}

function blocOf(competency: Sheet, { blocs, grid }: Met): BlocSheet | null {
  const listed = blocs.find((bloc) => namedIn(bloc.named.join(' '), [competency]).length > 0);
  const row = listed ? null : rowOf(competency, grid);
  return listed ?? (row?.bloc ? named(row.bloc, blocs) : null);
}

function toBloc(bloc: BlocSheet, index: number, met: Met, margin: Margin): DraftBloc {
  const sheets = met.competencies.filter((one) => (blocOf(one, met) ?? met.blocs.at(-1)) === bloc);
  const described = bloc.text.length > 0;
  const activity = { code: bloc.number ? `AT${bloc.number}` : null, title: bloc.title, description: bloc.text.map((one) => one.text), tasks: [], component: null, rows: new Set<number>() };
  const held = sheets.map((sheet) => ({ sheet, title: sheet.title, competency: toCompetency(sheet, described ? activity : null) }));
  const tests = bloc.tests.length > 0 ? bloc.tests : met.session.filter((test) => namedIn(wordsOf(test), sheets).length > 0);
  const titles = met.competencies.map((one) => fold(one.title));
  const modalities = tests.map((test) => toSheetModality(test, titles, namedIn(wordsOf(test), held).map((one) => one.competency)));
  const criteria = held.flatMap(({ sheet, competency }) => sheetCriteria({ competency, performance: sheet.performance, row: rowOf(sheet, met.grid) }, modalities, margin));
  return { number: bloc.number ?? String(index + 1), option: null, title: bloc.title, description: null, components: [], activities: described ? [activity] : [], competencies: held.map((one) => one.competency), modalities, criteria };
}

function wordsOf(test: ToldTest): string {
  return test.competencies.map((one) => one.text).join(' ');
}

function toCompetency(sheet: Sheet, activity: DraftCompetency['activity']): DraftCompetency {
  const code = sheet.number ? `CP${sheet.number}` : null;
  const lines = sheet.text.map((one) => (one.bullet ? `- ${one.text}` : one.text));
  return { code, printed: code ? (leadingCode(code)?.code ?? null) : null, text: [sheet.title, ...lines].join('\n'), activity, component: null, rows: new Set(), where: sheet.where };
}
