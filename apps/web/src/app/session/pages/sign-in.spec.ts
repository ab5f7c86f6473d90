import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TestBed } from '@angular/core/testing';
import { Problem } from '../problem';
import { Api } from '../api';
import { Session } from '../session';
import { aSession } from '../testing/a-session';
import SignIn from './sign-in';

const call = jest.fn();
const session = { signIn: jest.fn(), signedIn: () => false };
const field = (page: HTMLElement, name: string): HTMLInputElement => page.querySelector(`input[name=${name}]`) as HTMLInputElement;

async function open(address = '/connexion'): Promise<{ page: HTMLElement; fill: (email: string, password: string) => Promise<void>; text: () => string; stable: () => Promise<unknown> }> {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'connexion', component: SignIn }, { path: '**', children: [] }]), { provide: Session, useValue: session }, { provide: Api, useValue: { call } }] });
  const harness = await RouterTestingHarness.create(address);
  const page = harness.routeNativeElement as HTMLElement;
  const fill = async (email: string, password: string): Promise<void> => {
    for (const [name, value] of [['email', email], ['password', password]] as const) {
      field(page, name).value = value;
      field(page, name).dispatchEvent(new Event('input'));
    }
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await harness.fixture.whenStable();
  };
  return { page, fill, text: () => page.textContent ?? '', stable: () => harness.fixture.whenStable() };
}

describe('signing in', () => {
  beforeEach(() => {
    session.signIn.mockReset();
    call.mockReset().mockResolvedValue({ demo: null });
  });

  it('names its fields, lets the browser fill them, and leads home', async () => {
    session.signIn.mockResolvedValue(aSession());
    const { page, fill } = await open();
    expect([...page.querySelectorAll('mat-label')].map((label) => label.textContent)).toEqual(['Adresse de courriel', 'Mot de passe']);
    expect(field(page, 'password').autocomplete).toBe('current-password');
    await fill(' nadege@exemple.fr ', 'motdepasse');
    expect(session.signIn).toHaveBeenCalledWith({ email: 'nadege@exemple.fr', password: 'motdepasse' });
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('says why it is refused, keeping what was typed', async () => {
    session.signIn.mockRejectedValue(new Problem(422, 'people.wrong_credentials'));
    const { page, fill } = await open();
    await fill('nadege@exemple.fr', 'faux');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('L’adresse ou le mot de passe ne correspond pas.');
    expect(field(page, 'email').value).toBe('nadege@exemple.fr');
  });

  it('offers the accounts of a trial, one press each', async () => {
    call.mockResolvedValue({ demo: { password: 'demonstration', accounts: [{ email: 'nadege@probant.example', name: 'Nadège Kerbrat', says: 'Candidate' }] } });
    session.signIn.mockResolvedValue(aSession());
    const { page, stable } = await open();
    await stable();
    page.querySelector<HTMLButtonElement>('section button')?.click();
    await stable();
    expect(session.signIn).toHaveBeenCalledWith({ email: 'nadege@probant.example', password: 'demonstration' });
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('offers nothing where there is no demo, or no answer', async () => {
    call.mockRejectedValue(new Problem(0, 'web.unreachable'));
    const { page, stable } = await open();
    await stable();
    expect(page.querySelector('section')).toBeNull();
  });

  it('asks for both before calling', async () => {
    const { fill, text } = await open();
    await fill('', '');
    expect(session.signIn).not.toHaveBeenCalled();
    expect(text()).toContain('Donnez votre adresse et votre mot de passe.');
  });
});
