import { openAt } from '../session/testing/open-at';
import NothingYet from './nothing-yet';

const open = (role: 'accompagnateur' | 'juror') => openAt({ nav: [], routes: [{ path: 'attente', component: NothingYet }] }, '/o/belvedere/attente', {}, [role]);

describe('a member who has nothing to do here', () => {
  it('is told that work will come', async () => expect((await open('juror')).text()).toContain('Rien ne vous attend encore'));
  it('is not promised a page that does not exist when they accompany candidates', async () => {
    const { text } = await open('accompagnateur');
    expect(text()).toContain('vous joignent par courriel');
    expect(text()).not.toContain('vous la trouverez ici');
  });
});
