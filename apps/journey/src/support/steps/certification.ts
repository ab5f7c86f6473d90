import fs from 'node:fs';
import { routes, type ResponseOf } from '@probant/contract';
import type { ReferentielTree } from '@probant/domain-referentiel';
import type { Client } from '../client.js';
import { until } from '../product.js';

/** A certification whose référentiel is published, with its tree. */
export interface PublishedCertification { readonly certificationId: string; readonly referentielId: string; readonly tree: ReferentielTree }

/** Every criterion of a competency met, every competency of a bloc acquired: what a certifier answers where its document is silent. */
const RULES = {
  route: 'vae' as const, partlyMetWorth: 0.5, competencyRule: { kind: 'all' as const }, blocRule: { kind: 'all' as const }, blocOverrides: [], eliminatoryCriterionIds: [], eliminatoryCompetencyIds: [], requirementIds: [], evidenceRules: [],
  limits: { maxPages: null, maxPagesEliminatory: false },
};

/** From a document to a published référentiel: declared, imported, read by the worker, its rules for VAE fixed, its modalities kept, published by as many managers as it takes. */
export async function publishReferentiel(managers: readonly Client[], org: string, title: string, file: string): Promise<PublishedCertification> {
  const [first] = managers;
  if (!first) throw new Error('nobody to publish');
  const { id: certificationId } = await first.call(routes.createCertification, { params: { org }, body: { title, rncp: null, level: 6, regime: 'portal', registrationEndsOn: null } });
  const { id: referentielId } = await first.upload(routes.importReferentiel, { params: { org, certification: certificationId } }, { name: 'referentiel.txt', bytes: fs.readFileSync(file), type: 'text/plain' });
  const at = { org, referentiel: referentielId };
  const read = (): Promise<ResponseOf<typeof routes.readReferentiel>> => first.call(routes.readReferentiel, { params: at });
  const { tree } = await until('the référentiel is read', async () => {
    const view = await read();
    if (view.status === 'failed') throw new Error(`the document was not read: ${view.failure ?? ''}`);
    return view.status === 'draft' && view;
  }, 60_000);
  if (!tree) throw new Error('a draft without a tree');
  await first.call(routes.setRules, { params: at, body: RULES });
  const items = tree.blocs.flatMap(({ modalities }) => modalities.map(({ id: targetId }) => ({ targetId, target: 'modality' as const, decision: 'kept' as const, text: null, motive: null })));
  await first.call(routes.setAdaptation, { params: at, body: { route: 'vae', items } });
  for (const manager of managers) {
    const { status, revision } = await read();
    if (status === 'published') break;
    await manager.call(routes.publishReferentiel, { params: at, body: { revision } });
  }
  return { certificationId, referentielId, tree };
}
