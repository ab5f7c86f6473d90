import { routes } from '@probant/contract';
import { Undo } from '@probant/ui';
import { Problem } from '../session/problem';
import { aCandidacy } from '../session/testing/a-candidacy';
import { Answers, openPage } from '../session/testing/open-page';
import { until } from '../session/testing/until';
import ExperiencesPage from './experiences.page';
import { periodWords } from './model/experience-form';

const HERE = { org: 'belvedere', candidacy: aCandidacy().id };
const anExperience = (change = {}) => ({ id: '018f0000-0000-7000-8000-0000000000e1', revision: 0, role: 'Chargée de production', employer: 'Les Rives', from: '2019-03-01', to: null, weeklyHours: 35, status: 'salaried', description: '', ...change });
const answers = (items: object[] = [], view = {}) => new Answers().on(routes.readCandidacy, aCandidacy(view)).on(routes.listExperiences, { items });

describe('my experiences', () => {
  beforeEach(() => localStorage.clear());

  it('teach what to write when there is none', async () => {
    const page = await openPage(ExperiencesPage, HERE, answers());
    expect(page.text()).toContain('Votre première expérience');
    await page.press('Ajouter une expérience');
    expect(page.text()).toContain('Pour garder cette expérience, donnez votre rôle, l’employeur ou le client et la date de début.');
  });

  it('are kept as soon as they are whole, then written again from what was kept', async () => {
    const server = answers().on(routes.addExperience, anExperience()).on(routes.editExperience, anExperience({ revision: 1, employer: 'Les Rives, Brest' }));
    const page = await openPage(ExperiencesPage, HERE, server);
    await page.press('Ajouter une expérience');
    await page.fill('Votre rôle', 'Chargée de production');
    await page.fill('Employeur ou client', 'Les Rives');
    await page.fill('Début', '2019-03-01');
    await until(() => server.sent(routes.addExperience).length === 1);
    expect(server.sent(routes.addExperience)).toEqual([{ role: 'Chargée de production', employer: 'Les Rives', from: '2019-03-01', to: null, weeklyHours: null, status: 'salaried', description: '' }]);
    await page.fill('Employeur ou client', 'Les Rives, Brest');
    await until(() => server.sent(routes.editExperience).length === 1);
    expect(server.sent(routes.editExperience)[0]).toMatchObject({ employer: 'Les Rives, Brest', revision: 0 });
  });

  it('are taken up again when a former visit could not send them', async () => {
    localStorage.setItem(`probant.unsent.experience:new:${HERE.candidacy}:0`, JSON.stringify({ value: { role: 'Bénévole', employer: '', from: '', to: '', weeklyHours: '', status: 'volunteer', description: '' } }));
    const page = await openPage(ExperiencesPage, HERE, answers([anExperience()]));
    expect([...page.element.querySelectorAll('h2')].map((title) => title.textContent)).toEqual(['Bénévole', 'Chargée de production']);
  });

  it('are removed at once, and brought back', async () => {
    const offer = jest.fn<void, [string, () => void]>();
    const server = answers([anExperience()]).on(routes.removeExperience, undefined).on(routes.restoreExperience, undefined);
    const page = await openPage(ExperiencesPage, HERE, server, [{ provide: Undo, useValue: { offer, say: jest.fn() } }]);
    await page.press('Retirer Chargée de production');
    expect(page.text()).toContain('Votre première expérience');
    offer.mock.calls[0]?.[1]();
    await page.settle();
    expect(server.sent(routes.restoreExperience)).toHaveLength(1);
    expect(page.text()).toContain('Les Rives');
  });

  it('lose nothing when another tab wrote meanwhile', async () => {
    let tries = 0;
    const server = answers([anExperience({ revision: 4, employer: 'Ailleurs' })]).on(routes.editExperience, () => { tries += 1; if (tries === 1) throw new Problem(409, 'portfolio.stale_edit'); return anExperience({ revision: 5, employer: 'Ici' }); });
    const page = await openPage(ExperiencesPage, HERE, server);
    await page.press('Modifier Chargée de production');
    await page.fill('Employeur ou client', 'Ici');
    await until(() => tries === 1);
    await page.settle();
    await page.press('Garder la mienne');
    await until(() => tries === 2);
    expect(server.sent(routes.editExperience)[1]).toMatchObject({ employer: 'Ici', revision: 4 });
  });

  it('are read only once the candidacy is closed', async () => {
    const page = await openPage(ExperiencesPage, HERE, answers([anExperience()], { status: 'archived' }));
    expect(page.element.querySelector('pb-experience-card button')).toBeNull();
  });
});

describe('how long an experience lasted', () => {
  it('is said in years and months', () => {
    expect(periodWords({ from: '2014-09-01', to: '2018-12-31' }, '2026-01-01')).toBe('Du 1er septembre 2014 au 31 décembre 2018, 4\u00A0ans et 3 mois');
    expect(periodWords({ from: '2025-12-20', to: null }, '2026-01-01')).toBe('Depuis le 20 décembre 2025');
  });
});
