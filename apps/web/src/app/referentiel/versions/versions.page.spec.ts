import { routes } from '@probant/contract';
import type { Change } from '@probant/domain-referentiel';
import { Keys } from '@probant/ui';
import { TestBed } from '@angular/core/testing';
import { Answers, openPage } from '../../session/testing/open-page';
import VersionsPage from './versions.page';

const version = (id: string, change: object = {}) => ({ id, version: null, status: 'draft', sourceName: 'referentiel.docx', importedAt: '2026-03-01T09:00:00.000Z', publishedAt: null, counts: null, failure: null, candidacies: { kept: 0, waiting: 0 }, ...change });
const DRAFT = version('v3');
const SECOND = version('v2', { version: 2, status: 'published', publishedAt: '2026-01-10T09:00:00.000Z', candidacies: { kept: 12, waiting: 1 } });
const FIRST = version('v1', { version: 1, status: 'retired', publishedAt: '2024-01-10T09:00:00.000Z', candidacies: { kept: 1, waiting: 0 } });
const change = (part: Partial<Change>): Change => ({ level: 'competency', kinds: ['added'], oldId: null, newId: 'n', oldCode: null, newCode: 'C1', text: 'Accueillir', words: null, from: null, to: null, ties: [], facts: [], ...part });
const BLOC = { id: 'b1', level: 'bloc', code: '1', text: 'Accueil des publics' } as const;
const DIFFERENCE = {
  counts: { added: 1, gone: 1, moved: 1, reworded: 1, recoded: 0, retied: 1, facts: 1 }, same: 40,
  groups: [
    { before: BLOC, after: BLOC, changes: [
      change({ kinds: ['reworded', 'moved'], oldId: 'o1', newId: 'n1', oldCode: 'C1', newCode: 'C1', words: [{ kind: 'same', text: 'Accueillir' }, { kind: 'gone', text: ' le public' }, { kind: 'added', text: ' chacun' }], from: [{ ...BLOC, code: '2' }], to: [BLOC] }),
      change({ newId: 'n2', newCode: 'C2', text: 'Orienter chacun' }),
      change({ level: 'modality', newId: 'n4', newCode: 'Modalité 5', text: 'Dossier' }),
      change({ level: 'criterion', kinds: ['retied'], oldId: 'o3', newId: 'n3', oldCode: 'CR1', newCode: 'CR1', ties: [{ level: 'competency', added: [{ id: 'n2', level: 'competency', code: 'C2', text: '' }], gone: [{ id: 'o1', level: 'competency', code: 'C1', text: '' }] }] }),
    ] },
    { before: null, after: null, changes: [change({ level: 'requirement', kinds: ['gone'], oldId: 'o9', newId: null, newCode: null, text: 'Un mémoire' })] },
  ],
};

const open = async (inputs: object = {}, items: readonly object[] = [DRAFT, SECOND, FIRST]) => {
  const answers = new Answers()
    .on(routes.listVersions, { certification: { id: 'cert', title: 'Responsable d’accueil', rncp: null, level: 6, regime: 'portal', certifier: { id: 'org', name: 'École' }, mine: true, registrationEndsOn: null }, items })
    .on(routes.readDifference, (call: { query?: { from: string; to: string } }) => ({ from: items.find((each) => (each as { id: string }).id === call.query?.from), to: items.find((each) => (each as { id: string }).id === call.query?.to), difference: DIFFERENCE }));
  const page = await openPage(VersionsPage, { org: 'belvedere', certification: 'cert', ...inputs }, answers);
  return { ...page, answers };
};

describe('the versions of a certification', () => {
  it('tell how many candidacies keep each, and why', async () => {
    const { text } = await open();
    expect(text()).toContain('12 candidatures en cours la gardent, 1 attend une décision de recevabilité');
    expect(text()).toContain('1 candidature en cours la garde');
    expect(text()).toContain('L.6113-9');
  });

  it('compare the newest with the version published before it, unless the address says otherwise', async () => {
    expect((await open()).answers.calls.at(-1)).toMatchObject({ query: { from: 'v2', to: 'v3' } });
    TestBed.resetTestingModule();
    expect((await open({ from: 'v1', to: 'v2' })).answers.calls.at(-1)).toMatchObject({ query: { from: 'v1', to: 'v2' } });
  });

  it('give the counts first, then each change bloc by bloc, said to whoever listens', async () => {
    const { element, text } = await open();
    expect(element.querySelector('[role=status]')?.textContent?.replace(/\s/g, ' ')).toBe('De Version 2 à Brouillon : 1 ajouté, 1 retiré, 1 déplacé, 1 reformulé, 1 rattachement changé, 1 précision changée ; 40 éléments n’ont pas changé.');
    expect([...element.querySelectorAll('h3')].map((each) => each.textContent)).toEqual(['Bloc 1 · Accueil des publics', 'Hors des blocs']);
    expect(text()).toContain('Accueillir retiré : le public, ajouté : chacun,');
    expect(text()).toContain('Était dans Bloc 2, est dans Bloc 1');
    expect(text()).toContain('Compétences : retiré : C1 → ajouté : C2');
    expect(element.querySelector('#c-n4')?.textContent).toBe('Modalité 5');
  });

  it('show what the address asks for, and ask the address for what is chosen', async () => {
    const { element, router } = await open({ changes: 'gone', level: 'requirement' });
    expect([...element.querySelectorAll('h3')].map((each) => each.textContent)).toEqual(['Hors des blocs']);
    const navigate = jest.spyOn(router, 'navigate').mockResolvedValue(true);
    element.querySelectorAll<HTMLElement>('mat-chip-option button')[0]?.click();
    expect(navigate.mock.calls.at(-1)?.[1]).toMatchObject({ queryParams: { changes: 'added,gone' }, queryParamsHandling: 'merge' });
  });

  it('go from change to change by j and k', async () => {
    const { element } = await open();
    document.body.append(element);
    TestBed.inject(Keys);
    const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    press('j');
    press('j');
    expect(document.activeElement?.getAttribute('aria-labelledby')).toBe('c-n2');
    press('k');
    expect(document.activeElement?.getAttribute('aria-labelledby')).toBe('c-n1');
    element.remove();
  });

  it('say what to do when there is one version, or none', async () => {
    expect((await open({}, [SECOND])).text()).toContain('Une seule version est là');
    TestBed.resetTestingModule();
    expect((await open({}, [])).text()).toContain('Importez-en un depuis la liste');
  });
});
