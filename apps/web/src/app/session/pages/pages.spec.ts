import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { type RouteSpec, routes } from '@probant/contract';
import { of } from 'rxjs';
import { FEATURES } from '../../shell/feature';
import { Api } from '../api';
import { Problem } from '../problem';
import { Session } from '../session';
import { aSession } from '../testing/a-session';
import ForgottenPassword from './forgotten-password';
import Invitation from './invitation';
import MySessions from './my-sessions';
import NewPassword from './new-password';
import Outbox from './outbox';

const call = jest.fn<Promise<unknown>, [RouteSpec, unknown?]>();
const TOKEN = 'abcdefghijklmnopqrstuvwxyz';

async function open(page: Type<unknown>, { token, ...inputs }: Record<string, unknown> = {}): Promise<{ element: HTMLElement; press: (name: string) => Promise<void>; fill: (name: string, value: string) => void }> {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: ActivatedRoute, useValue: { fragment: of(token ?? null) } }, { provide: FEATURES, useValue: [] }, { provide: Api, useValue: { call } }, { provide: Session, useValue: { signedIn: () => false, person: () => aSession().person, acceptInvitation: jest.fn() } }] });
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return {
    element,
    press: async (name) => {
      [...element.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)?.click();
      await fixture.whenStable();
    },
    fill: (name, value) => {
      const field = element.querySelector(`input[name=${name}]`) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('input'));
    },
  };
}

describe('the pages of an account', () => {
  beforeEach(() => call.mockReset());

  it('sends a link without telling whether the account exists', async () => {
    call.mockResolvedValue(undefined);
    const { element, fill, press } = await open(ForgottenPassword);
    fill('email', 'nadege@exemple.fr');
    await press('Recevoir le lien');
    expect(call).toHaveBeenCalledWith(routes.askPasswordReset, { body: { email: 'nadege@exemple.fr' } });
    expect(element.querySelector('[role=status]')?.textContent).toContain('Si un compte existe');
  });

  it('says how many characters a new password lacks', async () => {
    const { element, fill, press } = await open(NewPassword, { token: TOKEN });
    fill('password', 'onze lettre');
    await press('Enregistrer ce mot de passe');
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Il manque un caractère');
    expect(call).not.toHaveBeenCalled();
  });

  it('welcomes an invited person with the name the school gave', async () => {
    call.mockResolvedValue({ organisation: 'École du Belvédère', role: 'candidate', email: 'nadege@exemple.fr', hasAccount: false, givenName: 'Nadège', familyName: 'Kerbrat', expiresOn: '2026-12-01' });
    const { element } = await open(Invitation, { token: TOKEN });
    expect(element.textContent).toContain('École du Belvédère vous invite');
    expect((element.querySelector('input[name=givenName]') as HTMLInputElement).value).toBe('Nadège');
  });

  it('says what to do with a link that served already', async () => {
    call.mockRejectedValue(new Problem(422, 'people.invitation_gone'));
    const { element } = await open(Invitation, { token: TOKEN });
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Demandez-en une nouvelle');
  });

  it('lists the devices, and closes one', async () => {
    call.mockResolvedValue({ items: [{ id: 'a', current: true, device: 'Linux, Chrome', createdAt: '2026-11-19T08:04:00Z', lastSeenAt: '2026-11-19T20:04:00Z' }, { id: 'b', current: false, device: 'iOS, Safari', createdAt: '2026-11-01T08:04:00Z', lastSeenAt: '2026-11-18T20:04:00Z' }] });
    const { element, press } = await open(MySessions);
    expect(element.textContent).toContain('Linux, Chrome · cet appareil');
    await press('Fermer');
    expect(call).toHaveBeenCalledWith(routes.closeSession, { params: { session: 'b' } });
  });

  it('shows the mails of a trial, their links ready to follow', async () => {
    call.mockResolvedValue({ items: [{ id: 'a', to: 'nadege@exemple.fr', subject: 'Votre invitation', text: `Ouvrez http://localhost/invitation?token=${TOKEN}.`, sentAt: '2026-11-19T20:04:00Z' }] });
    const { element } = await open(Outbox);
    expect(element.querySelector('article a')?.getAttribute('href')).toBe(`http://localhost/invitation?token=${TOKEN}`);
  });
});
