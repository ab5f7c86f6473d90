import { Problem } from '../../session/problem';
import { aReferentiel, idOf } from '../testing/a-referentiel';
import { open } from '../testing/open';

const at = `referentiels/${idOf('ref')}`;
type Page = Awaited<ReturnType<typeof open>>;

const press = async (page: Page, element: Element | null | undefined, key: string, more: KeyboardEventInit = {}): Promise<void> => {
  element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  await page.stable();
};
const field = (page: Page): HTMLTextAreaElement => {
  const found = page.page.querySelector('textarea');
  if (!found) throw new Error('no text is being edited');
  return found;
};
const write = async (page: Page, text: string): Promise<void> => {
  field(page).value = text;
  field(page).dispatchEvent(new Event('input'));
  await page.stable();
};
const sent = (page: Page): unknown[] => page.client.correct.mock.calls.map((call: unknown[]) => call[2]);
/** A dialog takes its time to leave. */
const left = async (page: Page): Promise<void> => {
  while (document.querySelector('mat-dialog-container')) await page.stable();
  await page.stable();
};
const type = async (page: Page, words: string): Promise<void> => {
  const search = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (!search) throw new Error('nothing is searched');
  search.value = words;
  search.dispatchEvent(new Event('input'));
  await page.stable();
  await press(page, search, 'Enter');
  await left(page);
};

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

describe('correcting the tree where it stands', () => {
  it('edits a line by F2 and saves it by Enter, shown before the server answers', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    page.client.correct.mockReturnValue(new Promise(() => undefined));
    await press(page, page.row('C1'), 'F2');
    expect([field(page).getAttribute('aria-label'), field(page).value, document.activeElement]).toEqual(['C1', 'Analyser une demande.', field(page)]);
    await write(page, 'Analyser la demande d’un client.');
    await press(page, field(page), 'Enter');
    expect(sent(page)).toEqual([{ kind: 'edit', elementId: idOf('c1'), field: 'text', was: 'Analyser une demande.', becomes: 'Analyser la demande d’un client.' }]);
    expect(page.row('C1')?.textContent).toContain('Analyser la demande d’un client.');
    expect(page.page.querySelector('pb-saved')?.textContent).toContain('Enregistrement');
  });

  it('gives the former text back by Escape', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    await press(page, page.row('C1'), 'Enter');
    await write(page, 'Autre chose');
    await press(page, field(page), 'Escape');
    expect([page.page.querySelector('textarea'), sent(page)]).toEqual([null, []]);
    expect(page.row('C1')?.textContent).toContain('Analyser une demande.');
  });

  it('cuts a text at the caret, and saves first what was typed', async () => {
    const page = await open(`${at}/arbre?element=${idOf('k3')}`);
    await press(page, page.row('3'), 'F2');
    await write(page, 'Le budget est équilibré. Il est daté.');
    field(page).setSelectionRange(25, 25);
    await press(page, field(page), 'Enter', { altKey: true });
    expect(sent(page)).toMatchObject([{ kind: 'edit' }, { kind: 'split', elementId: idOf('k3'), at: 25, was: 'Le budget est équilibré. Il est daté.' }]);
  });

  it('edits on the desk by a click, with the facts beside the text', async () => {
    const page = await open(`${at}/arbre?element=${idOf('m1')}`);
    await page.press('Modifier : Code imprimé');
    await write(page, 'M1 bis');
    field(page).dispatchEvent(new FocusEvent('blur'));
    await page.stable();
    await page.press('Orale');
    expect(sent(page)).toEqual([
      { kind: 'edit', elementId: idOf('m1'), field: 'code', was: 'M1', becomes: 'M1 bis' },
      { kind: 'edit', elementId: idOf('m1'), field: 'oral', was: false, becomes: true },
    ]);
  });

  it('moves a line by its name, without a mouse', async () => {
    const page = await open(`${at}/arbre?element=${idOf('k1')}`);
    await press(page, page.row('1'), 'm');
    expect(document.querySelector('[role=listbox]')?.getAttribute('aria-label')).toContain('Déplacer Critère 1 vers');
    await type(page, 'dans c2');
    expect(sent(page)).toMatchObject([{ kind: 'move', elementId: idOf('k1'), fromId: idOf('c1'), parentId: idOf('c2') }]);
  });

  it('changes the rank by Alt and an arrow, and says when it cannot', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    await press(page, page.row('C1'), 'ArrowUp', { altKey: true });
    expect([sent(page), document.body.textContent]).toEqual([[], expect.stringContaining('déjà le premier')]);
    await press(page, page.row('C1'), 'ArrowDown', { altKey: true });
    expect(sent(page)).toMatchObject([{ kind: 'move', elementId: idOf('c1'), afterId: idOf('c2') }]);
  });

  it('ties a criterion to other competencies and modalities', async () => {
    const page = await open(`${at}/arbre?element=${idOf('k1')}`);
    await page.press('Rattacher…');
    expect(document.querySelector('mat-dialog-container')?.textContent).toContain('ses codes sont imprimés');
    page.named('mat-dialog-container mat-checkbox', 'C2').querySelector('input')?.click();
    await page.stable();
    await page.press('Rattacher', 'mat-dialog-actions button');
    await left(page);
    expect(sent(page)).toMatchObject([{ kind: 'retie', elementId: idOf('k1'), competencyIds: [idOf('c1'), idOf('c2')], modalityIds: [idOf('m1')], was: { competencyIds: [idOf('c1')], modalityIds: [idOf('m1')] } }]);
  });

  it('joins, adds and removes from the desk', async () => {
    const page = await open(`${at}/arbre?element=${idOf('k1')}`);
    await page.press('Joindre à…');
    await type(page, 'critère 2');
    await page.press('Sous-critère');
    await page.press('Retirer');
    expect(sent(page)).toMatchObject([{ kind: 'merge', elementId: idOf('k1'), intoId: idOf('k2') }, { kind: 'add', level: 'sub_criterion', parentId: idOf('k1') }, { kind: 'remove', elementId: idOf('k1'), was: 'La demande est reformulée.' }]);
  });

  it('opens what was just added for writing, all of it to be replaced', async () => {
    const page = await open(`${at}/arbre?element=${idOf('k1')}`);
    page.client.correct.mockImplementation((_: unknown, id: string) => Promise.resolve({ correction: { id, kind: 'add', revision: 5, by: null, at: '2026-11-20T09:12:00.000Z', subjectId: idOf('k3'), label: '', correction: null, undoes: null, undoneBy: null, lost: false }, createdIds: [idOf('k3')], changes: null }));
    await page.press('Sous-critère');
    expect([field(page).selectionStart, field(page).selectionEnd, field(page).value]).toEqual([0, 24, 'Le budget est équilibré.']);
  });

  it('offers nothing of this on what is published', async () => {
    const view = aReferentiel({ status: 'published', version: 1, actions: [{ action: 'correct', allowed: false, code: 'referentiel.published_stays', details: null }] });
    const page = await open(`${at}/arbre?element=${idOf('c1')}`, { view });
    await press(page, page.row('C1'), 'F2');
    expect([page.page.querySelector('textarea'), page.page.querySelector('pb-element-menu'), page.page.querySelector('pb-saved')]).toEqual([null, null, null]);
  });
});

describe('nothing of a correction is lost', () => {
  const rename = async (page: Page, text: string): Promise<void> => {
    await press(page, page.row('C1'), 'F2');
    await write(page, text);
    await press(page, field(page), 'Enter');
  };

  it('kept on the device while the server is out of reach, sent by the next visit', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    page.client.correct.mockRejectedValue(new Problem(0, 'web.unreachable'));
    await rename(page, 'Analyser la demande.');
    expect(page.page.querySelector('pb-saved')?.textContent).toContain('Gardé sur cet appareil');
    const [kept] = JSON.parse(localStorage.getItem(`probant.unsent.corrections:${idOf('ref')}`) ?? '[]') as { id: string }[];
    const [, id] = page.client.correct.mock.calls[0] as [unknown, string];
    expect(kept?.id).toBe(id);
  });

  it('saved as the page is closed, even while one writes', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`, { correct: () => new Promise(() => undefined) });
    await press(page, page.row('C1'), 'F2');
    await write(page, 'Analyser la dem');
    window.dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem(`probant.unsent.corrections:${idOf('ref')}`)).toContain('Analyser la dem');
  });

  it('what a former visit could not send goes first', async () => {
    localStorage.setItem(`probant.unsent.corrections:${idOf('ref')}`, JSON.stringify([{ id: idOf('x1'), said: 'Corrigé.', correction: { kind: 'discard', unplacedId: idOf('u1'), boilerplate: true } }]));
    const page = await open(`${at}/arbre`);
    expect(page.client.correct).toHaveBeenCalledWith(expect.anything(), idOf('x1'), { kind: 'discard', unplacedId: idOf('u1'), boilerplate: true });
    expect(localStorage.getItem(`probant.unsent.corrections:${idOf('ref')}`)).toBeNull();
  });

  it('corrected by somebody else meanwhile: both texts are shown, and one’s own is made again on what stands', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    page.client.correct.mockRejectedValueOnce(new Problem(409, 'referentiel.draft_changed_meanwhile', null, { elementId: idOf('c1'), field: 'text', stands: 'Comprendre une demande.', by: 'Rosa Lind' }));
    await rename(page, 'Analyser la demande.');
    const card = page.page.querySelector('pb-clash-card');
    expect(card?.querySelector('pb-note')?.textContent).toContain('Rosa Lind a changé le même élément');
    expect([...(card?.querySelectorAll('section p') ?? [])].map((each) => each.textContent)).toEqual(['Analyser la demande.', 'Comprendre une demande.']);
    await page.press('Garder le mien');
    expect(sent(page).at(-1)).toMatchObject({ kind: 'edit', was: 'Comprendre une demande.', becomes: 'Analyser la demande.' });
    expect(page.page.querySelector('pb-clash-card')).toBeNull();
  });

  it('what comes while one types takes nothing away, and is met when one saves', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    await press(page, page.row('C1'), 'F2');
    await write(page, 'Analyser la demande.');
    const view = aReferentiel({ revision: 9 });
    page.client.read.mockResolvedValue(JSON.parse(JSON.stringify(view).replace('Analyser une demande.', 'Comprendre une demande.')));
    page.changed();
    await page.stable();
    expect(field(page).value).toBe('Analyser la demande.');
    await press(page, field(page), 'Enter');
    expect(sent(page)).toMatchObject([{ kind: 'edit', was: 'Analyser une demande.', becomes: 'Analyser la demande.' }]);
  });

  it('leaves the other’s when one says so', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    page.client.correct.mockRejectedValueOnce(new Problem(409, 'referentiel.draft_changed_meanwhile', null, { elementId: idOf('c1'), field: 'text', stands: 'Comprendre une demande.', by: 'Rosa Lind' }));
    await rename(page, 'Analyser la demande.');
    await page.press('Garder le sien');
    expect([page.client.correct.mock.calls.length, localStorage.getItem(`probant.unsent.corrections:${idOf('ref')}`)]).toEqual([1, null]);
  });

  it('says why a correction is refused, and goes on with the next', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    page.client.correct.mockRejectedValueOnce(new Problem(422, 'referentiel.cannot_stand_there'));
    await rename(page, 'Analyser la demande.');
    expect(document.body.textContent).toContain('n’a pas sa place là');
    expect(page.row('C1')?.textContent).toContain('Analyser une demande.');
  });

  it('is undone by Ctrl + Z, or by the button', async () => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    await rename(page, 'Analyser la demande.');
    const [, id] = page.client.correct.mock.calls[0] as [unknown, string];
    await press(page, document.body, 'z', { ctrlKey: true });
    expect(page.client.undoCorrection).toHaveBeenCalledWith(expect.anything(), expect.any(String), id);
    expect(page.named('button', 'Annuler la dernière').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('what is on its way to the server', () => {
  const kept = (): { undoes?: string }[] => JSON.parse(localStorage.getItem(`probant.unsent.corrections:${idOf('ref')}`) ?? '[]');
  /** Renames C1 while the server is slow; `answer` lets it answer, or refuse. */
  const renamed = async (): Promise<{ page: Page; id: string; answer: (problem?: Problem) => Promise<void> }> => {
    const page = await open(`${at}/arbre?element=${idOf('c1')}`);
    const usual = page.client.correct.getMockImplementation() as (...given: unknown[]) => Promise<unknown>;
    let answer = (_?: Problem): void => undefined;
    page.client.correct.mockImplementationOnce((...given: unknown[]) => new Promise((resolve, reject) => { answer = (problem) => (problem ? reject(problem) : resolve(usual(...given))); }));
    await press(page, page.row('C1'), 'F2');
    await write(page, 'Analyser la demande.');
    await press(page, field(page), 'Enter');
    const [, id] = page.client.correct.mock.calls[0] as [unknown, string];
    return { page, id, answer: async (problem) => { answer(problem); await page.stable(); } };
  };

  it('is what Ctrl + Z takes back, not the one before: shown at once, asked for once the server has it', async () => {
    const { page, id, answer } = await renamed();
    await press(page, document.body, 'z', { ctrlKey: true });
    expect(page.row('C1')?.textContent).toContain('Analyser une demande.');
    expect([page.client.undoCorrection.mock.calls, kept().map(({ undoes }) => undoes)]).toEqual([[], [undefined, id]]);
    await answer();
    expect(page.client.undoCorrection.mock.calls.map((call: unknown[]) => call[2])).toEqual([id]);
    expect(page.named('button', 'Annuler la dernière').getAttribute('aria-disabled')).toBe('true');
  });

  it('stays while a later one that waits behind it is taken back', async () => {
    const { page, answer } = await renamed();
    await press(page, page.row('C1'), 'ArrowDown', { altKey: true });
    await press(page, document.body, 'z', { ctrlKey: true });
    await answer();
    expect([sent(page).length, page.client.undoCorrection.mock.calls.length, kept()]).toEqual([1, 0, []]);
  });

  it('leaves nothing to undo once refused, nor two texts to choose between', async () => {
    const { page, answer } = await renamed();
    await press(page, document.body, 'z', { ctrlKey: true });
    await answer(new Problem(409, 'referentiel.draft_changed_meanwhile', null, { elementId: idOf('c1'), field: 'text', stands: 'Comprendre une demande.', by: 'Rosa Lind' }));
    expect([page.client.undoCorrection.mock.calls.length, page.page.querySelector('pb-clash-card'), kept()]).toEqual([0, null, []]);
  });
});

describe('settling doubts', () => {
  const [first] = aReferentiel().doubts;
  if (!first) throw new Error('a doubt is open');
  const view = aReferentiel({ doubts: [first, { ...first, id: idOf('q2'), message: 'La numérotation saute.', subjectId: null }, { ...first, id: idOf('q3'), state: 'accepted', by: 'Rosa Lind' }], progress: { doubts: { total: 3, done: 1, postponed: 0 }, texts: { left: 1, done: 0 }, corrections: 0 } });

  it('accepts by a key and goes to the next one open', async () => {
    const page = await open(`${at}/doutes`, { view });
    expect(page.text()).toContain('1 doute réglé sur 3');
    await press(page, document.body, 'a');
    expect(sent(page)).toEqual([{ kind: 'doubt', doubtId: idOf('q1'), was: 'open', state: 'accepted', note: null }]);
    expect(page.text()).toContain('Doute 2 sur 3');
  });

  it('leaves one for later, and keeps it among those to settle', async () => {
    const page = await open(`${at}/doutes`, { view });
    await page.press('Plus tard');
    expect(sent(page)).toMatchObject([{ doubtId: idOf('q1'), state: 'postponed' }]);
  });

  it('says who settled one, and opens it again', async () => {
    const page = await open(`${at}/doutes?doute=${idOf('q3')}`, { view });
    expect(page.text()).toContain('Réglé par Rosa Lind');
    await page.press('Rouvrir ce doute');
    expect(sent(page)).toMatchObject([{ doubtId: idOf('q3'), was: 'accepted', state: 'open' }]);
  });
});

describe('giving texts their place', () => {
  it('places one by its button, the nearest lines first', async () => {
    const page = await open(`${at}/textes`);
    await page.press('Placer : Durée indicative');
    await type(page, 'sous-critère critère 1');
    expect(sent(page)).toMatchObject([{ kind: 'place', unplacedId: idOf('u1'), level: 'sub_criterion', parentId: idOf('k1'), text: 'Durée indicative : 25 minutes' }]);
  });

  it('puts one aside as a form, and takes it back', async () => {
    const page = await open(`${at}/textes?texte=${idOf('u1')}`);
    await press(page, document.body, 'e');
    await page.press('Reprendre : Page 1');
    expect(sent(page)).toEqual([{ kind: 'discard', unplacedId: idOf('u1'), boilerplate: true }, { kind: 'discard', unplacedId: idOf('u2'), boilerplate: false }]);
  });
});

describe('the history of corrections', () => {
  const line = (name: string, change: object = {}) => ({ id: idOf(name), kind: 'edit', revision: 5, by: 'Rosa Lind', at: '2026-11-20T09:12:00.000Z', subjectId: idOf('c1'), label: 'C1', correction: { kind: 'edit', elementId: idOf('c1'), field: 'text', was: 'Avant', becomes: 'Après' }, undoes: null, undoneBy: null, lost: false, ...change });

  it('says who did what, before and after, and undoes any of it', async () => {
    const page = await open(`${at}/corrections`);
    expect(page.text()).toContain('Rien n’a encore été corrigé');
    page.client.corrections.mockResolvedValue({ items: [line('h1'), line('h2', { undoneBy: idOf('h1') })], next: null, total: null });
    page.client.read.mockResolvedValue(aReferentiel({ revision: 9 }));
    page.changed();
    await page.stable();
    expect(page.text()).toMatch(/C1 : corrigé ?Avant ?Après ?Rosa Lind/);
    expect(page.text()).toContain('annulée');
    await page.press('Annuler, C1');
    expect(page.client.undoCorrection).toHaveBeenCalledWith(expect.anything(), expect.any(String), idOf('h1'));
  });
});
