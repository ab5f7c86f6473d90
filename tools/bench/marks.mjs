import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Person } from './client.mjs';
import { idOf, KIND, PASSWORD } from './data.mjs';
import { repeat } from './measure.mjs';

const COUNT = 400;

/** One mark, one at a time and eight at once, beside a bare update and insert in one transaction on the same tables. */
export async function measureMarks(instance, { slug, passage }) {
  const juror = await Person.signIn(instance.url, `juror@${slug}.exemple`, PASSWORD);
  const revisions = new Map();
  const mark = async (n) => {
    const criterion = idOf(KIND.criterion, n);
    const revision = revisions.get(criterion) ?? 0;
    const { revision: next } = await juror.call('markCriterion', { params: { org: slug, passage, criterion }, body: { level: revision % 2 ? 'met' : 'partly_met', comment: 'Le dossier le montre pages 3 à 5.', evidenceId: null, place: null, basis: 'booklet', revision } });
    revisions.set(criterion, next);
  };
  for (let n = 0; n < 100; n += 1) await mark(n);
  const bare = await openBare(instance);
  try {
    const measured = [];
    for (const width of [1, 8]) {
      const ceiling = await repeat({ count: COUNT, width, warm: 40 }, (i) => bare.write(i % 100));
      const product = await repeat({ count: COUNT, width, warm: 40 }, (i) => mark(i % 100));
      measured.push({ width, count: COUNT, bare: ceiling, product, share: product.perSecond / ceiling.perSecond });
    }
    return measured;
  } finally {
    await bare.close();
  }
}

/** As the owner, past every policy: `begin`, one update of a mark, one insert of a journal line, `commit`. */
async function openBare(instance) {
  const clients = Array.from({ length: 8 }, () => new pg.Client({ connectionString: instance.product.ownerUrl }));
  for (const client of clients) await client.connect();
  const { rows: marks } = await instance.owner.query('select organisation_id, id from mark order by criterion_id');
  const idle = [...clients];
  return {
    async write(n) {
      const client = idle.pop();
      const { organisation_id: organisation, id } = marks[n];
      await client.query('begin');
      await client.query({ name: 'mark', text: "update mark set level = 'met', comment = $3, saved_at = now() where organisation_id = $1 and id = $2", values: [organisation, id, 'Le dossier le montre pages 3 à 5.'] });
      await client.query({ name: 'line', text: "insert into journal (organisation_id, id, at, type, subject_id, data, published_at) values ($1, $2, now(), 'bench.bare', $3, '{}', now())", values: [organisation, randomUUID(), id] });
      await client.query('commit');
      idle.push(client);
    },
    close: () => Promise.all(clients.map((client) => client.end())),
  };
}
