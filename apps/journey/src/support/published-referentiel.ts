import fs from 'node:fs';
import { routes, type ReferentielView } from '@probant/contract';
import type { Client } from './client.js';
import { until } from './product.js';
import { knownDocuments, type KnownDocument } from './referentiels.js';

type Tree = NonNullable<ReferentielView['tree']>;

/** A certification with its référentiel published, as the product gives it. */
export interface PublishedReferentiel { readonly certificationId: string; readonly title: string; readonly referentielId: string; readonly tree: Tree }

/** Imports a document, sets what it does not print for VAE and publishes it, by the API, as the only manager of a certifier would. Ours when none is named. */
export async function publishedReferentiel(manager: Client, org: string, document: KnownDocument | undefined = knownDocuments()[0]): Promise<PublishedReferentiel> {
  if (!document) throw new Error('no document to publish');
  const title = 'Responsable de projets événementiels durables';
  const { id: certificationId } = await manager.call(routes.createCertification, { params: { org }, body: { title, rncp: null, level: 6, regime: 'portal', registrationEndsOn: null } });
  const { id: referentielId } = await manager.upload(routes.importReferentiel, { params: { org, certification: certificationId } }, { name: 'referentiel.txt', bytes: fs.readFileSync(document.file), type: 'text/plain' });
  const params = { org, referentiel: referentielId };
  await until('the document is read', async () => (await manager.call(routes.readReferentiel, { params })).status === 'draft', 30_000);
  await manager.call(routes.setRules, { params, body: { route: 'vae', partlyMetWorth: 0, competencyRule: { kind: 'all' }, blocRule: { kind: 'all' }, blocOverrides: [], eliminatoryCriterionIds: [], eliminatoryCompetencyIds: [], requirementIds: [], evidenceRules: [], limits: { maxPages: null, maxPagesEliminatory: false } } });
  await manager.call(routes.setAdaptation, { params, body: { route: 'vae', items: [] } });
  const { revision } = await manager.call(routes.readReferentiel, { params });
  await manager.call(routes.publishReferentiel, { params, body: { revision } });
  const { tree } = await manager.call(routes.readReferentiel, { params });
  if (!tree) throw new Error('the published référentiel has no tree');
  return { certificationId, title, referentielId, tree };
}
