import { Problem } from '../../session/problem';
import { firstRules } from '../model/rules-draft';
import { aReferentiel, aTree, idOf } from '../testing/a-referentiel';
import { open } from '../testing/open';

const at = `referentiels/${idOf('ref')}/regles`;
const set = (version: number, change: object = {}) => ({ ...firstRules(aTree(), 'vae'), id: idOf(`v${version}`), referentielId: idOf('ref'), version, ...change });

describe('fixing the rule set of VAE', () => {
  beforeEach(() => localStorage.clear());

  it('shows what is not specified as such, and what it will block', async () => {
    const { page, text } = await open(at);
    expect([...page.querySelectorAll('mat-radio-button input:checked')].map((field) => field.closest('mat-radio-button')?.textContent?.trim())).toEqual(['Le référentiel ne le précise pas', 'Le référentiel ne le précise pas']);
    expect(text()).toContain('la délibération ne le sera pas');
  });

  it('sends the rules chosen as a version, then says so', async () => {
    const { client, check, press, text } = await open(at);
    await check('Tous ses critères sont atteints');
    await check('Toutes ses compétences sont validées');
    expect(text()).toContain('Brouillon gardé sur cet appareil');
    await press('Fixer ces règles');
    expect(client.setRules).toHaveBeenCalledWith({ org: 'belvedere', referentiel: idOf('ref') }, expect.objectContaining({ route: 'vae', competencyRule: { kind: 'all' }, blocRule: { kind: 'all' }, requirementIds: [idOf('r2')] }));
    expect(localStorage.length).toBe(0);
  });

  it('keeps what was typed until it is fixed, and after a refusal', async () => {
    const { client, check, press, page } = await open(at);
    client.setRules.mockRejectedValue(new Problem(422, 'referentiel.rules_foreign'));
    await check('Tous ses critères sont atteints');
    await press('Fixer ces règles');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Rechargez la page');
    expect(localStorage.length).toBe(1);
  });

  it('marks a competency as eliminatory in its bloc', async () => {
    const { client, check, press, page, stable } = await open(at);
    const bloc = page.querySelector('details');
    if (!bloc) throw new Error('no bloc');
    bloc.open = true;
    bloc.dispatchEvent(new Event('toggle'));
    await stable();
    await check('C1 Analyser une demande.');
    await press('Fixer ces règles');
    expect(client.setRules.mock.calls[0]?.[1]).toMatchObject({ eliminatoryCompetencyIds: [idOf('c1')] });
  });

  it('says what is out of bounds on the act itself', async () => {
    const { page, stable, named } = await open(at);
    const field = page.querySelector<HTMLInputElement>('pb-number-field input');
    if (!field) throw new Error('no field');
    field.value = '3';
    field.dispatchEvent(new Event('change'));
    await stable();
    expect(named('button', 'Fixer ces règles').getAttribute('aria-disabled')).toBe('true');
    expect(page.textContent).toContain('va de 0 à 1');
  });

  it('keeps every version, the newest in force', async () => {
    const { text } = await open(at, { view: aReferentiel({ ruleSets: [set(1), set(2, { competencyRule: { kind: 'ratio', ratio: 0.5 } })] }) });
    expect(text()).toContain('Version 2 en vigueur.');
    expect(text()).toContain('Versions précédentes');
  });

  it('is read as sentences by who may not change it', async () => {
    const view = aReferentiel({ ruleSets: [set(1, { competencyRule: { kind: 'all' } })], actions: [{ action: 'set_rules', allowed: false, code: 'referentiel.certifier_only', details: null }] });
    const { page, text } = await open(at, { view });
    expect(page.querySelector('mat-radio-group')).toBeNull();
    expect(text()).toContain('validée quand tous ses critères sont atteints');
    expect(text()).toContain('Seul un gestionnaire du certificateur');
  });
});
