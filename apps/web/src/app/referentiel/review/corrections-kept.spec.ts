import { Problem } from '../../session/problem';
import { aReferentiel, idOf } from '../testing/a-referentiel';
import { field, press, sent, write, type Page } from '../testing/hands';
import { open } from '../testing/open';

const at = `referentiels/${idOf('ref')}`;

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

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
