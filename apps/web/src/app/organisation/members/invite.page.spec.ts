import { Problem } from '../../session/problem';
import { open } from '../testing/organisation-screen';

const client = { invite: jest.fn(), members: jest.fn() };

describe('inviting a person', () => {
  beforeEach(() => {
    client.invite.mockReset().mockResolvedValue({ id: 'x' });
    client.members.mockReset().mockResolvedValue({ items: [] });
  });
  const filled = async (roles?: Parameters<typeof open>[2]) => {
    const screen = await open('organisation/inviter', client, roles);
    await screen.fill('givenName', 'Zoé');
    await screen.fill('familyName', 'Marchal');
    await screen.fill('email', ' Zoe@exemple.fr ');
    return screen;
  };

  it('sends the invitation and comes back to the members', async () => {
    const { choose, press, asked, url } = await filled();
    await choose('Membre de jury');
    await press('Envoyer l’invitation');
    expect(client.invite).toHaveBeenCalledWith('belvedere', { email: 'zoe@exemple.fr', givenName: 'Zoé', familyName: 'Marchal', role: 'juror' });
    expect(asked.said).toEqual(['Invitation envoyée à zoe@exemple.fr.']);
    expect(url()).toBe('/o/belvedere/organisation');
  });

  it('says what is missing, in words', async () => {
    const { press, page } = await filled();
    await press('Envoyer l’invitation');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Vérifiez le rôle.');
    expect(client.invite).not.toHaveBeenCalled();
  });

  it('says what each role lets do, and leads candidates to their candidacy', async () => {
    const { page, text } = await open('organisation/inviter', client);
    expect(page.querySelectorAll('mat-radio-button')).toHaveLength(5);
    expect(text()).toContain('Conseille les candidats qui lui sont confiés');
    expect(page.querySelector('a[href="/o/belvedere/candidatures/nouvelle"]')).not.toBeNull();
  });

  it('lets a manager see that only an administrator names another', async () => {
    const { page, text } = await open('organisation/inviter', client, ['manager']);
    const last = [...page.querySelectorAll('mat-radio-button')].at(-1);
    expect(last?.querySelector('input')?.getAttribute('aria-disabled')).toBe('true');
    expect(text()).toContain('Seul un administrateur peut en nommer un autre.');
  });

  it('keeps what was typed when it is refused', async () => {
    client.invite.mockRejectedValue(new Problem(403, 'people.role_required'));
    const { choose, press, page, url } = await filled();
    await choose('Gestionnaire');
    await press('Envoyer l’invitation');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Votre rôle dans cet organisme');
    expect([page.querySelector<HTMLInputElement>('input[name=givenName]')?.value, url()]).toEqual(['Zoé', '/o/belvedere/organisation/inviter']);
  });
});
