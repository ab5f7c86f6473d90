import { render } from '../testing/render';
import { ClockLeft } from './clock';

const clock = (days: number): Promise<HTMLElement> => render(`<pb-clock [days]="days" due="Réponse à donner" silence="Sans réponse, c’est oui." article="Art. R.1" articleHref="https://exemple.fr/r1" />`, [ClockLeft], { days });

describe('a clock', () => {
  it('says the days left, what silence means and the article', async () => {
    const page = await clock(22);
    expect(page.textContent).toMatch(/22\s*jours\s*Réponse à donner\s*Sans réponse, c’est oui\.\s*Art\. R\.1/);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://exemple.fr/r1');
  });

  it.each([[15, 'calm'], [14, 'near'], [3, 'late'], [-1, 'late']])('with %d days is %s', async (days, hue) => {
    expect((await clock(days)).querySelector('pb-clock')?.className).toBe(hue);
  });

  it('says how late it is once past', async () => {
    expect((await clock(-1)).textContent).toMatch(/1 j\s*retard/);
  });
});
