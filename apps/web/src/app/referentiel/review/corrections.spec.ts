import { aReferentiel, idOf } from '../testing/a-referentiel';
import { field, left, press, sent, type, write } from '../testing/hands';
import { open } from '../testing/open';

const at = `referentiels/${idOf('ref')}`;

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

  it('accepts all of a kind at once, and takes them all back at once', async () => {
    const several = aReferentiel({ doubts: [first, { ...first, id: idOf('q2'), state: 'postponed' }, { ...first, id: idOf('q3'), code: 'code.gap' }, { ...first, id: idOf('q4'), state: 'accepted' }] });
    const page = await open(`${at}/doutes`, { view: several });
    await page.press('Accepter les 2 doutes de ce genre');
    expect(sent(page)).toEqual([{ kind: 'doubt', doubtId: idOf('q1'), was: 'open', state: 'accepted', note: null }, { kind: 'doubt', doubtId: idOf('q2'), was: 'postponed', state: 'accepted', note: null }]);
    expect(document.body.textContent).toContain('2 doutes acceptés.');
    expect(page.text()).toContain('Doute 3 sur 4');
    await press(page, document.body, 'z', { ctrlKey: true });
    expect(page.client.undoCorrection.mock.calls.map((call: unknown[]) => call[2])).toEqual(page.client.correct.mock.calls.map((call: unknown[]) => call[1]).reverse());
    expect(page.named('button', 'Annuler la dernière').getAttribute('aria-disabled')).toBe('true');
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
