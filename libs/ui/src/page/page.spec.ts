import { provideRouter } from '@angular/router';
import { render } from '../testing/render';
import { Avatar } from './avatar';
import { Empty } from './empty';
import { PageHead } from './page-head';
import { Paper } from './paper';

describe('a page', () => {
  it('has one heading that can take the focus, its crumbs and its actions', async () => {
    const page = await render(`<pb-page-head heading="Ma matrice" lead="41 critères" [crumbs]="[{ label: 'Parcours', link: ['/p'] }, { label: 'Matrice' }]"><button>Exporter</button></pb-page-head>`, [PageHead], {}, [provideRouter([])]);
    expect(page.querySelector('h1')?.getAttribute('tabindex')).toBe('-1');
    expect(page.querySelector('nav a')?.getAttribute('href')).toBe('/p');
    expect(page.querySelector('button')?.textContent).toBe('Exporter');
  });

  it('teaches when empty: what it is for, an example, an action', async () => {
    const page = await render('<pb-empty heading="Première preuve" sentence="Une trace de votre travail."><button>Choisir</button><p example>Un exemple</p></pb-empty>', [Empty]);
    expect(page.querySelector('h2')?.textContent).toBe('Première preuve');
    expect(page.querySelector('button')).not.toBeNull();
    expect(page.textContent).toContain('Un exemple');
  });

  it('shows a sheet as given, and initials that are not read twice', async () => {
    const page = await render('<pb-paper><h2>Reçu</h2></pb-paper><pb-avatar name="Nadège Kerbrat" />', [Paper, Avatar]);
    expect(page.querySelector('pb-paper h2')?.textContent).toBe('Reçu');
    expect(page.querySelector('pb-avatar')?.textContent).toBe('NK');
    expect(page.querySelector('pb-avatar')?.getAttribute('aria-hidden')).toBe('true');
  });
});
