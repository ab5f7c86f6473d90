import { Person } from './client.mjs';
import { PASSWORD } from './data.mjs';
import { repeat } from './measure.mjs';

const COUNT = 120;
const VIEWS = {
  'by name': {},
  'by date': { sort: 'recent' },
  'by clock': { sort: 'due' },
  'one status': { status: 'building' },
  'what waits for the school': { waitingFor: 'school' },
  'a search': { search: 'nom 00042' },
};

/** The school's list of candidacies at two sizes: its first page in each view, and a page further on. */
export async function measureList(instance, schools) {
  const lists = [];
  for (const { slug, size } of schools) {
    const manager = await Person.signIn(instance.url, `manager@${slug}.exemple`, PASSWORD);
    const page = (query) => manager.call('listCandidacies', { params: { org: slug }, query });
    let cursor = null;
    for (let n = 0; n < 5; n += 1) cursor = (await page(cursor ? { cursor } : {})).next;
    lists.push({ size, views: { ...VIEWS, 'the sixth page': { cursor } }, page });
  }
  const measured = [];
  for (const view of Object.keys(lists[0].views)) {
    const times = [];
    for (const { size, views, page } of lists) times.push({ size, ...(await repeat({ count: COUNT, warm: 15 }, () => page(views[view]))) });
    measured.push({ view, times, ratio: times.at(-1).median / times[0].median });
  }
  return measured;
}
