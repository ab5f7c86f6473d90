import { Person } from '../client.mjs';
import { PASSWORD } from '../data.mjs';
import { tokenTo } from './mail.mjs';

const OTHER = 'sept barques au matin';

/** One's own account: name, password, reset, sessions; and the journal of all that was told. */
export async function tellAccount(told) {
  const { url, costs, slug, administrator, candidate, candidateEmail } = told;
  await candidate.call('renameMe', { body: { givenName: 'Candidate', familyName: 'Mesurée' } });
  await candidate.call('changePassword', { body: { current: PASSWORD, next: OTHER } });
  await candidate.call('askPasswordReset', { body: { email: candidateEmail } });
  await candidate.call('resetPassword', { body: { token: await tokenTo(told, candidateEmail, /nouveau-mot-de-passe#([\w-]+)/), password: PASSWORD } });
  const here = await Person.signIn(url, candidateEmail, PASSWORD, costs);
  await Person.signIn(url, candidateEmail, PASSWORD);
  const { items } = await here.call('listSessions');
  await here.call('closeSession', { params: { session: items.find(({ current }) => !current).id } });
  await here.call('signOutEverywhere');
  await here.call('signOut');
  await administrator.call('readJournal', { params: { org: slug } });
}
