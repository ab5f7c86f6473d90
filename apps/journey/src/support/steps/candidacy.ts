import { routes, type CandidacyView } from '@probant/contract';
import { Client } from '../client.js';
import { linkIn, mailTo } from '../outbox.js';
import { PASSWORD } from '../organisation.js';
import { until } from '../product.js';

/** A candidacy in one organisation, as the addresses of the product name it. */
export interface At { readonly org: string; readonly candidacy: string }
export interface OpenedCandidacy { readonly at: At; readonly candidate: Client; readonly email: string }
export interface Newcomer { readonly givenName: string; readonly familyName: string; readonly certificationId: string; readonly cohortId: string | null }
let count = 0;

export const IDENTITY = { birthName: null, birthDate: '1988-04-02', birthPlace: 'Brest', phone: null, address: null, gender: 'woman' as const };

/** A manager opens a candidacy; the person receives the mail, follows its link and accepts. */
export async function openCandidacy(manager: Client, org: string, { givenName, familyName, certificationId, cohortId }: Newcomer): Promise<OpenedCandidacy> {
  const email = `${familyName}.${Date.now().toString(36)}${(count += 1)}@exemple.fr`.toLowerCase().replace(/[^a-z0-9.@]/g, '');
  const { id } = await manager.call(routes.openCandidacy, { params: { org }, body: { email, givenName, familyName, certificationId, cohortId } });
  const token = linkIn(await mailTo(email, /invite/)).split('#')[1] ?? '';
  const candidate = new Client();
  await candidate.call(routes.acceptInvitation, { body: { token, givenName, familyName, password: PASSWORD } });
  return { at: { org, candidacy: id }, candidate, email };
}

export const readCandidacy = (reader: Client, at: At): Promise<CandidacyView> => reader.call(routes.readCandidacy, { params: at });

/** The candidate states identity and consent and chooses all blocs, with the first option of each group. */
export async function stateEverything(candidate: Client, at: At): Promise<CandidacyView> {
  const before = await readCandidacy(candidate, at);
  const { givenName, familyName } = before.candidate;
  const { revision } = await candidate.call(routes.stateIdentity, { params: at, body: { ...IDENTITY, givenName, familyName, revision: before.revision } });
  await candidate.call(routes.giveConsent, { params: at, body: { given: true } });
  const { tree } = await candidate.call(routes.readReferentiel, { params: { org: at.org, referentiel: before.referentielId } });
  const optionBlocIds = (tree?.optionGroups ?? []).flatMap(({ id, choose }) => (tree?.blocs ?? []).filter((bloc) => bloc.optionGroupId === id).slice(0, choose).map((bloc) => bloc.id));
  await candidate.call(routes.chooseScope, { params: at, body: { kind: 'all', blocIds: [], optionBlocIds, revision } });
  return readCandidacy(candidate, at);
}

/** The dossier is sent, the certifier declares the candidate eligible, and the booklet is begun. */
export async function becomeEligible(candidate: Client, at: At, certifier: Client, certifierOrg: string): Promise<CandidacyView> {
  await candidate.call(routes.submitEligibility, { params: at });
  await certifier.call(routes.decideEligibility, { params: { ...at, org: certifierOrg }, body: { decision: 'eligible', reason: null } });
  await candidate.call(routes.startBuilding, { params: at });
  return lookedAt(candidate, at);
}

/** The candidacy once the worker has looked at what was just done. */
export function lookedAt(reader: Client, at: At): Promise<CandidacyView> {
  return until('the completeness is computed', async () => {
    const view = await readCandidacy(reader, at);
    return !view.completeness.stale && view;
  }, 30_000);
}
