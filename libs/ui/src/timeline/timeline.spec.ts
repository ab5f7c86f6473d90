import { render } from '../testing/render';
import { Timeline, type TimelineStep } from './timeline';

describe('a timeline', () => {
  it('marks the current step and says each state in words', async () => {
    const steps: TimelineStep[] = [{ title: 'Recevable', state: 'done' }, { title: 'Livret', detail: '34 sur 41', state: 'now' }, { title: 'Jury', state: 'todo' }];
    const page = await render('<pb-timeline label="Mon parcours" [steps]="steps" />', [Timeline], { steps });
    expect(page.querySelector('ol')?.getAttribute('aria-label')).toBe('Mon parcours');
    expect(page.querySelector('[aria-current=step]')?.textContent).toMatch(/En cours : Livret\s*34 sur 41/);
    expect([...page.querySelectorAll('li')].map((li) => li.querySelector('.sr')?.textContent?.trim())).toEqual(['Fait :', 'En cours :', 'À venir :']);
  });
});
