import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Person, until } from './client.mjs';
import { PASSWORD } from './data.mjs';
import { text } from './files.mjs';
import { repeat } from './measure.mjs';

const BYTES = 5_000_000;
const COUNTS = { 1: 16, 8: 40 };
const CHECKED = { 1: 4, 8: 16 };

/** Files of 5 MB sent one at a time and eight at once: until acknowledged, until fully checked, beside a bare server that streams to disk with SHA-256. */
export async function measureUploads(instance, { slug, candidacy }) {
  const candidate = await Person.signIn(instance.url, `candidate@${slug}.exemple`, PASSWORD);
  const params = { org: slug, candidacy };
  const measured = [];
  for (const width of [1, 8]) {
    const files = prepared(COUNTS[width] + 3, `${width}`);
    const raw = await againstRaw(instance.folder, files, width, '');
    const flushed = await againstRaw(instance.folder, files, width, 'flush');
    const acknowledged = await repeat({ count: COUNTS[width], width, warm: 3 }, (i) => candidate.call('addEvidenceFile', { params, query: { name: `mesure-${width}-${i}.txt` }, file: { bytes: files[i], name: 'file' } }));
    const checked = await fullyChecked(candidate, params, width);
    measured.push({ width, count: COUNTS[width], raw: rate(raw), flushed: rate(flushed), acknowledged: rate(acknowledged), checked, share: acknowledged.perSecond / raw.perSecond, shareFlushed: acknowledged.perSecond / flushed.perSecond });
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

async function againstRaw(folder, files, width, flush) {
  const out = fs.mkdtempSync(path.join(folder, 'raw-'));
  const server = fork(path.join(import.meta.dirname, 'raw-upload-server.mjs'), [out, flush]);
  try {
    const port = await new Promise((resolve, reject) => server.once('message', resolve).once('error', reject));
    return await repeat({ count: COUNTS[width], width, warm: 3 }, async (i) => {
      const form = new FormData();
      form.append('file', new Blob([files[i]]), 'file');
      const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form });
      if (!answer.ok) throw new Error(`the raw server answered ${answer.status}`);
      await answer.text();
    });
  } finally {
    server.disconnect();
    fs.rmSync(out, { recursive: true, force: true });
  }
}

const prepared = (count, seed) => Array.from({ length: count }, (_, i) => text(BYTES, `${seed}-${i}`));
const rate = (spread) => ({ ...spread, megabytesPerSecond: (spread.perSecond * BYTES) / 1e6 });
