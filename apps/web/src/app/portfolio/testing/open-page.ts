import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Api } from '../../session/api';
import { Live } from '../../session/live';
import { PortfolioClient } from '../portfolio.client';
import { CANDIDACY, type FakePortfolio } from './fake-portfolio';

/** A page of the portfolio on a server in memory. */
export interface Opened {
  readonly page: HTMLElement;
  readonly settle: () => Promise<void>;
  /** The last button or link whose accessible name begins with these words: what came last is what one sees. */
  readonly button: (name: string) => HTMLButtonElement;
  readonly field: (label: string) => HTMLInputElement;
  readonly text: () => string;
  /** The server tells that something changed. */
  readonly news: () => Promise<void>;
}

/** Opens `address` under the candidacy, where `component` answers `path`. */
export async function openPage(component: Type<unknown>, path: string, address: string, server: FakePortfolio): Promise<Opened> {
  let told: () => void = () => undefined;
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: `o/:org/candidature/:candidacy/${path}`, component }, { path: '**', children: [] }], withComponentInputBinding()),
      { provide: PortfolioClient, useValue: server },
      { provide: Api, useValue: { url: () => '/file' } },
      { provide: Live, useValue: { follow: (_topic: unknown, refetch: () => void) => { told = refetch; }, on: () => undefined } },
    ],
  });
  const harness = await RouterTestingHarness.create(`/o/belvedere/candidature/${CANDIDACY}/${address}`);
  const settle = async (): Promise<void> => { for (let turn = 0; turn < 8; turn += 1) { await harness.fixture.whenStable(); await new Promise((done) => setTimeout(done)); } };
  await settle();
  const page = harness.routeNativeElement as HTMLElement;
  const named = (element: Element): string => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const button = (name: string): HTMLButtonElement => {
    const found = [...document.querySelectorAll<HTMLButtonElement>('button, a')].findLast((element) => named(element).startsWith(name));
    if (!found) throw new Error(`no button « ${name} » among: ${[...document.querySelectorAll('button, a')].map(named).join(' | ')}`);
    return found;
  };
  const field = (label: string): HTMLInputElement => {
    const marks = [...document.querySelectorAll('mat-form-field')].find((one) => one.querySelector('mat-label')?.textContent?.trim() === label)?.querySelector('input, textarea') ?? document.querySelector(`[aria-label="${label}"]`);
    if (!marks) throw new Error(`no field « ${label} »`);
    return marks as HTMLInputElement;
  };
  return { page, settle, button, field, text: () => page.textContent?.replace(/[\s\u00A0\u202F]+/g, ' ') ?? '', news: async () => { told(); await settle(); } };
}

/** Types in a field as a person does. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
