import { Problem } from '../../session/problem';
import { aMember, myself, open } from '../testing/organisation-screen';

const boss = myself('administrator', 'manager');
const members = jest.fn();
const client = { members, removeRole: jest.fn(), restoreRole: jest.fn(), invite: jest.fn() };
const people = (...items: ReturnType<typeof aMember>[]): void => void members.mockResolvedValue({ items });

describe('the members of the organisation', () => {
  beforeEach(() => Object.values(client).forEach((mock) => mock.mockReset().mockResolvedValue(undefined)));

  it('are shown with their roles, and whether they have come', async () => {
    people(boss, aMember('Zoé', ['juror'], { invited: true }));
    const { page, text } = await open('organisation', client);
    expect([...page.querySelectorAll('h2')].map((title) => title.textContent)).toEqual(['Nadège Kerbrat · vous', 'Zoé Essai']);
    expect([...page.querySelectorAll('[aria-label="Rôles de Nadège Kerbrat"] .tag')].map((tag) => tag.textContent)).toEqual(['Administrateur', 'Gestionnaire']);
    expect(text()).toContain('N’a pas encore accepté.');
  });

  it('are narrowed by words and by role, which stand in the address', async () => {
    people(boss, aMember('Zoé', ['juror']), aMember('Hugo', ['juror']));
    const { page, url, stable, text } = await open('organisation?q=zo', client);
    expect(page.querySelector('[role=status]')?.textContent).toBe('1\u00A0membre');
    const search = page.querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = 'personne';
    search.dispatchEvent(new Event('input'));
    await stable();
    expect(url()).toBe('/o/belvedere/organisation?q=personne');
    expect(text()).toContain('Personne ne porte ce nom avec ce rôle.');
  });

  it('lose a role at once, and get it back by one press', async () => {
    people(boss, aMember('Zoé', ['juror', 'manager']));
    const { page, press, asked, stable } = await open('organisation', client);
    const roles = (): (string | null)[] => [...page.querySelectorAll('[aria-label="Rôles de Zoé Essai"] .tag')].map((tag) => tag.textContent);
    await press('Retirer le rôle Membre de jury à Zoé Essai');
    expect(client.removeRole).toHaveBeenCalledWith('belvedere', 'id-Zoé', 'juror');
    expect([roles(), asked.said]).toEqual([['Gestionnaire'], ['Membre de jury retiré à Zoé Essai.']]);
    asked.back?.();
    await stable();
    await stable();
    expect(client.restoreRole).toHaveBeenCalledWith('belvedere', 'id-Zoé', 'juror');
    expect(roles()).toEqual(['Membre de jury', 'Gestionnaire']);
  });

  it('who had not come are invited again when their removal is undone', async () => {
    people(boss, aMember('Zoé', ['juror'], { invited: true }));
    const { press, asked, stable } = await open('organisation', client);
    await press('Retirer le rôle Membre de jury à Zoé Essai');
    asked.back?.();
    await stable();
    await stable();
    expect(client.invite).toHaveBeenCalledWith('belvedere', { email: 'zoé@exemple.fr', givenName: 'Zoé', familyName: 'Essai', role: 'juror' });
    expect(asked.said.at(-1)).toContain('Une nouvelle invitation part');
  });

  it('keep their last administrator: the button stays, and says why', async () => {
    people(boss, aMember('Zoé', ['juror']));
    const { named, press } = await open('organisation', client);
    const button = named('button', 'Retirer le rôle Administrateur à Nadège Kerbrat');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Nommez-en un autre d’abord.');
    await press('Retirer le rôle Administrateur à Nadège Kerbrat');
    expect(client.removeRole).not.toHaveBeenCalled();
  });

  it('are asked before leaving their own administration, which they could not undo', async () => {
    people(boss, aMember('Zoé', ['administrator']));
    const { press, asked, session } = await open('organisation', client);
    asked.answer = false;
    await press('Retirer le rôle Administrateur à Nadège Kerbrat');
    expect([asked.questions.length, client.removeRole.mock.calls.length]).toEqual([1, 0]);
    asked.answer = true;
    await press('Retirer le rôle Administrateur à Nadège Kerbrat');
    expect(client.removeRole).toHaveBeenCalledTimes(1);
    expect(session.refresh).toHaveBeenCalled();
    expect(asked.back).toBeNull();
  });

  it('keep a role the server refuses to take, and say why', async () => {
    people(boss, aMember('Zoé', ['juror']));
    client.removeRole.mockRejectedValue(new Problem(409, 'people.last_administrator'));
    const { page, press, asked } = await open('organisation', client);
    await press('Retirer le rôle Membre de jury à Zoé Essai');
    expect(page.querySelectorAll('[aria-label="Rôles de Zoé Essai"] .tag')).toHaveLength(1);
    expect(asked.said).toEqual([expect.stringContaining('C’est le dernier administrateur')]);
  });

  it('are not removed by a manager, who reads whom to ask', async () => {
    people(myself('manager'), aMember('Zoé', ['administrator']));
    const { page, text } = await open('organisation', client, ['manager']);
    expect(page.querySelector('pb-action')).toBeNull();
    expect(text()).toContain('Retirer un rôle revient à un administrateur : Zoé Essai.');
    expect([...page.querySelectorAll('nav a')].map((link) => link.textContent)).toEqual(['Membres', 'Habilitations']);
  });

  it('say why they could not be read', async () => {
    members.mockRejectedValue(new Problem(503, 'service.unavailable'));
    const { page } = await open('organisation', client);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Réessayer');
  });
});
