import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@probant/domain-kernel';
import { Session } from '../session/session';
import { aSession } from '../session/testing/a-session';
import { FEATURES, type Feature } from './feature';
import { goHome } from './home';
import { Places } from './places';
import { Shell } from './shell';

@Component({ template: '<h1>Page</h1>' })
class Page {}

const FEATURE: Feature = {
  nav: [
    { door: 'candidate', order: 2, label: 'Mes preuves', short: 'Preuves', icon: 'folder', link: ({ org, candidacy }) => (candidacy ? `/o/${org}/candidature/${candidacy}/preuves` : null) },
    { door: 'candidate', order: 1, label: 'Mon parcours', short: 'Parcours', icon: 'home', link: ({ org, candidacy }) => (candidacy ? `/o/${org}/candidature/${candidacy}/parcours` : null) },
    { door: 'school', order: 1, label: 'Tableau de bord', short: 'Accueil', icon: 'gauge', link: ({ org }) => `/o/${org}/tableau-de-bord` },
    { door: 'school', order: 2, label: 'Journal', short: 'Journal', icon: 'list', link: ({ org }) => `/o/${org}/journal`, roles: ['administrator'] },
  ],
  routes: [{ path: 'candidature/:candidacy/:page', component: Page, data: { door: 'candidate' } }, { path: 'tableau-de-bord', component: Page, data: { door: 'school' } }, { path: 'ailleurs', component: Page, data: { door: 'candidate', tab: 'Mes preuves' } }, { path: 'seule', component: Page, data: { door: 'school', bare: true } }],
};

async function open(roles: Role[], address: string): Promise<HTMLElement> {
  const view = aSession(roles);
  const session = { current: signal(view), person: signal(view.person), fullName: signal('Nadège Kerbrat'), memberships: signal(view.memberships), signedIn: signal(true), membership: () => view.memberships[0], read: async () => view };
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), { provide: Session, useValue: session }, { provide: FEATURES, useValue: [FEATURE] }, provideRouter([{ path: '', pathMatch: 'full', canActivate: [goHome], children: [] }, { path: 'o/:org', component: Shell, children: [...FEATURE.routes] }, { path: 'choisir', component: Page }])],
  });
  const harness = await RouterTestingHarness.create(address);
  await harness.fixture.whenStable();
  return harness.fixture.nativeElement as HTMLElement;
}

const links = (page: HTMLElement, selector: string): string[] => [...page.querySelectorAll(`${selector} a`)].map((link) => link.textContent?.trim() ?? '');

describe('the frame', () => {
  beforeEach(() => localStorage.clear());

  it('shows a candidate the tabs of the candidacy, in order, the current one marked', async () => {
    const page = await open(['candidate'], '/o/belvedere/candidature/01900000-0000-7000-8000-000000000003/preuves');
    expect(links(page, 'nav.tabs')).toEqual(['Mon parcours', 'Mes preuves']);
    expect(page.querySelector('nav.tabs [aria-current=page]')?.textContent?.trim()).toBe('Mes preuves');
    expect(links(page, 'nav.bottom')).toEqual(['Parcours', 'Preuves']);
  });

  it('marks the entry a page belongs to when its address does not say', async () => {
    const page = await open(['candidate'], '/o/belvedere/ailleurs');
    expect(page.querySelector('nav.tabs [aria-current=page]')?.textContent?.trim()).toBe('Mes preuves');
  });

  it('shows the school its own navigation, by role', async () => {
    const page = await open(['manager'], '/o/belvedere/tableau-de-bord');
    expect(links(page, '.drawer nav')).toEqual(['Tableau de bord']);
  });

  it('steps aside for a page that stands alone', async () => {
    expect((await open(['manager'], '/o/belvedere/seule')).querySelector('nav')).toBeNull();
  });

  it('leads home to the only place, or lets choose between several', async () => {
    const one = await open(['candidate'], '/');
    expect(one.querySelector('nav.tabs [aria-current=page]')?.textContent?.trim()).toBe('Mon parcours');
    TestBed.resetTestingModule();
    localStorage.clear();
    const several = await open(['candidate', 'manager'], '/');
    expect(several.querySelector('nav')).toBeNull();
    expect(TestBed.inject(Places).all().map(({ title }) => title)).toEqual(['Responsable de projets', 'L’école']);
  });
});
