import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Person, until } from './client.mjs';
import { PASSWORD } from './data.mjs';
import { text } from './files.mjs';
import { inTurns, repeat } from './measure.mjs';

const BYTES = 5_000_000;
/** Files sent in one round, by how many at once; the ceilings and the product take turns, so that all meet the same machine. */
const COUNTS = { 1: 6, 8: 16 };
const [ROUNDS, WARM] = [4, 2];
const CHECKED = { 1: 4, 8: 16 };

/** Files of 5 MB sent one at a time and eight at once: until acknowledged, until fully checked, beside a bare server that streams to disk with SHA-256. */
export async function measureUploads(instance, { slug, candidacy }) {
  const candidate = await Person.signIn(instance.url, `candidate@${slug}.exemple`, PASSWORD);
  const params = { org: slug, candidacy };
  const [bare, careful] = [await rawServer(instance.folder, ''), await rawServer(instance.folder, 'flush')];
  const measured = [];
  try {
    for (const width of [1, 8]) {
      const files = prepared(ROUNDS * (COUNTS[width] + WARM), `${width}`);
      const works = {
        raw: (i) => bare.send(files[i]),
        flushed: (i) => careful.send(files[i]),
        acknowledged: (i) => candidate.call('addEvidenceFile', { params, query: { name: `mesure-${width}-${i}.txt` }, file: { bytes: files[i], name: 'file' } }),
      };
      const { raw, flushed, acknowledged } = await inTurns({ rounds: ROUNDS, count: COUNTS[width], width, warm: WARM }, works, (name) => (name === 'acknowledged' ? settled(candidate, params) : undefined));
      const checked = await fullyChecked(candidate, params, width);
      measured.push({ width, count: acknowledged.count, raw: rate(raw), flushed: rate(flushed), acknowledged: rate(acknowledged), checked, share: acknowledged.perSecond / raw.perSecond, shareFlushed: acknowledged.perSecond / flushed.perSecond });
    }
  } finally {
    bare.stop();
    careful.stop();
  }
  return measured;
}

/** From the first byte sent to the last file ready: `width` at once, each awaited until the worker has looked into it. */
async function fullyChecked(candidate, params, width) {
  const count = CHECKED[width];
  const files = prepared(count, `checked-${width}`);
  await settled(candidate, params);
  const spread = await repeat({ count, width, warm: 0 }, async (i) => {
    const { id } = await candidate.call('addEvidenceFile', { params, query: { name: `verifie-${width}-${i}.txt` }, file: { bytes: files[i], name: 'file' } });
    await until(() => candidate.call('readEvidence', { params: { ...params, evidence: id } }), ({ file }) => file.state !== 'checking', { every: 100 });
  });
  return rate(spread);
}

/** What was sent before is all looked into: it does not count for what comes. */
async function settled(candidate, params) {
  await until(() => candidate.call('listEvidence', { params }), ({ items }) => items.every(({ file }) => file?.state !== 'checking'), { every: 250, within: 600_000 });
}

/** The ceiling, in a process of its own as the product is. */
async function rawServer(folder, flush) {
  const out = fs.mkdtempSync(path.join(folder, 'raw-'));
  const server = fork(path.join(import.meta.dirname, 'raw-upload-server.mjs'), [out, flush]);
  const port = await new Promise((resolve, reject) => server.once('message', resolve).once('error', reject));
  const send = async (bytes) => {
    const form = new FormData();
    form.append('file', new Blob([bytes]), 'file');
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form });
    if (!answer.ok) throw new Error(`the raw server answered ${answer.status}`);
    await answer.text();
  };
  const stop = () => {
    server.disconnect();
    fs.rmSync(out, { recursive: true, force: true });
  };
  return { send, stop };
}

const prepared = (count, seed) => Array.from({ length: count }, (_, i) => text(BYTES, `${seed}-${i}`));
const rate = (spread) => ({ ...spread, megabytesPerSecond: (spread.perSecond * BYTES) / 1e6 });
