import { render } from '../testing/render';
import { Action } from './action';

describe('an action', () => {
  it('acts when it may', async () => {
    const act = jest.fn();
    const page = await render('<pb-action (act)="act()">Déposer</pb-action>', [Action], { act });
    page.querySelector('button')?.click();
    expect(act).toHaveBeenCalledTimes(1);
    expect(page.querySelector('button')?.hasAttribute('aria-describedby')).toBe(false);
  });

  it('when refused stays focusable, does nothing, and says the way out beside it', async () => {
    const act = jest.fn();
    const page = await render('<pb-action refusal="Signez d’abord la déclaration." (act)="act()">Déposer</pb-action>', [Action], { act });
    const button = page.querySelector('button') as HTMLButtonElement;
    button.click();
    expect(act).not.toHaveBeenCalled();
    expect(button.disabled).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(page.querySelector(`#${button.getAttribute('aria-describedby')}`)?.textContent).toBe('Signez d’abord la déclaration.');
  });
});
