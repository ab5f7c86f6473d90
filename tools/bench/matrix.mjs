import pg from 'pg';
import { Transactions, openSource, databaseProviders } from '../../libs/database/dist/index.js';
import { Dossiers, EvidenceLibrary, ReadMatrix, Ties } from '../../libs/use-cases/dist/index.js';
import { Person } from './client.mjs';
import { PASSWORD } from './data.mjs';
import { repeat } from './measure.mjs';

const COUNT = 300;

/** A candidate's matrix of 100 criteria and 100 ties, beside the bare SQL it sends. */
export async function measureMatrix(instance, { slug, candidacy, candidateId }) {
  const candidate = await Person.signIn(instance.url, `candidate@${slug}.exemple`, PASSWORD);
  const { ties, completeness } = await candidate.call('readMatrix', { params: { org: slug, candidacy } });
  const statements = await sent(instance, { slug, candidacy, candidateId });
  const client = new pg.Client({ connectionString: instance.product.settings.DATABASE_URL });
  await client.connect();
  const measured = [];
  try {
    for (const width of [1, 8]) {
      const bare = width === 1 ? await repeat({ count: COUNT, warm: 20 }, () => replay(client, statements)) : await replayed(instance, statements, width);
      const product = await repeat({ count: COUNT, width, warm: 20 }, () => candidate.call('readMatrix', { params: { org: slug, candidacy } }));
      measured.push({ width, count: COUNT, ties: ties.length, criteria: completeness.blocs.reduce((sum, bloc) => sum + bloc.total, 0), statements: statements.length, bare, product, share: product.perSecond / bare.perSecond });
    }
  } finally {
    await client.end();
  }
  return measured;
}

async function replayed(instance, statements, width) {
  const clients = Array.from({ length: width }, () => new pg.Client({ connectionString: instance.product.settings.DATABASE_URL }));
  for (const client of clients) await client.connect();
  const idle = [...clients];
  try {
    return await repeat({ count: COUNT, width, warm: 20 }, async () => {
      const client = idle.pop();
      await replay(client, statements);
      idle.push(client);
    });
  } finally {
    for (const client of clients) await client.end();
  }
}

async function replay(client, statements) {
  for (const { text, values } of statements) await client.query(text, values);
}

/** What the product sends for one matrix, from begin to commit, as its driver hears it. The second time: a published tree is read once by a process. */
async function sent(instance, { slug, candidacy, candidateId }) {
  const source = await openSource(instance.product.settings.DATABASE_URL, { poolSize: 1, name: 'bench' });
  const classes = new Map(databaseProviders(instance.product.settings).filter((each) => each.useClass).map(({ provide, useClass }) => [provide, useClass]));
  const port = (token) => new (classes.get(token))();
  const read = new ReadMatrix(port(Dossiers), port(EvidenceLibrary), port(Ties));
  const statements = [];
  const { query } = pg.Client.prototype;
  const once = () => new Transactions(source).asPerson(candidateId, slug, 'read', (actor) => read.run(actor, candidacy));
  await once();
  pg.Client.prototype.query = function heard(text, values, ...rest) {
    statements.push({ text: typeof text === 'string' ? text : text.text, values: Array.isArray(values) ? values : [] });
    return query.call(this, text, values, ...rest);
  };
  try {
    await once();
  } finally {
    pg.Client.prototype.query = query;
    await source.destroy();
  }
  return statements;
}
