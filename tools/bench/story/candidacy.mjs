import { accepted } from './mail.mjs';

const IDENTITY = { givenName: 'Candidate', familyName: 'Mesure', birthName: null, birthDate: '1980-01-01', birthPlace: 'Nantes', phone: null, address: null, gender: 'unstated' };

/** A candidacy opened in a cohort, accepted, stated, declared eligible, withdrawn and reopened, its livret begun. */
export async function tellCandidacy(told) {
  const { manager, slug, certification, tree } = told;
  const org = { org: slug };
  const { id: cohortId } = await manager.call('createCohort', { params: org, body: { name: 'Cohorte mesurée', certificationId: certification, depositDueOn: null } });
  const email = 'candidate@invite.exemple';
  const { id: candidacy } = await manager.call('openCandidacy', { params: org, body: { email, givenName: 'Candidate', familyName: 'Mesure', certificationId: certification, cohortId, route: 'vae' } });
  const candidate = await accepted(told, email, 'Candidate');
  const at = { ...org, candidacy };
  const { revision } = await candidate.call('stateIdentity', { params: at, body: { ...IDENTITY, revision: 0 } });
  await candidate.call('giveConsent', { params: at, body: { given: true } });
  const blocs = tree.blocs.slice(0, 2);
  await candidate.call('chooseScope', { params: at, body: { kind: 'blocs', blocIds: blocs.map(({ id }) => id), optionBlocIds: [], revision } });
  await candidate.call('submitEligibility', { params: at });
  await manager.call('decideEligibility', { params: at, body: { decision: 'eligible', reason: null } });
  await candidate.call('withdrawCandidacy', { params: at });
  await candidate.call('reopenCandidacy', { params: at });
  await candidate.call('startBuilding', { params: at });
  await manager.call('nameAccompagnateur', { params: at, body: { personId: told.idOf('coach@invite.exemple') } });
  await candidate.call('readCandidacy', { params: at });
  await manager.call('listCandidacies', { params: org, query: { search: 'mesure' } });
  await manager.call('listCohorts', { params: org });
  await manager.call('readDashboard', { params: org });
  Object.assign(told, { candidate, at, blocs, candidateEmail: email });
}
