import { openAt, type Answers } from '../session/testing/open-at';
import { dashboardFeature } from './dashboard.feature';
import type { DashboardView } from './dashboard.store';

const C = '018f0000-0000-7000-8000-00000000000c';
const dashboard = (part: Partial<DashboardView> = {}): DashboardView => ({
  asOf: '2026-11-19T09:00:00.000Z', funnel: [{ status: 'eligibility_submitted', count: 38 }, { status: 'building', count: 214 }, { status: 'decided', count: 9 }, { status: 'lapsed', count: 0 }], waiting: [{ waitingFor: 'school', count: 31 }, { waitingFor: 'candidate', count: 214 }, { waitingFor: 'nobody', count: 9 }],
  clocks: { total: 14, items: [{ candidacyId: C, candidate: 'Fatou Diarra', code: 'eligibility_decision', dueOn: '2026-11-21', daysLeft: 2, article: 'R.6412-4' }, { candidacyId: C, candidate: 'Yannick Thévenet', code: 'notification', dueOn: '2026-11-18', daysLeft: -1, article: 'R.6412-7' }] },
  tasks: [{ code: 'decide_eligibility', count: 12, filters: { status: 'eligibility_submitted' } }, { code: 'a_newer_task', count: 9, filters: { status: 'deposited' } }, { code: 'convoke', count: 0, filters: { status: 'verified' } }],
  cohorts: [{ id: 'c1', name: 'Festivals, hiver', total: 42, byStatus: [{ status: 'building', count: 31 }, { status: 'deposited', count: 11 }] }, { id: 'c2', name: 'Collectivités', total: 3, byStatus: [{ status: 'building', count: 3 }] }], referentiels: [{ id: 'r', certificationId: 'cr', title: 'Responsable de projets', code: 'registration_ends', on: '2027-07-01', replacedBy: ['RNCP40001'] }, { id: 'd', certificationId: 'cd', title: 'Conduite de chantier', code: 'draft', on: null, replacedBy: [] }], ...part,
});
const open = (view: DashboardView, answers: Answers = {}) => openAt(dashboardFeature, '/o/belvedere/tableau-de-bord', { readDashboard: view, ...answers });

describe('the school’s dashboard', () => {
  it('says what is about to breach, what silence means, and leads to each', async () => {
    const { find, section, text } = await open(dashboard());
    expect(text()).toMatch(/^Bonjour NadègeJeudi 19 novembre 2026 · 252 candidatures en cours/);
    expect(section('Délais qui vont échoir')).toMatch(/Les 14 dans la liste.*2jours ?Recevabilité à décider · Fatou Diarra.*recevable d’office\. Art\. R\.6412-4.*1 jretard ?Résultat à notifier/);
    expect(find('a', 'Instruire, Recevabilité à décider, Fatou Diarra').getAttribute('href')).toBe(`/o/belvedere/candidatures/${C}`);
  });

  it('opens the list behind every figure', async () => {
    const { find, page } = await open(dashboard());
    const to = (name: string | RegExp): string | null => find('a', name).getAttribute('href');
    expect(to(/^Dossiers à instruire ?12$/)).toBe('/o/belvedere/candidatures?status=eligibility_submitted');
    expect(to(/^Livret à vérifier ?9$/)).toBe('/o/belvedere/candidatures?status=deposited');
    expect(to(/^L’école ?31$/)).toBe('/o/belvedere/candidatures?waitingFor=school');
    expect(to(/^Livret en construction ?214$/)).toBe('/o/belvedere/candidatures?status=building');
    expect(to('11, Livret à vérifier, Festivals, hiver')).toBe('/o/belvedere/candidatures?cohort=c1&status=deposited');
    expect(find('table', /Cohortes|Candidatures de chaque/).querySelectorAll('tbody tr')).toHaveLength(2);
    expect([...page.querySelectorAll('.num')].filter((figure) => /^\d+$/.test(figure.textContent?.trim() ?? '') && !figure.closest('a') && !figure.querySelector('a') && figure.tagName !== 'TD')).toEqual([]);
  });

  it('leaves out what nobody waits for, and says when nothing does', async () => {
    const { section } = await open(dashboard({ tasks: [{ code: 'convoke', count: 0, filters: {} }], clocks: { total: 0, items: [] } }));
    expect(section('M’attend')).toContain('Rien ne vous attend.');
    expect(section('Délais qui vont échoir')).toContain('Aucun délai ne court');
  });

  it('tells when a registration ends and who keeps their version, and which import is to be reviewed', async () => {
    const { section, find } = await open(dashboard());
    expect(section('Référentiels à suivre')).toMatch(/Responsable de projets.*Remplacée par RNCP40001\..*art\. L\.6113-9.*Enregistrement se terminant dans 7 mois ?\(1er juillet 2027\).*Conduite de chantier.*à relire/);
    expect(find('a', 'Responsable de projets').getAttribute('href')).toBe('/o/belvedere/referentiels/fiche/cr');
    expect(find('a', 'Conduite de chantier').getAttribute('href')).toBe('/o/belvedere/referentiels/d');
  });

  it('teaches a school that begins', async () => {
    const { text, section } = await open(dashboard({ funnel: [] }));
    expect(text()).toContain('Tout commence par une candidature');
    expect(section('Référentiels à suivre')).toContain('Conduite de chantier');
  });
});
