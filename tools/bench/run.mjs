import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crowd, school, worked } from './data.mjs';
import { Instance } from './instance.mjs';
import { measureMarks } from './marks.mjs';
import { measureMatrix } from './matrix.mjs';
import { aims, tables } from './report.mjs';
import { measureList } from './school-list.mjs';
import { measureStatements } from './statements.mjs';
import { measureUploads } from './uploads.mjs';

const SIZES = [1_000, 100_000];
const PARTS = ['statements', 'list', 'marks', 'matrix', 'uploads'];

/**
 * Measures the product on an instance of its own: statements first, then times, with nothing counted meanwhile.
 * Prints tables, or the data with --json; `--out FILE` keeps the data too; `--only uploads,marks` measures these alone. Returns the exit code: 1 when an aim is missed.
 */
export async function run(args) {
  const result = { machine: machine() };
  const wanted = partsOf(args);
  const say = (what) => process.stderr.write(`${Math.round(performance.now() / 1000)} s  ${what}…\n`);
  const instance = new Instance();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void instance.remove().finally(() => process.exit(130)));
  try {
    if (wanted.has('statements')) {
      say('SQL statements of every route');
      await instance.start({ counting: true });
      result.statements = await measureStatements(instance);
      await instance.stop();
    }
    await instance.start({ counting: false });
    if (wanted.has('list')) {
      say(`data: ${SIZES.map((size) => size.toLocaleString('en')).join(' and ')} candidacies`);
      const schools = await crowded(instance.owner);
      say('the school list');
      result.list = await measureList(instance, schools);
    }
    const { built, read } = await worksOf(instance.owner);
    const measures = { marks: () => measureMarks(instance, read), matrix: () => measureMatrix(instance, built), uploads: () => measureUploads(instance, built) };
    for (const [part, measure] of Object.entries(measures)) {
      if (!wanted.has(part)) continue;
      say(part);
      result[part] = await measure();
    }
  } finally {
    await instance.remove();
  }
  result.aims = aims(result);
  const json = JSON.stringify(result, null, 2);
  if (args.includes('--out')) fs.writeFileSync(path.resolve(args[args.indexOf('--out') + 1]), `${json}\n`);
  process.stdout.write(`${args.includes('--json') ? json : tables(result)}\n`);
  return result.aims.every(({ held }) => held) ? 0 : 1;
}

/** The parts asked for with --only; all of them otherwise. Throws on a part the bench does not know. */
function partsOf(args) {
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '').split(',') : PARTS;
  const unknown = only.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`--only takes ${PARTS.join(', ')}; not ${unknown.join(', ')}`);
  return new Set(only);
}

/** Schools of two sizes. */
async function crowded(owner) {
  const schools = [];
  for (const [index, size] of SIZES.entries()) {
    const one = await school(owner, index + 2, `ecole-${size}`);
    await crowd(owner, one, index + 2, size);
    schools.push({ slug: one.slug, size });
  }
  await owner.query('vacuum analyze');
  return schools;
}

/** A school with a livret of a hundred ties and a reading under way. */
async function worksOf(owner) {
  const one = await school(owner, 4, 'mesures');
  const built = await worked(owner, one, 4, 'building');
  const read = await worked(owner, one, 14, 'convoked');
  await owner.query('vacuum analyze');
  const at = { slug: one.slug, candidateId: one.people.candidate };
  return { built: { ...at, ...built }, read: { ...at, ...read } };
}

function machine() {
  const [cpu] = os.cpus();
  return { cpus: os.availableParallelism(), model: cpu?.model.trim() ?? '', memory: Math.round(os.totalmem() / 2 ** 30), load: os.loadavg()[0].toFixed(1), node: process.version };
}
