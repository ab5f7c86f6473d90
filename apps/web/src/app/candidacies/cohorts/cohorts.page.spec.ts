import { openAt, type Answers } from '../../session/testing/open-at';
import { candidaciesFeature } from '../candidacies.feature';

const CERTIFICATION = '018f0000-0000-7000-8000-0000000000c9';
const published = { id: 'r', version: 1, status: 'published', sourceName: 'r.txt', importedAt: '2026-01-01T00:00:00.000Z', publishedAt: null, counts: null, failure: null } as const;
const certification = (referentiels: readonly object[] = [published]) => ({ id: CERTIFICATION, title: 'Responsable de projets', rncp: null, level: 6, regime: 'portal' as const, certifier: { id: 'o', name: 'École' }, mine: true, registrationEndsOn: null, referentiels: [...referentiels] as never[] });
const open = (address: string, answers: Answers) => openAt(candidaciesFeature, `/o/belvedere/${address}`, { listCertifications: { items: [certification()] }, listCohorts: { items: [] }, ...answers });

describe('cohorts', () => {
  it('are taught when there is none, then created with a name', async () => {
    const { fill, press, sent, text } = await open('candidatures/cohortes', { createCohort: { id: 'c' } });
    expect(text()).toContain('Votre première cohorte');
    await press('Nouvelle cohorte');
    await press('Créer la cohorte');
    expect(text()).toContain('Donnez un nom à la cohorte');
    await fill('Nom', 'Festivals, hiver 2026');
    await press('Créer la cohorte');
    expect(sent('createCohort')[0]?.body).toEqual({ name: 'Festivals, hiver 2026', certificationId: null, depositDueOn: null });
  });

  it('open the list behind their count', async () => {
    const { find } = await open('candidatures/cohortes', { listCohorts: { items: [{ id: 'c1', name: 'Collectivités', certificationId: CERTIFICATION, depositDueOn: '2026-12-11', count: 36 }] } });
    expect(find('a', '36 candidatures dans Collectivités').getAttribute('href')).toBe('/o/belvedere/candidatures?cohort=c1');
  });
});

describe('opening a candidacy', () => {
  it('invites a person on the only certification there is', async () => {
    const { address, fill, press, sent } = await open('candidatures/nouvelle', { openCandidacy: { id: 'new' }, readCandidacy: () => { throw new Error('another page'); } });
    await fill('Prénom', 'Fatou');
    await fill('Nom', 'Diarra');
    await fill('Adresse électronique', 'FATOU@exemple.fr');
    await press('Ouvrir et inviter');
    expect(sent('openCandidacy')[0]?.body).toEqual({ email: 'fatou@exemple.fr', givenName: 'Fatou', familyName: 'Diarra', certificationId: CERTIFICATION, cohortId: null, route: 'vae' });
    expect(address()).toBe('/o/belvedere/candidatures/new');
  });

  it('says which fields are wrong before sending anything', async () => {
    const { fill, press, sent, text } = await open('candidatures/nouvelle', {});
    await fill('Prénom', 'Fatou');
    await press('Ouvrir et inviter');
    expect(text()).toContain('Vérifiez l’adresse électronique, le nom.');
    expect(sent('openCandidacy')).toEqual([]);
  });

  it('leads to the référentiels while none is published', async () => {
    const { text } = await open('candidatures/nouvelle', { listCertifications: { items: [certification([{ ...published, status: 'draft' }])] } });
    expect(text()).toContain('Il faut d’abord un référentiel publié');
  });
});
