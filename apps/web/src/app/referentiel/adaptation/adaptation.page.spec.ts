import { idOf } from '../testing/a-referentiel';
import { open } from '../testing/open';

const at = `referentiels/${idOf('ref')}/adaptation`;

describe('adapting to VAE', () => {
  beforeEach(() => localStorage.clear());

  it('shows each original with its decision: no modality kept, every criterion', async () => {
    const { page, text } = await open(at);
    expect([...page.querySelectorAll('mat-button-toggle.mat-button-toggle-checked')].map((each) => each.textContent?.trim())).toEqual(['Écartée', 'Gardé', 'Gardé', 'Gardé']);
    expect(text()).toContain('Une étude de cas individuelle.');
    expect(text()).toContain('La demande est reformulée.');
  });

  it('keeps every modality in one gesture, and fixes a version', async () => {
    const { client, press, text } = await open(at);
    await press('Garder toutes les modalités');
    expect(text()).toContain('1 gardée');
    await press('Fixer cette adaptation');
    expect(client.setAdaptation).toHaveBeenCalledWith(expect.anything(), { route: 'vae', items: [{ targetId: idOf('m1'), target: 'modality', decision: 'kept', text: null, motive: null }] });
  });

  it('asks for the motive of a criterion set aside before fixing', async () => {
    const { client, page, check, press, stable, named, text } = await open(at);
    await check('Écarté');
    const toggle = [...page.querySelectorAll<HTMLElement>('[aria-label^="Décision pour Critère 1"] mat-button-toggle')].at(-1);
    toggle?.querySelector('button')?.click();
    await stable();
    expect(named('button', 'Fixer cette adaptation').getAttribute('aria-disabled')).toBe('true');
    expect(text()).toContain('Il manque un texte ou un motif\u00A0: bloc 1.'.replace(/\s+/g, ' '));
    const motive = page.querySelector<HTMLTextAreaElement>('textarea');
    if (!motive) throw new Error('no motive');
    motive.value = 'Sans objet en VAE';
    motive.dispatchEvent(new Event('input'));
    await stable();
    await press('Fixer cette adaptation');
    expect(client.setAdaptation.mock.calls[0]?.[1]).toEqual({ route: 'vae', items: [{ targetId: idOf('k1'), target: 'criterion', decision: 'set_aside', text: null, motive: 'Sans objet en VAE' }] });
  });

  it('shows the bloc of the address', async () => {
    const { page } = await open(`${at}?bloc=${idOf('b2b')}`);
    expect(page.querySelector('.blocs [aria-current]')?.textContent).toContain('Bloc 2 option B');
  });
});
