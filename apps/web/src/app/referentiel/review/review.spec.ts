import { aReferentiel, idOf } from '../testing/a-referentiel';
import { open } from '../testing/open';

const at = `referentiels/${idOf('ref')}`;

describe('reviewing the tree beside its document', () => {
  it('opens on the tree, with what stands before publication', async () => {
    const { text, page, named } = await open(at);
    expect(page.querySelector('h1')?.textContent).toBe('Responsable de projets événementiels durables');
    expect([...page.querySelectorAll('nav[mat-tab-nav-bar] a')].map((tab) => tab.textContent?.trim())).toEqual(['Arbre', 'Doutes1', 'Textes sans place1', 'Corrections', 'Règles', 'Adaptation', 'Publication']);
    expect(text()).toContain('1 doute et 1 texte sans place peuvent attendre.');
    expect(text()).toContain('bloquera la délibération');
    expect(named('a', 'L’écrire').getAttribute('href')).toBe(`/o/belvedere/${at}/regles`);
  });

  it('keeps the history of corrections with the certifier: a centre has no tab for it', async () => {
    const own = aReferentiel();
    const { page } = await open(at, { view: { ...own, certification: { ...own.certification, mine: false } } });
    expect([...page.querySelectorAll('nav[mat-tab-nav-bar] a')].map((tab) => tab.textContent?.trim())).not.toContain('Corrections');
  });

  it('unfolds down to the element of the address, shows it whole and marks it in the document', async () => {
    const { page, row } = await open(`${at}/arbre?element=${idOf('k2')}`);
    expect(row('2 Les hypothèses sont chiffrées')?.getAttribute('aria-current')).toBe('true');
    expect(page.querySelector('pb-element-card')?.textContent).toContain('imprimés comme une suite');
    expect(page.querySelector('[aria-current=location]')?.getAttribute('data-line')).toBe('12');
    expect(page.querySelector('.sheet mark:not(.lost)')?.textContent).toBe('C1 – C2 Les hypothèses sont chiffrées.');
  });

  it('chooses a line by keyboard and keeps it in the address', async () => {
    const { page, row, stable } = await open(`${at}/arbre`);
    const bloc = row('Bloc 1');
    bloc?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', keyCode: 39, bubbles: true } as KeyboardEventInit));
    bloc?.click();
    await stable();
    expect(page.querySelector('pb-element-card h3')?.textContent).toBe('Bloc 1');
  });

  it('finds an element by its words', async () => {
    const { page, press, stable } = await open(`${at}/arbre`);
    await press('Chercher dans l’arbre');
    const search = document.querySelector<HTMLInputElement>('[role=combobox]');
    if (search) search.value = 'budget équilibré';
    search?.dispatchEvent(new Event('input'));
    await stable();
    search?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    while (document.querySelector('mat-dialog-container')) await stable();
    await stable();
    expect(page.querySelector('pb-element-card h3')?.textContent).toBe('Critère 3');
  });

  it('marks what found no place', async () => {
    const { page } = await open(`${at}/textes?texte=${idOf('u1')}`);
    expect(page.querySelector('.sheet mark')?.textContent).toContain('Durée indicative');
    expect([...page.querySelectorAll('.third li a')].map((link) => link.textContent?.trim())).toEqual(['ligne\u00A013Durée indicative : 25 minutes', 'ligne\u00A01Page 1']);
  });

  it('says that an element is gone rather than showing nothing', async () => {
    expect((await open(`${at}/arbre?element=${idOf('zz')}`)).text()).toContain('n’est pas, ou plus, dans cet arbre');
  });
});

describe('reviewing the doubts', () => {
  const doubts = [...aReferentiel().doubts, { id: idOf('q2'), code: 'code.gap', where: { line: 1 }, subjectId: null, message: 'La numérotation saute.', suggestion: null, state: 'open' as const, note: null, by: null }];

  it('shows each with its place, what was assumed and what could be done', async () => {
    const { text, page } = await open(`${at}/doutes`, { view: aReferentiel({ doubts }) });
    expect(text()).toContain('Doute 1 sur 2');
    expect(text()).toContain('Confirmer les compétences.');
    expect(page.querySelector('pb-element-desk')?.textContent).toContain('Les hypothèses sont chiffrées.');
  });

  it('goes from one to the next by key and by button', async () => {
    const { text, stable, press } = await open(`${at}/doutes`, { view: aReferentiel({ doubts }) });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
    await stable();
    expect(text()).toContain('Doute 2 sur 2');
    await press('Doute précédent');
    expect(text()).toContain('Doute 1 sur 2');
  });

  it('opens on the doubt of the address', async () => {
    expect((await open(`${at}/doutes?doute=${idOf('q2')}`, { view: aReferentiel({ doubts }) })).text()).toContain('Doute 2 sur 2');
  });
});

describe('while a document is read, or when it could not be', () => {
  it('shows that it is being read', async () => {
    const { text, page } = await open(at, { view: aReferentiel({ status: 'reading', tree: null, counts: null }) });
    expect(text()).toContain('Le document est en cours de lecture');
    expect(page.querySelector('nav[mat-tab-nav-bar]')).toBeNull();
  });

  it('says why it failed and lets it be thrown away', async () => {
    const { page, press, client } = await open(at, { view: aReferentiel({ status: 'failed', tree: null, counts: null, failure: 'referentiel.encrypted' }) });
    expect(page.querySelector('[role=alert]')?.textContent).toContain('mot de passe');
    await press('Jeter cette lecture');
    expect(client.remove).toHaveBeenCalled();
  });
});

describe('reading a référentiel without reviewing it', () => {
  it('shows a candidate the tree alone, without source nor acts', async () => {
    const { page, client } = await open(`referentiel/${idOf('ref')}?element=${idOf('c1')}`, { roles: ['candidate'], view: aReferentiel({ status: 'published', version: 2 }) });
    expect(page.querySelector('pb-element-card')?.textContent).toContain('Analyser une demande.');
    expect(page.textContent).toContain('Version 2');
    expect(page.querySelector('pb-source-pane')).toBeNull();
    expect(client.source).not.toHaveBeenCalled();
  });
});
