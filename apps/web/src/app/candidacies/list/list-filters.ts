import { CandidacyFilters, type QueryOf, type routes } from '@probant/contract';

type Asked = QueryOf<typeof routes.listCandidacies>;

/** What the table shows and in which order; kept in the URL under the same names. */
export interface Filters {
  readonly status?: Asked['status'];
  readonly cohort?: string;
  readonly certification?: string;
  readonly waitingFor?: Asked['waitingFor'];
  readonly dueWithin?: number;
  readonly search?: string;
  readonly sort: Sort;
}
export type Sort = Asked['sort'];
type Shown = Omit<Filters, 'sort'>;

/** Names of the query parameters of the page. */
export const FILTER_NAMES = ['status', 'cohort', 'certification', 'waitingFor', 'dueWithin', 'search', 'sort'] as const;

/** The filters an address asks for; a value that means nothing is left out rather than refused. */
export function filtersOf(query: Readonly<Record<string, string | undefined>>): Filters {
  const asked = FILTER_NAMES.flatMap((name) => {
    const field = CandidacyFilters.shape[name].safeParse(query[name]);
    return query[name] && field.success ? [[name, field.data] as const] : [];
  });
  return { sort: 'name', ...Object.fromEntries(asked) };
}

/** How many filters narrow the list. */
export function narrowing(filters: Filters): number {
  return (Object.keys(filters) as (keyof Filters)[]).filter((name) => name !== 'sort' && filters[name] !== undefined).length;
}

/** A ready-made view of the list: one click, one address. */
export interface View { readonly label: string; readonly query: Readonly<Record<string, string>> }
export const VIEWS: readonly View[] = [
  { label: 'Toutes', query: {} },
  { label: 'Attendent l’école', query: { waitingFor: 'school' } },
  { label: 'À moins de 14 jours', query: { dueWithin: '14', sort: 'due' } },
  { label: 'Livrets à vérifier', query: { status: 'deposited' } },
  { label: 'À convoquer', query: { status: 'verified' } },
];

/** Whether these filters are exactly those of the view, whatever the order of the lines. */
export function isView(view: View, filters: Filters): boolean {
  const { sort: _wanted, ...wanted } = filtersOf(view.query);
  const { sort: _shown, ...shown } = filters;
  const names = new Set([...Object.keys(wanted), ...Object.keys(shown)] as (keyof Shown)[]);
  return [...names].every((name) => wanted[name] === shown[name]);
}
