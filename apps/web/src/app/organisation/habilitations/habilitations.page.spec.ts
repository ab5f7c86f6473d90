import { Problem } from '../../session/problem';
import { aHabilitation, open } from '../testing/organisation-screen';

const client = { habilitations: jest.fn(), end: jest.fn(), certifications: jest.fn(), grant: jest.fn() };
const END = 'Mettre fin à l’habilitation de Centre du Port pour Médiation culturelle';

describe('habilitations', () => {
  beforeEach(() => Object.values(client).forEach((mock) => mock.mockReset().mockResolvedValue(undefined)));
  const given = (...items: ReturnType<typeof aHabilitation>[]): void => void client.habilitations.mockResolvedValue({ items });

  it('say to whom, for what, from when to when, and how they stand', async () => {
    given(aHabilitation(), aHabilitation({ id: 'h2', validTo: '2026-01-31', scope: 'accompany' }));
    const { page } = await open('organisation/habilitations', client);
    const lines = [...page.querySelectorAll('[aria-label="Habilitations données"] li')].map((line) => line.textContent?.replace(/\s+/g, ' '));
    expect(lines[0]).toMatch(/En cours.*Centre du Port.*Médiation culturelle.*Accompagner et organiser · du 1er janvier 2026, sans fin fixée/);
    expect(lines[1]).toMatch(/Terminée.*Accompagner · du .* au .*janvier 2026/);
  });

  it('are ended once what follows is said', async () => {
    given(aHabilitation());
    const { press, asked } = await open('organisation/habilitations', client);
    asked.answer = false;
    await press(END);
    expect(client.end).not.toHaveBeenCalled();
    asked.answer = true;
    await press(END);
    expect(asked.questions[1]?.follows.join(' ')).toContain('Les candidatures déjà ouvertes vont jusqu’à leur décision.');
    expect(client.end).toHaveBeenCalledWith('belvedere', 'h1');
    expect(asked.said).toEqual(['L’habilitation de Centre du Port a pris fin.']);
    expect(client.habilitations).toHaveBeenCalledTimes(2);
  });

  it('say when somebody ended one first', async () => {
    given(aHabilitation());
    client.end.mockRejectedValue(new Problem(404, 'people.habilitation_unknown'));
    const { press, asked } = await open('organisation/habilitations', client);
    await press(END);
    expect(asked.said).toEqual([expect.stringContaining('a déjà pris fin')]);
  });

  it('are read by an administrator, and ended by a manager alone', async () => {
    given(aHabilitation());
    const { page } = await open('organisation/habilitations', client, ['administrator']);
    expect([...page.querySelectorAll('button, a')].some((each) => /Mettre fin|Habiliter un centre/.test(each.textContent ?? ''))).toBe(false);
  });

  it('teach a centre how it receives one', async () => {
    given();
    const { text } = await open('organisation/habilitations', client, ['manager'], 'centre');
    expect(text()).toContain('Le certificateur habilite votre centre depuis ses propres pages.');
    expect(text()).not.toContain('Habilitations données');
  });
});

describe('habilitating a centre', () => {
  const certification = (id: string, title: string, mine = true) => ({ id, title, mine });
  beforeEach(() => Object.values(client).forEach((mock) => mock.mockReset().mockResolvedValue(undefined)));

  it('takes the only certification of one’s own, and asks for the rest', async () => {
    client.certifications.mockResolvedValue({ items: [certification('01900000-0000-7000-8000-0000000000c1', 'Médiation culturelle'), certification('x', 'D’un autre', false)] });
    client.habilitations.mockResolvedValue({ items: [] });
    const { fill, choose, press, url } = await open('organisation/habilitations/nouvelle', client);
    await fill('centre', ' Centre-du-Port ');
    await fill('from', '2026-09-01');
    await fill('to', '2027-08-31');
    await choose('Accompagner');
    await press('Habiliter');
    expect(client.grant).toHaveBeenCalledWith('belvedere', { certificationId: '01900000-0000-7000-8000-0000000000c1', centreSlug: 'centre-du-port', scope: 'accompany', validFrom: '2026-09-01', validTo: '2027-08-31' });
    expect(url()).toBe('/o/belvedere/organisation/habilitations');
  });

  it('says what is wrong, on the page or from the server', async () => {
    client.certifications.mockResolvedValue({ items: [certification('01900000-0000-7000-8000-0000000000c1', 'Médiation culturelle')] });
    client.grant.mockRejectedValue(new Problem(422, 'people.centre_unknown'));
    const { fill, press, page } = await open('organisation/habilitations/nouvelle', client);
    await press('Habiliter');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Vérifiez le nom du centre');
    await fill('centre', 'inconnu');
    await press('Habiliter');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Aucun centre ne porte ce nom');
  });

  it('needs a certification first', async () => {
    client.certifications.mockResolvedValue({ items: [certification('x', 'D’un autre', false)] });
    expect((await open('organisation/habilitations/nouvelle', client)).text()).toContain('Il faut d’abord une certification');
  });
});
