import { TestBed } from '@angular/core/testing';
import { render } from '../testing/render';
import { Confirm } from './confirm';
import { Progress } from './progress';
import { SavedLine } from './saved';
import { Undo } from './undo';

const button = (name: string): HTMLButtonElement => [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === name) as HTMLButtonElement;
const stable = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50));

describe('feedback', () => {
  it('says when it was saved, politely', async () => {
    const page = await render('<pb-saved at="2026-11-19T20:04:00Z" />', [SavedLine]);
    expect(page.querySelector('[role=status]')?.textContent).toBe('Enregistré à 21:04');
  });

  it('says how far an upload is, its speed and what remains', async () => {
    const page = await render('<pb-progress label="film.webm" [done]="3000000" [total]="9000000" [speed]="100000" />', [Progress]);
    expect(page.querySelector('p')?.textContent).toBe('3\u00A0Mo sur 9\u00A0Mo · 100\u00A0Ko par seconde · reste 1\u00A0minute');
    expect(page.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toMatch(/^33/);
  });

  it('offers to undo', async () => {
    const back = jest.fn();
    TestBed.inject(Undo).offer('Preuve retirée', back);
    await stable();
    button('Annuler').click();
    await stable();
    expect(back).toHaveBeenCalledTimes(1);
  });

  it('asks once what cannot be undone, and says what follows', async () => {
    const asked = TestBed.inject(Confirm).ask({ title: 'Déposer ?', follows: ['Le livret est figé.', 'L’école le vérifie.'], act: 'Déposer' });
    await stable();
    expect([...document.querySelectorAll('[role=alertdialog] li')].map((line) => line.textContent)).toEqual(['Le livret est figé.', 'L’école le vérifie.']);
    button('Déposer').click();
    await expect(asked).resolves.toBe(true);
  });
});
