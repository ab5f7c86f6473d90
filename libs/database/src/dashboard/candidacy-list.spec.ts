import { ambient } from '../context/ambient.js';
import { CandidacyList, countStatement, pageStatement, type CandidacyFilter, type CandidacySort, type Statement } from './candidacy-list.js';
import { CrowdedSchool } from './testing/crowded-school.js';

const TODAY = '2026-03-01';
const SORTS = ['name', 'recent', 'due'] as const;
/** Lines a page of fifty may look at: what it shows, and what a filter of no index leaves out. */
const LOOKED_AT = 5_000;

interface Plan { 'Node Type': string; 'Relation Name'?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; Plans?: Plan[] }
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const filter = (part: Partial<CandidacyFilter> = {}): CandidacyFilter => ({ sort: 'name', limit: 50, ...part });

describe('the list of a school with 100 000 candidacies', () => {
  let crowded: CrowdedSchool;
  const list = new CandidacyList();
  const next: Partial<Record<CandidacySort, string>> = {};

  beforeAll(async () => {
    crowded = await CrowdedSchool.start(100_000);
    for (const sort of SORTS) next[sort] = (await page({ sort, limit: 200 })).next ?? '';
  }, 120_000);
  afterAll(() => crowded.close());

  const page = (part: Partial<CandidacyFilter> = {}, who: 'school' | 'centre' | 'other' = 'school', of = crowded[who]) => crowded.as(who, () => list.page(of, filter(part), TODAY));
  /** How the application's role meets the statement, policies on: the scans of the table, and the lines they looked at. */
  const scans = async ({ sql, params }: Statement) => {
    const [row] = (await crowded.as('school', () => ambient().query(`explain (analyze, format json) ${sql}`, [...params]))) as [{ 'QUERY PLAN': [{ Plan: Plan }] }];
    const found = nodesOf(row['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] === 'candidacy');
    return { ways: found.map((node) => node['Node Type']), lines: found.reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0) };
  };

  const FILTERS: Record<string, () => Partial<CandidacyFilter>> = {
    nothing: () => ({}), 'a common stage': () => ({ status: 'building' }), 'a rare stage': () => ({ status: 'heard' }), 'a cohort': () => ({ cohort: crowded.cohort }), 'a certification': () => ({ certification: crowded.certification }),
    'who is awaited': () => ({ waitingFor: 'jury' }), 'a near clock': () => ({ dueWithin: 14 }), 'clocks run out': () => ({ dueWithin: -44 }), 'a name': () => ({ search: 'Nom000042' }), 'an address': () => ({ search: 'p4242.' }),
    'a stage of a cohort': () => ({ status: 'deposited', cohort: crowded.cohort }),
  };
  const cases = Object.keys(FILTERS).flatMap((what) => SORTS.map((sort) => [what, sort] as const));

  it.each(cases)('filtered by %s and sorted by %s is read by an index, without looking at much more than it shows', async (what, sort) => {
    const { ways, lines } = await scans(pageStatement(crowded.school, filter({ sort, ...FILTERS[what]?.() }), TODAY));
    expect(ways).not.toContain('Seq Scan');
    expect(lines).toBeLessThan(LOOKED_AT);
  });

  it.each(SORTS)('goes on from any page sorted by %s as cheaply as from the first', async (sort) => {
    for (const part of [{}, { status: 'building' as const }]) {
      const { ways, lines } = await scans(pageStatement(crowded.school, filter({ sort, ...part, cursor: next[sort] }), TODAY));
      expect(ways).not.toContain('Seq Scan');
      expect(lines).toBeLessThan(1_000);
    }
  });

  it.each(Object.keys(FILTERS))('filtered by %s is counted no further than a thousand', async (what) => {
    const { ways, lines } = await scans(countStatement(crowded.school, filter(FILTERS[what]?.()), TODAY));
    expect(ways).not.toContain('Seq Scan');
    expect(lines).toBeLessThan(LOOKED_AT);
  });

  it('tells how many there are up to a thousand, and nothing above', async () => {
    expect((await page()).total).toBeNull();
    expect((await page({ status: 'heard' })).total).toBe(201);
    expect((await page({ search: 'NOM000042' })).total).toBe(2);
  });

  it.each(SORTS)('gives every line once, in order, page after page, sorted by %s', async (sort) => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const read = await page({ sort, status: 'heard', limit: 37, cursor });
      seen.push(...read.items.map(({ id }) => id));
      cursor = read.next;
    }
    const { rows } = await crowded.owner.query<{ id: string }>(`select id from candidacy where certifier_id = $1 and status = 'heard' order by ${{ name: 'sort_name, id', recent: 'created_at desc, id desc', due: 'due_key, id' }[sort]}`, [crowded.school]);
    expect(seen).toEqual(rows.map(({ id }) => id));
  });

  it('shows a certifier its centres beside its own, a centre its own alone, and nobody another school', async () => {
    expect(new Set((await page({ limit: 200 })).items.map(({ organisation }) => organisation))).toEqual(new Set(['École']));
    expect((await page({ search: `.${crowded.centre.slice(0, 4)}@`, limit: 200 })).total).toBe(300);
    expect((await page({ limit: 200 }, 'centre')).total).toBe(300);
    expect(await page({}, 'other', crowded.school)).toMatchObject({ items: [], next: null, total: 0 });
    expect((await page({ search: 'nom000042' }, 'other', crowded.school)).items).toEqual([]);
  });

  it('finds a name whatever its accents and order, and takes % for itself', async () => {
    expect((await page({ search: 'Prénom42 NOM' })).items).toHaveLength(50);
    expect((await page({ search: '100%' })).items).toEqual([]);
  });

  it('refuses a cursor that is not its own', async () => {
    for (const cursor of ['rien', next.due, Buffer.from('["name","x","y"]').toString('base64url')]) await expect(page({ sort: 'name', cursor })).rejects.toMatchObject({ refusal: 'invalid', code: 'input.cursor' });
  });
});
