import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, withRouterConfig } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ReferentielView } from '@probant/contract';
import type { Role } from '@probant/domain-kernel';
import { Live } from '../../session/live';
import { Session } from '../../session/session';
import { aSession } from '../../session/testing/a-session';
import { referentielFeature } from '../referentiel.feature';
import { ReferentielClient } from '../referentiel.client';
import { aReferentiel, idOf } from './a-referentiel';

const LINES = ['Page 1', 'C1 Analyser une demande.\t<p>La demande est reformulée.</p><p>C1 – C2 Les hypothèses sont chiffrées.</p>', 'Durée indicative : 25 minutes'];
/** Corrections acknowledged at once, each giving the next revision and changing nothing else, unless a test answers otherwise. */
const acknowledged = (id: string, revision = 5): object => ({ correction: { id, kind: 'edit', revision, by: 'Samir Belkacem', at: '2026-11-20T09:12:00.000Z', subjectId: null, label: '', correction: null, undoes: null, undoneBy: null, lost: false }, createdIds: [], changes: null });
type Fake = { readonly [K in keyof ReferentielClient]: jest.Mock };

/** A page of the référentiels in its address, over a client that answers `view`, and what a person does on it. */
export async function open(address: string, { view = aReferentiel(), roles = ['manager'], certifications = [] as unknown[], sheets = [] as unknown[], correct = (id: string): Promise<unknown> => Promise.resolve(acknowledged(id)) }: { view?: ReferentielView; roles?: Role[]; certifications?: unknown[]; sheets?: unknown[]; correct?: (id: string) => Promise<unknown> } = {}) {
  const session = aSession(roles);
  const changed: (() => void)[] = [];
  const client: Fake = {
    list: jest.fn().mockResolvedValue({ items: certifications }), declare: jest.fn().mockResolvedValue({ id: idOf('cert') }), import: jest.fn().mockResolvedValue({ id: idOf('ref'), known: false }), read: jest.fn().mockResolvedValue(view),
    source: jest.fn().mockResolvedValue({ total: 13, lines: LINES.map((text, index) => ({ number: index === 0 ? 1 : index + 11, text })) }), remove: jest.fn().mockResolvedValue(undefined), stop: jest.fn().mockResolvedValue(undefined), sheets: jest.fn().mockResolvedValue({ sheets }), setColumns: jest.fn().mockResolvedValue(undefined), exportUrl: jest.fn().mockReturnValue('/export'),
    setRules: jest.fn().mockImplementation((_, body: object) => Promise.resolve({ ...body, id: idOf('rules'), referentielId: view.id, version: 1 })), setAdaptation: jest.fn().mockImplementation((_, body: object) => Promise.resolve({ ...body, id: idOf('adaptation'), referentielId: view.id, version: 1 })),
    documentUrl: jest.fn().mockReturnValue('/document'), correct: jest.fn().mockImplementation((_, id: string) => correct(id)), undoCorrection: jest.fn().mockImplementation((_, id: string) => Promise.resolve(acknowledged(id, 6))), corrections: jest.fn().mockResolvedValue({ items: [], next: null, total: 0 }),
    publish: jest.fn().mockResolvedValue({ version: 1, awaitingSecond: false }),
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: ReferentielClient, useValue: client }, { provide: Live, useValue: { on: (_: string, refetch: () => void) => changed.push(refetch) } },
      { provide: Session, useValue: { membership: () => session.memberships[0], read: async () => session, memberships: () => session.memberships } },
      provideRouter([{ path: 'o/:org', children: [...referentielFeature.routes] }, { path: 'introuvable', children: [] }], withComponentInputBinding(), withRouterConfig({ paramsInheritanceStrategy: 'always' })),
    ],
  });
  const harness = await RouterTestingHarness.create(`/o/belvedere/${address}`);
  const stable = async (): Promise<void> => { await harness.fixture.whenStable(); await new Promise((resolve) => setTimeout(resolve, 20)); await harness.fixture.whenStable(); };
  await stable();
  const page = harness.fixture.nativeElement as HTMLElement;
  const named = (selector: string, name: string): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => nameOf(each).startsWith(name)).at(-1);
    if (!found) throw new Error(`no ${selector} named ${name}; there are: ${[...page.querySelectorAll<HTMLElement>(selector)].map(nameOf).join(' | ')}`);
    return found;
  };
  return {
    page, client, stable, text: () => (page.textContent ?? '').replace(/\s+/g, ' '), changed: () => changed.forEach((refetch) => refetch()), go: async (to: string) => { await harness.navigateByUrl(`/o/belvedere/${to}`); await stable(); },
    named, press: async (name: string, selector = 'button') => { named(selector, name).click(); await stable(); },
    choose: async (label: string, option: string) => {
      const field = [...page.querySelectorAll('mat-form-field')].find((each) => each.querySelector('mat-label')?.textContent?.trim() === label);
      field?.querySelector<HTMLElement>('.mat-mdc-select-trigger')?.click();
      await stable();
      const found = (): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>('mat-option')].find((each) => each.textContent?.trim() === option);
      for (let tries = 0; !found() && tries < 50; tries += 1) await stable();
      const chosen = found();
      if (!chosen) throw new Error(`no option ${option} under ${label}`);
      chosen.click();
      for (let tries = 0; chosen.isConnected && tries < 50; tries += 1) await stable();
    },
    row: (name: string) => [...page.querySelectorAll<HTMLElement>('mat-tree-node')].find((each) => each.textContent?.replace(/\s+/g, ' ').trim().startsWith(name)) ?? null,
    check: async (name: string) => { const field = [...page.querySelectorAll<HTMLElement>('mat-radio-button, mat-checkbox, mat-button-toggle')].find((each) => nameOf(each).startsWith(name)); field?.querySelector<HTMLElement>('input, button')?.click(); await stable(); },
  };
}

/** The name a person hears: the label given, or the text. */
function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
