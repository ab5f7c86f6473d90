import { TestBed } from '@angular/core/testing';
import { render } from '../testing/render';
import { Kbd } from './kbd';
import { Keys } from './keys';

const press = (key: string, target: EventTarget = document.body): boolean => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('keys', () => {
  it('run what the page gave them, but not while someone writes', async () => {
    const run = jest.fn();
    const page = await render('<input /><pb-kbd>j</pb-kbd>', [Kbd]);
    TestBed.runInInjectionContext(() => TestBed.inject(Keys).use([{ key: 'j', does: 'Critère suivant', run }]));
    press('j', page.querySelector('input') as HTMLElement);
    expect(run).not.toHaveBeenCalled();
    document.body.append(page);
    press('j');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('are run by what a French keyboard gives for a digit, and from a button of a choice', async () => {
    const run = jest.fn();
    const page = await render('<input type="radio" aria-label="Atteint" />', []);
    document.body.append(page);
    TestBed.runInInjectionContext(() => TestBed.inject(Keys).use([{ key: '2', also: ['é'], does: 'En partie', run }]));
    press('é');
    press('2', page.querySelector('input') as HTMLElement);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('are shown by a question mark', async () => {
    TestBed.runInInjectionContext(() => TestBed.inject(Keys).use([{ key: 'k', does: 'Critère précédent' }]));
    press('?');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Critère précédent');
  });
});
