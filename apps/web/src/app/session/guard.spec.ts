import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SessionView } from '@probant/contract';
import { holding, memberHere, signedIn } from './guard';
import { Session } from './session';
import { aSession } from './testing/a-session';

@Component({ template: '' })
class Page {}

async function arriveAt(address: string, session: SessionView | null): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      { provide: Session, useValue: { read: async () => session, current: signal(session), membership: (org: string) => session?.memberships.find(({ organisation }) => organisation.slug === org) ?? null } },
      provideRouter([{ path: 'connexion', component: Page }, { path: 'introuvable', component: Page }, { path: 'o/:org', canActivate: [signedIn, memberHere], children: [{ path: 'jurys', canActivate: [holding('manager')], component: Page }] }]),
    ],
  });
  await RouterTestingHarness.create(address);
  return TestBed.inject(Router).url;
}

describe('passing the door', () => {
  it('signs in first, and remembers where one was going', async () => {
    expect(await arriveAt('/o/belvedere/jurys?page=2', null)).toBe('/connexion?suite=%2Fo%2Fbelvedere%2Fjurys%3Fpage%3D2');
  });

  it('lets a holder of the role through', async () => {
    expect(await arriveAt('/o/belvedere/jurys', aSession(['manager']))).toBe('/o/belvedere/jurys');
  });

  it('shows a stranger, or another role, a page that does not exist', async () => {
    expect(await arriveAt('/o/autre/jurys', aSession(['manager']))).toBe('/introuvable');
    TestBed.resetTestingModule();
    expect(await arriveAt('/o/belvedere/jurys', aSession(['candidate']))).toBe('/introuvable');
  });
});
