import type { EnvironmentProviders, Provider, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { RouteSpec } from '@probant/contract';
import { FEATURES } from '../../shell/feature';
import { Api } from '../api';
import { Live } from '../live';
import { Session } from '../session';
import { aSession } from './a-session';

type Answer = unknown | ((call: { readonly params?: object; readonly body?: unknown }) => unknown);

/** What the server answers, route by route; a function sees the call. What is not told here fails loudly. */
export class Answers {
  readonly calls: { readonly route: RouteSpec; readonly params?: unknown; readonly body?: unknown }[] = [];
  private readonly known = new Map<RouteSpec, Answer>();

  on(route: RouteSpec, answer: Answer): this {
    this.known.set(route, answer);
    return this;
  }

  /** Bodies sent to a route, in order. */
  sent(route: RouteSpec): unknown[] {
    return this.calls.filter((call) => call.route === route).map(({ body }) => body);
  }

  call = (route: RouteSpec, call: { readonly params?: object; readonly body?: unknown } = {}): Promise<unknown> => {
    this.calls.push({ route, ...call });
    if (!this.known.has(route)) return Promise.reject(new Error(`no answer for ${route.method} ${route.path}`));
    const answer = this.known.get(route);
    return Promise.resolve().then(() => (typeof answer === 'function' ? (answer as (given: object) => unknown)(call) : answer === undefined ? undefined : JSON.parse(JSON.stringify(answer)) as unknown));
  };

  url = (route: RouteSpec): string => route.path;
}

/** A page as a person meets it: found by role and label. */
export interface OpenPage {
  readonly element: HTMLElement;
  readonly router: Router;
  /** Waits until nothing more is coming. */
  settle(): Promise<void>;
  text(): string;
  /** The button or link with this name, its label or its words. */
  control(name: string | RegExp): HTMLElement;
  press(name: string | RegExp): Promise<void>;
  /** Fills the field under this label. */
  fill(label: string, value: string): Promise<void>;
}

/** Opens a page with its inputs, its providers beside the frame's. */
export async function openPage(page: Type<unknown>, inputs: Readonly<Record<string, unknown>>, answers: Answers, providers: readonly (Provider | EnvironmentProviders)[] = []): Promise<OpenPage> {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: FEATURES, useValue: [] }, { provide: Api, useValue: answers }, { provide: Live, useValue: { on: () => undefined, follow: () => undefined } }, { provide: Session, useValue: { memberships: () => aSession().memberships, person: () => aSession().person } }, ...providers],
  });
  const router = TestBed.inject(Router);
  jest.spyOn(router, 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const settle = async (): Promise<void> => { for (let turn = 0; turn < 6; turn += 1) { await fixture.whenStable(); await Promise.resolve(); } };
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const control = (name: string | RegExp): HTMLElement => {
    const found = [...element.querySelectorAll<HTMLElement>('button, a')].find((each) => matches(nameOf(each), name));
    if (!found) throw new Error(`no button or link named ${String(name)} among: ${[...element.querySelectorAll<HTMLElement>('button, a')].map(nameOf).join(' | ')}`);
    return found;
  };
  return {
    element, router, settle, control, text: () => plain(element.textContent ?? ''),
    press: async (name) => { control(name).click(); await settle(); },
    fill: async (label, value) => {
      const field = fieldOf(element, label);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      await settle();
    },
  };
}

function nameOf(element: HTMLElement): string {
  return plain(element.getAttribute('aria-label') ?? element.textContent ?? '');
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}

/** Words without the spaces French typography asks for. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fieldOf(element: HTMLElement, label: string): HTMLInputElement {
  const found = [...element.querySelectorAll('label')].find((each) => plain(each.textContent ?? '').replace(/ ?\*$/, '') === label);
  const field = found?.htmlFor ? element.querySelector<HTMLInputElement>(`#${found.htmlFor}`) : found?.querySelector<HTMLInputElement>('input, textarea');
  if (!field) throw new Error(`no field labelled ${label} among: ${[...element.querySelectorAll('label')].map((each) => plain(each.textContent ?? '')).join(' | ')}`);
  return field;
}
