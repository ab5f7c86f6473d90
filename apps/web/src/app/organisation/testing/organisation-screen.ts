import { DestroyRef, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding, withRouterConfig } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@probant/domain-kernel';
import { Confirm, type Question, Undo } from '@probant/ui';
import { Live } from '../../session/live';
import { Session } from '../../session/session';
import { aSession } from '../../session/testing/a-session';
import { type Habilitation, type JournalLine, type Member, OrganisationClient } from '../organisation.client';
import { organisationFeature } from '../organisation.feature';

const ME = aSession().person;
const HERE = { id: '01900000-0000-7000-8000-000000000002', slug: 'belvedere', name: 'École du Belvédère', kind: 'both' } as const;
const PORT = { id: '01900000-0000-7000-8000-000000000008', slug: 'port', name: 'Centre du Port', kind: 'centre' } as const;

/** A member who has come, by name. */
export const aMember = (givenName: string, roles: readonly Role[], part: Partial<Member> = {}): Member => ({ id: `id-${givenName}`, givenName, familyName: 'Essai', email: `${givenName.toLowerCase()}@exemple.fr`, roles: [...roles], invited: false, ...part });
/** The person signed in, as a member. */
export const myself = (...roles: readonly Role[]): Member => aMember(ME.givenName, roles, { id: ME.id, familyName: ME.familyName, email: ME.email });
/** A habilitation of the port centre by the school, running. */
export const aHabilitation = (part: Partial<Habilitation> = {}): Habilitation => ({ id: 'h1', certification: { id: 'c1', title: 'Médiation culturelle' }, certifier: HERE, centre: PORT, scope: 'both', validFrom: '2026-01-01', validTo: null, ...part });
export const aLine = (number: number, part: Partial<JournalLine> = {}): JournalLine => ({ id: `line-${number}`, number, at: '2026-11-19T20:04:00.000Z', actor: 'Nadège Kerbrat', type: 'people.invited', subjectId: 's', data: { role: 'juror' }, hash: `${number}`.padStart(64, 'a'), ...part });

/** What undoing and confirming were asked, answered as the test wants. */
export class Asked {
  readonly said: string[] = [];
  readonly questions: Question[] = [];
  answer = true;
  back: (() => void) | null = null;
  say = (sentence: string): void => void this.said.push(sentence);
  offer = (sentence: string, back: () => void): void => {
    this.said.push(sentence);
    this.back = back;
  };
  ask = async (question: Question): Promise<boolean> => {
    this.questions.push(question);
    return this.answer;
  };
}

/** A page of the organisation at an address under `organisation`, open for somebody with these roles. */
export async function open(address: string, client: Partial<OrganisationClient>, roles: Role[] = ['manager', 'administrator'], kind: 'both' | 'centre' = 'both') {
  const view = aSession(roles);
  const [membership] = view.memberships;
  const asked = new Asked();
  const heard: (() => void)[] = [];
  const session = { person: () => view.person, membership: () => membership && { ...membership, organisation: { ...membership.organisation, kind } }, read: async () => view, refresh: jest.fn(async () => view) };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'o/:org', children: [...organisationFeature.routes] }, { path: '**', children: [] }], withComponentInputBinding(), withRouterConfig({ paramsInheritanceStrategy: 'always' })),
      { provide: OrganisationClient, useValue: client }, { provide: Session, useValue: session }, { provide: Undo, useValue: asked }, { provide: Confirm, useValue: asked }, { provide: Live, useValue: { on: (_topic: string, refetch: () => void) => { inject(DestroyRef); heard.push(refetch); } } },
    ],
  });
  const harness = await RouterTestingHarness.create(`/o/belvedere/${address}`);
  const stable = (): Promise<unknown> => harness.fixture.whenStable();
  await stable();
  const page = harness.fixture.nativeElement as HTMLElement;
  const nameOf = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return (copy.getAttribute('aria-label') ?? copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const named = (selector: string, name: string): HTMLElement => {
    const found = [...page.querySelectorAll<HTMLElement>(selector)].find((element) => nameOf(element) === name);
    if (!found) throw new Error(`no ${selector} is named « ${name} » among: ${[...page.querySelectorAll(selector)].map(nameOf).join(' | ')}`);
    return found;
  };
  return {
    page, asked, session, heard, stable, named, text: () => (page.textContent ?? '').replace(/\s+/g, ' '), url: () => TestBed.inject(Router).url,
    press: async (name: string): Promise<void> => {
      named('button, a', name).click();
      await stable();
    },
    fill: async (name: string, value: string): Promise<void> => {
      const field = page.querySelector<HTMLInputElement>(`input[name=${name}]`);
      if (!field) throw new Error(`no field ${name}`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      await stable();
    },
    choose: async (label: string): Promise<void> => {
      const radio = [...page.querySelectorAll('mat-radio-button')].find((each) => each.querySelector('label')?.textContent?.trim() === label);
      radio?.querySelector<HTMLInputElement>('input')?.click();
      await stable();
    },
  };
}
