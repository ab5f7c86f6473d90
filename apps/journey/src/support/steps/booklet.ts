import { createHash } from 'node:crypto';
import { routes, type EvidenceView } from '@probant/contract';
import type { Bloc } from '@probant/domain-referentiel';
import type { Client } from '../client.js';
import { until } from '../product.js';
import type { At } from './candidacy.js';

/** Sends one file of evidence; it is being checked. */
export function sendFile(candidate: Client, at: At, name: string, bytes: Uint8Array): Promise<EvidenceView> {
  return candidate.upload(routes.addEvidenceFile, { params: at, query: { name } }, { name: 'file', bytes });
}

/** Sends a large file in parts, whatever happens between two of them. */
export async function sendInParts(candidate: Client, at: At, name: string, bytes: Uint8Array, between: () => Promise<void> = () => Promise.resolve()): Promise<EvidenceView> {
  const { id: upload, partBytes } = await candidate.call(routes.startUpload, { params: at, body: { name, bytes: bytes.length, evidenceId: null } });
  for (let part = 1; (part - 1) * partBytes < bytes.length; part += 1) {
    const slice = bytes.subarray((part - 1) * partBytes, part * partBytes);
    await candidate.upload(routes.sendPart, { params: { ...at, upload, part } }, { name: 'part', bytes: slice }, { 'x-part-sha256': createHash('sha256').update(slice).digest('hex') });
    await between();
  }
  return candidate.call(routes.finishUpload, { params: { ...at, upload } });
}

/** The evidence once its file is checked: ready, or refused with its fault. */
export function checked(candidate: Client, at: At, evidence: string): Promise<EvidenceView> {
  return until('the file is checked', async () => {
    const view = await candidate.call(routes.readEvidence, { params: { ...at, evidence } });
    return (view.file?.state === 'ready' || view.file?.state === 'refused') && view;
  }, 60_000);
}

/** Ties one piece of evidence to every competency of these blocs, with an argument. */
export async function tieToBlocs(candidate: Client, at: At, evidenceId: string, blocs: readonly Bloc[]): Promise<void> {
  for (const { competencies } of blocs) {
    for (const { id, code } of competencies) await candidate.call(routes.tieEvidence, { params: at, body: { evidenceId, competencyId: id, argument: `Ce travail montre comment je m’y prends pour ${code ?? 'cette compétence'}.` } });
  }
}

/** Signs the sworn statement and deposits. Returns the version. */
export async function deposit(candidate: Client, at: At): Promise<number> {
  await candidate.call(routes.swear, { params: at, body: { accepted: true } });
  return (await candidate.call(routes.deposit, { params: at })).version;
}

/** The school says the form is right. */
export async function verify(manager: Client, at: At, version: number): Promise<void> {
  await manager.call(routes.checkForm, { params: { ...at, version }, body: { outcome: 'verified' } });
}
