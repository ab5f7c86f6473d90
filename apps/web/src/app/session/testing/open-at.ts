import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding, withRouterConfig } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type CallOf, type ResponseOf, type RouteKey, routes as contract, type RouteSpec } from '@probant/contract';
import type { Role } from '@probant/domain-kernel';
import type { Feature } from '../../shell/feature';
import { Api } from '../api';
import { Live } from '../live';
import { Session } from '../session';
import { aSession } from './a-session';

type Answer<K extends RouteKey> = ResponseOf<(typeof contract)[K]> | ((call: CallOf<(typeof contract)[K]>) => ResponseOf<(typeof contract)[K]> | Promise<ResponseOf<(typeof contract)[K]>>);
/** What the server answers, by route; a route that is not told refuses loudly. */
export type Answers = { readonly [K in RouteKey]?: Answer<K> };
type Asked = { readonly params?: Record<string, unknown>; readonly query?: Record<string, unknown>; readonly body?: unknown };

/** A page of a feature at its address, over a server that gives these answers, and what a person does on it, by role and label. */
export async function openAt({ routes }: Feature, address: string, answers: Answers, roles: Role[] = ['manager']) {
  const asked: { readonly route: RouteSpec; readonly call: Asked }[] = [];
  const listeners: (() => void)[] = [];
  const call = async (route: RouteSpec, sent: Asked = {}): Promise<unknown> => {
    asked.push({ route, call: sent });
    const key = (Object.keys(contract) as RouteKey[]).find((name) => contract[name] === route);
    if (!key || !(key in answers)) throw new Error(`nobody told what ${route.method} ${route.path} answers`);
    const answer = answers[key] as unknown;
    return typeof answer === 'function' ? (answer as (sent: Asked) => unknown)(sent) : answer;
  };
  const session = aSession(roles);
  TestBed.configureTestingModule({
    providers: [
      { provide: Api, useValue: { call, url: (route: RouteSpec) => route.path } }, { provide: Live, useValue: { on: (_: unknown, heard: () => void) => listeners.push(heard), follow: (_: unknown, heard: () => void) => listeners.push(heard) } },
      { provide: Session, useValue: { membership: () => session.memberships[0], person: () => session.person, read: async () => session, memberships: () => session.memberships } },
      provideRouter([{ path: 'o/:org', children: [...routes, { path: '**', children: [] }] }, { path: '**', children: [] }], withComponentInputBinding(), withRouterConfig({ paramsInheritanceStrategy: 'always' })),
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const settle = async (): Promise<void> => { for (let turn = 0; turn < 4; turn += 1) await harness.fixture.whenStable(); };
  await settle();
  const page = harness.routeNativeElement as HTMLElement;
  const everywhere = (): readonly HTMLElement[] => [page, ...document.querySelectorAll<HTMLElement>('.cdk-overlay-container')];
  const find = (selector: string, name: string | RegExp): HTMLElement => {
    const found = everywhere().flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]).find((element) => matches(nameOf(element), name));
    if (!found) throw new Error(`no ${selector} named ${String(name)} in: ${everywhere().map((root) => clean(root.textContent)).join(' | ')}`);
    return found;
  };
  return {
    page, find, settle,
    address: () => TestBed.inject(Router).url,
    text: () => clean(page.textContent),
    section: (name: string) => clean(find('section, aside, ul, dialog', name).textContent),
    sent: (key: RouteKey) => asked.filter(({ route }) => route === contract[key]).map((each) => each.call),
    press: async (name: string | RegExp, selector = 'button, a, [role=option], [role=menuitemradio]') => { find(selector, name).click(); await settle(); },
    fill: async (label: string, value: string) => { const field = find('input, textarea', label) as HTMLInputElement; field.value = value; field.dispatchEvent(new Event('input')); await settle(); },
    pick: async (label: string, option: string | RegExp) => { find('mat-select', label).click(); await settle(); find('[role=option]', option).click(); await settle(); },
    changed: async () => { for (const heard of listeners) heard(); await settle(); },
  };
}

const clean = (text: string | null | undefined): string => (text ?? '').replace(/[\u00A0\u202F\s]+/g, ' ').trim();
const matches = (name: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? name === wanted : wanted.test(name));

/** The name one hears: its label, what labels it, or its own text without what is decorative. */
function nameOf(element: HTMLElement): string {
  const byId = (ids: string | null): string => clean((ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
  const label = element.getAttribute('aria-label') ?? (element.hasAttribute('aria-labelledby') ? byId(element.getAttribute('aria-labelledby')) : null);
  if (label) return clean(label);
  const field = element.closest('mat-form-field')?.querySelector('mat-label')?.textContent ?? element.closest('label')?.textContent;
  return clean(field ?? element.textContent);
}
