import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Problem } from './problem';
import { Session } from './session';
import { SignInAgain } from './sign-in-again';
import { aSession } from './testing/a-session';

const ended = new Problem(401, 'people.sign_in_required');
const until = async <T>(read: () => T | null | undefined): Promise<T> => {
  for (;;) {
    const found = read();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('a session that ended', () => {
  const session = { person: signal(aSession().person), signIn: jest.fn(), refresh: jest.fn() };
  beforeEach(() => {
    jest.resetAllMocks();
    TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: session }] });
  });

  it('is opened again over the page, asking once for all the calls that met it', async () => {
    session.signIn.mockResolvedValue(aSession());
    const again = TestBed.inject(SignInAgain);
    const answers = Promise.all([again.ask(ended), again.ask(ended)]);
    const dialog = await until(() => document.querySelector('[role=dialog]'));
    expect(dialog.textContent).toContain('nadege@exemple.fr');
    const password = await until(() => dialog.querySelector<HTMLInputElement>('input[type=password]'));
    password.value = 'motdepasse';
    password.dispatchEvent(new Event('input'));
    dialog.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await expect(answers).resolves.toEqual([true, true]);
    expect(document.querySelectorAll('[role=dialog]').length).toBeLessThanOrEqual(1);
    expect(session.signIn).toHaveBeenCalledWith({ email: 'nadege@exemple.fr', password: 'motdepasse' });
  });

  it('on a page that grew old, takes the new anti-forgery value without asking', async () => {
    session.refresh.mockResolvedValue(aSession());
    await expect(TestBed.inject(SignInAgain).ask(new Problem(403, 'people.page_too_old'))).resolves.toBe(true);
  });
});
