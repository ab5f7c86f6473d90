import { candidaciesFeature } from '../candidacies.feature';
import { openAt, type Answers } from '../../session/testing/open-at';
import { aLine, aPage } from '../testing/a-line';

const COHORT = '018f0000-0000-7000-8000-00000000c001';
const base: Answers = { listCohorts: { items: [{ id: COHORT, name: 'Festivals, hiver', certificationId: null, depositDueOn: null, count: 2 }] }, listCertifications: { items: [] } };
const three = [aLine('Armengaud Luc', { status: 'eligibility_submitted', blocs: [], waitingFor: 'school', nextDue: { code: 'eligibility_decision', dueOn: '2026-11-21', daysLeft: 2 } }), aLine('Coste Amandine'), aLine('Lozano Ignacio', { status: 'decided', waitingFor: 'nobody', nextDue: null, blocs: [{ blocId: 'b', label: 'Bloc 2', mapped: 3, total: 9, verdict: 'not_validated' }] })];
const open = (address: string, answers: Answers = {}, roles: Parameters<typeof openAt>[3] = ['manager']) => openAt(candidaciesFeature, `/o/belvedere/${address}`, { ...base, listCandidacies: aPage(three), ...answers }, roles);

describe('the list of candidacies', () => {
  it('says of each its stage, its blocs in counts, its clock and who it waits for', async () => {
    const { find } = await open('candidatures');
    const rows = [...find('table', /Candidatures/).querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ') ?? '');
    expect(rows[0]).toMatch(/Armengaud Luc.*Dossier à instruire.*2 jours.*L’école/);
    expect(rows[1]).toMatch(/6\/12 ?6 critères rattachés sur 12.*hors ?bloc non présenté/);
    expect(rows[2]).toMatch(/hors ?bloc non présenté.*Non validé ?bloc non validé par le jury/);
  });

  it('asks what the address asks, and keeps a choice in the address', async () => {
    const { address, find, pick: _, press, sent, settle } = await open('candidatures?waitingFor=school&sort=due');
    expect(sent('listCandidacies')[0]?.query).toMatchObject({ waitingFor: 'school', sort: 'due', limit: 50 });
    find('button', 'Étape').click();
    await settle();
    await press('Livret à vérifier', '[role=menuitemradio]');
    expect(address()).toContain('status=deposited');
    expect(sent('listCandidacies').at(-1)?.query).toMatchObject({ waitingFor: 'school', status: 'deposited' });
    await press('Effacer');
    expect(address()).toBe('/o/belvedere/candidatures?sort=due');
  });

  it('sorts by its heads, and says how', async () => {
    const { address, find, press } = await open('candidatures');
    expect(find('th', 'Candidat').getAttribute('aria-sort')).toBe('ascending');
    await press('Échéance', 'th button');
    expect(address()).toContain('sort=due');
    expect(find('th', 'Échéance').getAttribute('aria-sort')).toBe('ascending');
  });

  it('goes from line to line with j and k', async () => {
    const { page } = await open('candidatures');
    const press = (key: string): string | undefined => { document.dispatchEvent(new KeyboardEvent('keydown', { key })); return document.activeElement?.textContent?.trim(); };
    document.body.append(page);
    expect([press('j'), press('j'), press('k')]).toEqual(['Armengaud Luc', 'Coste Amandine', 'Armengaud Luc']);
    page.remove();
  });

  it('reads the next page after the lines on screen', async () => {
    const { press, sent, text } = await open('candidatures', { listCandidacies: ({ query }) => (query?.cursor ? aPage([aLine('Vasseur Odile')], null, 4) : aPage(three, 'next', 4)) });
    expect(text()).toContain('3 lignes affichées sur 4');
    await press('Afficher la suite');
    expect(sent('listCandidacies').at(-1)?.query).toMatchObject({ cursor: 'next' });
    expect(text()).toContain('Vasseur Odile');
    expect(text()).toContain('4 lignes affichées sur 4');
  });

  it('teaches when there is none, and says when it is the filters', async () => {
    expect((await open('candidatures', { listCandidacies: aPage([]) })).text()).toContain('Votre première candidature');
  });

  it('offers the way out of filters that let nothing through', async () => {
    const { text } = await open('candidatures?status=lapsed', { listCandidacies: aPage([]) });
    expect(text()).toContain('Aucune candidature ici');
    expect(text()).toContain('Voir toutes les candidatures');
  });

  it('opens nothing for an administrator, who only reads', async () => {
    expect((await open('candidatures', {}, ['administrator'])).text()).not.toContain('Nouvelle candidature');
  });
});
