import fs from 'node:fs';
import path from 'node:path';
import { routes, type ResponseOf } from '@probant/contract';
import { freshOrganisation, type Member, type Organisation } from './organisation.js';
import { until } from './product.js';

type Tree = NonNullable<ResponseOf<typeof routes.readReferentiel>['tree']>;

/** A candidate building a livret on our référentiel, and where: everything was done through the product. */
export interface Building {
  readonly organisation: Organisation;
  readonly manager: Member;
  readonly candidate: Member;
  readonly at: { readonly org: string; readonly candidacy: string };
  /** The address of the candidacy's pages. */
  readonly home: string;
  readonly tree: Tree;
}

/** Opens a school, publishes the référentiel of the demo, opens a candidacy on all its blocs and declares it eligible. */
export async function aCandidacyBeingBuilt(name = 'Nadège Kerbrat'): Promise<Building> {
  const organisation = await freshOrganisation();
  const manager = await organisation.member('Paul Morin', 'manager');
  const candidate = await organisation.member(name, 'candidate');
  const { certification, tree } = await published(organisation, manager);
  const [givenName = '', familyName = ''] = name.split(' ');
  const { id } = await manager.client.call(routes.openCandidacy, { params: { org: organisation.slug }, body: { email: candidate.email, givenName, familyName, certificationId: certification, cohortId: null, route: 'vae' } });
  const at = { org: organisation.slug, candidacy: id };
  const revision = async (): Promise<number> => (await candidate.client.call(routes.readCandidacy, { params: at })).revision;
  await candidate.client.call(routes.stateIdentity, { params: at, body: { givenName, familyName, birthName: null, birthDate: '1988-04-02', birthPlace: 'Brest', phone: null, address: null, gender: 'unstated', revision: await revision() } });
  await candidate.client.call(routes.giveConsent, { params: at, body: { given: true } });
  const option = tree.blocs.find(({ optionGroupId }) => optionGroupId !== null);
  await candidate.client.call(routes.chooseScope, { params: at, body: { kind: 'all', blocIds: [], optionBlocIds: option ? [option.id] : [], revision: await revision() } });
  await candidate.client.call(routes.submitEligibility, { params: at });
  await manager.client.call(routes.decideEligibility, { params: at, body: { decision: 'eligible', reason: null } });
  await candidate.client.call(routes.startBuilding, { params: at });
  return { organisation, manager, candidate, at, home: `/o/${organisation.slug}/candidature/${id}`, tree };
}

async function published({ slug: org }: Organisation, { client }: Member): Promise<{ certification: string; tree: Tree }> {
  const certification = (await client.call(routes.createCertification, { params: { org }, body: { title: 'Responsable de projets événementiels durables', rncp: null, level: 6, regime: 'own', registrationEndsOn: null } })).id;
  const source = path.resolve(import.meta.dirname, '../../../../tools/demo/referentiel-demo.txt');
  const { id: referentiel } = await client.upload(routes.importReferentiel, { params: { org, certification } }, { name: 'referentiel.txt', bytes: fs.readFileSync(source) });
  const params = { org, referentiel };
  const read = await until('the référentiel is read', async () => { const view = await client.call(routes.readReferentiel, { params }); return view.status === 'draft' && view; }, 120_000);
  const tree = read.tree as Tree;
  await client.call(routes.setAdaptation, { params, body: { route: 'vae', items: tree.blocs.flatMap(({ modalities }) => modalities.slice(0, 1)).map(({ id }) => ({ targetId: id, target: 'modality' as const, decision: 'kept' as const, text: null, motive: null })) } });
  const { revision } = await client.call(routes.readReferentiel, { params });
  await client.call(routes.publishReferentiel, { params, body: { revision } });
  return { certification, tree };
}
