import { Icon } from '../icon/icon';
import { render } from '../testing/render';
import { Note } from './note';

describe('a note', () => {
  it('is read aloud when it appears, loudly for an error', async () => {
    const page = await render('<pb-note kind="error" live>Non</pb-note><pb-note kind="ok" live>Oui</pb-note><pb-note>Calme</pb-note>', [Note]);
    expect([...page.querySelectorAll('pb-note')].map((note) => note.getAttribute('role'))).toEqual(['alert', 'status', null]);
  });

  it('has a drawing that stays silent unless it is named', async () => {
    const page = await render('<pb-icon name="mail" /><pb-icon name="lock" label="Verrouillé" />', [Icon]);
    const [silent, named] = page.querySelectorAll('svg');
    expect(silent?.getAttribute('aria-hidden')).toBe('true');
    expect(named?.getAttribute('aria-label')).toBe('Verrouillé');
    expect(named?.getAttribute('role')).toBe('img');
  });
});
