import { routes, type ReferentielView } from '@probant/contract';
import { accessibilityOf, overflowOf } from '../support/accessibility.js';
import { errorsOf, openPage, PHONE, picture } from '../support/browser.js';
import { freshOrganisation, type Member } from '../support/organisation.js';
import { until } from '../support/product.js';
import { reviewedDocuments } from '../support/referentiels.js';

type Page = Awaited<ReturnType<typeof openPage>>;
type Locator = ReturnType<Page['locator']>;
type Bloc = NonNullable<ReferentielView['tree']>['blocs'][number];
const SLOW = 300_000;

/** Nothing that axe, the width or the console complains of, but what the story asks for. A dialog is looked at as it stands, over its page. */
async function looksRight(page: Page, name: string, expected: readonly RegExp[] = []): Promise<void> {
  await picture(page, `relecture-${name}`);
  expect(await accessibilityOf(page)).toEqual([]);
  expect(await overflowOf(page)).toEqual([]);
  expect(errorsOf(page).filter((error) => !expected.some((each) => each.test(error)))).toEqual([]);
}

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
const saved = (page: Page): Promise<void> => page.getByText(/^Enregistré à/).waitFor();
const chosen = (page: Page) => page.locator('mat-tree-node[aria-current=true]').first();

/** Searches a list by its words and takes the first it finds. */
async function choose(page: Page, words: string): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Chercher' });
  await search.fill(words);
  await page.getByRole('option').first().waitFor();
  await search.press('Enter');
  await search.waitFor({ state: 'hidden' });
}

/** Takes one thing by its middle and lets it go upon another. */
async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await onto.scrollIntoViewIfNeeded();
  const [from, to] = [await what.boundingBox(), await onto.boundingBox()];
  if (!from || !to) throw new Error('both are on screen');
  const [x, y] = [from.x + 60, from.y + Math.min(16, from.height / 2)];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1) await page.mouse.move(x + ((to.x + 80 - x) * step) / 10, y + ((to.y + to.height / 2 - y) * step) / 10);
  await page.mouse.up();
}

describe.each(reviewedDocuments())('the review of $name, from its document to its publication', ({ file }) => {
  let samir: Member;
  let lea: Member;
  let at: { org: string; referentiel: string };
  let home: string;
  const view = (): Promise<ReferentielView> => samir.client.call(routes.readReferentiel, { params: at });
  const open = (path: string, who = samir): Promise<Page> => openPage(`${home}/${path}`, { as: who.client });
  /** The first two competencies that stand side by side, each with a criterion of its own, which no other bears on. */
  const ground = async () => {
    const { tree } = await view();
    const own = (bloc: Bloc, id: string) => bloc.criteria.find(({ competencyIds, subCriteria }) => competencyIds.length === 1 && competencyIds[0] === id && subCriteria.length === 0);
    for (const bloc of tree?.blocs ?? []) {
      for (const first of bloc.competencies) {
        const second = bloc.competencies.find(({ id, componentId }) => id !== first.id && componentId === first.componentId && own(bloc, id));
        const [one, other] = [own(bloc, first.id), second && own(bloc, second.id)];
        if (second && one && other) return { first, second, one, other };
      }
    }
    throw new Error('no two competencies stand side by side with a criterion each');
  };

  it('is imported, and opens on its doubts: accepted by a key, corrected on the desk, left for later', async () => {
    const school = await freshOrganisation('certifier');
    [samir, lea] = [await school.member('Samir Belkacem', 'manager'), await school.member('Léa Morvan', 'manager')];
    const page = await openPage(`/o/${school.slug}/referentiels`, { as: samir.client });
    await page.getByRole('link', { name: 'Déclarer une certification' }).first().click();
    await page.getByLabel('Intitulé').fill('Responsable de projets');
    await page.getByRole('button', { name: 'Déclarer' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('link', { name: /^Relire/ }).click({ timeout: 90_000 });
    await page.waitForURL(/referentiels\/[0-9a-f-]{36}/);
    const [, , org = '', , referentiel = ''] = new URL(page.url()).pathname.split('/');
    at = { org, referentiel };
    home = `/o/${org}/referentiels/${referentiel}`;

    await tab(page, 'Doutes');
    const { doubts } = await view();
    await page.getByRole('heading', { name: doubts.length > 0 ? `Doute 1 sur ${doubts.length}` : 'Doutes' }).waitFor();
    await looksRight(page, 'doutes');
    if (doubts.length > 0) {
      await page.keyboard.press('a');
      await until('the first doubt is accepted', async () => (await view()).doubts[0]?.state === 'accepted');
    }
    const about = doubts.findIndex(({ subjectId }, index) => index > 0 && subjectId !== null);
    if (about > 0) {
      await page.goto(`${home}/doutes?doute=${doubts[about]?.id}`);
      const desk = page.locator('pb-element-desk');
      await desk.getByRole('button', { name: /^Modifier : Texte/ }).press('Enter');
      await page.getByRole('textbox').press('End');
      await page.keyboard.type(' (relu)');
      await page.keyboard.press('Enter');
      await until('the doubt is corrected with what it is about', async () => (await view()).doubts[about]?.state === 'corrected');
      await page.getByRole('button', { name: 'Continuer' }).waitFor();
    }
    const open = (await view()).doubts.find(({ state }) => state === 'open');
    if (open) {
      await page.goto(`${home}/doutes?doute=${open.id}`);
      await page.getByRole('button', { name: 'Plus tard' }).click();
      await until('the doubt is put off', async () => (await view()).doubts.some(({ state }) => state === 'postponed'));
    }
    await page.setViewportSize(PHONE);
    await looksRight(page, 'doutes-telephone');
    await page.getByRole('radio', { name: 'Document' }).click();
    await page.locator('pb-source-pane').waitFor();
    await looksRight(page, 'document-telephone');
  }, SLOW);

  it('has its words edited where they stand, by keyboard; a reload comes back to the same place', async () => {
    const { first } = await ground();
    const page = await open(`arbre?element=${first.id}`);
    await chosen(page).press('F2');
    await page.getByRole('textbox').fill(`${first.text} Bien relu.`);
    await looksRight(page, 'modifier');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.reload();
    await chosen(page).getByText('Bien relu.').waitFor();
    await chosen(page).press('F2');
    await page.keyboard.press('Escape');
    await tab(page, 'Corrections');
    await page.getByRole('button', { name: /^Annuler, / }).first().click();
    await page.getByText('· annulée').first().waitFor();
    await looksRight(page, 'corrections');
    expect((await ground()).first.text).toBe(first.text);
  }, SLOW);

  it('has the last correction taken back by Ctrl + Z, after a reload too', async () => {
    const { first } = await ground();
    const page = await open(`arbre?element=${first.id}`);
    await chosen(page).press('F2');
    await page.getByRole('textbox').fill(`${first.text} Relu encore.`);
    await page.keyboard.press('Enter');
    await saved(page);
    await page.reload();
    await chosen(page).getByText('Relu encore.').waitFor();
    await chosen(page).press('Control+z');
    await until('the words are those of before', async () => (await ground()).first.text === first.text);
  }, SLOW);

  it('has a criterion moved by its name, tied otherwise, dragged, and put back by Ctrl + Z', async () => {
    const { first, second, one, other } = await ground();
    const tied = async (id: string) => (await view()).tree?.blocs.flatMap(({ criteria }) => criteria).find((each) => each.id === id)?.competencyIds;
    const page = await open(`arbre?element=${one.id}`);
    await chosen(page).press('m');
    await page.getByRole('combobox', { name: 'Chercher' }).waitFor();
    await looksRight(page, 'deplacer');
    await choose(page, second.code ?? second.text);
    await until('the criterion is under the other competency', async () => (await tied(one.id))?.join() === second.id);
    await page.keyboard.press('Control+z');
    await until('it is back', async () => (await tied(one.id))?.join() === first.id);

    await page.goto(`${home}/arbre?element=${other.id}`);
    await chosen(page).press('r');
    await page.getByRole('checkbox', { name: first.text.slice(0, 40) }).check();
    await looksRight(page, 'rattacher');
    await page.getByRole('button', { name: 'Rattacher', exact: true }).click();
    await until('it bears on both', async () => (await tied(other.id))?.length === 2);
    await page.getByRole('button', { name: /^Annuler/ }).first().click();
    await until('it bears on its own again', async () => (await tied(other.id))?.join() === second.id);

    await drag(page, page.locator(`mat-tree-node[data-key="${second.id}/${other.id}"]`), page.locator(`mat-tree-node[data-key="${first.id}"]`));
    await until('the criterion is where it was let go', async () => (await tied(other.id))?.join() === first.id);
    await page.keyboard.press('Control+z');
    await until('it is back too', async () => (await tied(other.id))?.join() === second.id);
  }, SLOW);

  it('has an element cut, joined again, and taken away; its words are placed back from the texts without place', async () => {
    const { first, one } = await ground();
    const texts = async () => (await view()).unplaced.filter(({ boilerplate }) => !boilerplate);
    const count = async () => (await view()).counts?.criteria ?? 0;
    const [before, lost] = [await count(), (await texts()).length];
    const page = await open(`arbre?element=${one.id}`);
    await chosen(page).press('F2');
    const field = page.getByRole('textbox');
    await field.evaluate((area: HTMLTextAreaElement) => { const at = area.value.indexOf(' ', area.value.length / 2); area.setSelectionRange(at, at); });
    await field.press('Alt+Enter');
    await until('there are two criteria', async () => (await count()) === before + 1);
    await page.waitForURL((url) => url.searchParams.get('element') !== one.id);
    await page.getByRole('button', { name: 'Joindre à…' }).click();
    await choose(page, one.text.slice(0, 24));
    await until('there is one again', async () => (await count()) === before);

    await page.goto(`${home}/arbre?element=${one.id}`);
    await chosen(page).press('Delete');
    await until('its words have no place', async () => (await texts()).length > lost);
    await tab(page, 'Textes sans place');
    await looksRight(page, 'textes');
    await drag(page, page.locator('pb-texts-page li.cdk-drag').last(), page.locator(`mat-tree-node[data-key="${first.id}"]`));
    await page.getByRole('dialog', { name: 'Que devient ce texte' }).waitFor();
    await choose(page, `critère de ${first.code ?? ''}`);
    await until('they have one where they were let go', async () => (await texts()).length === lost);
    await page.keyboard.press('Control+z');
    await until('they have none again', async () => (await texts()).length > lost);
    await page.getByRole('button', { name: `Placer : ${one.text.slice(0, 20)}` }).or(page.getByRole('button', { name: /^Placer : / }).last()).first().click();
    await choose(page, `critère de ${first.code ?? ''}`);
    await until('they have one again', async () => (await texts()).length === lost && (await count()) === before);
    await saved(page);
  }, SLOW);

  it('loses nothing of what was written out of reach of the server, even with the page closed', async () => {
    const { second } = await ground();
    const page = await open(`arbre?element=${second.id}`);
    await chosen(page).waitFor();
    await page.context().setOffline(true);
    await chosen(page).press('F2');
    await page.getByRole('textbox').fill(`${second.text} Hors ligne.`);
    await page.keyboard.press('Enter');
    await page.getByText('Gardé sur cet appareil, envoi').waitFor();
    await page.close();
    const context = page.context();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${home}/arbre?element=${second.id}`);
    await saved(again);
    expect((await ground()).second.text).toContain('Hors ligne.');
  }, SLOW);

  it('is corrected by two people at once: the other’s change appears, the same text is chosen between two', async () => {
    const { first } = await ground();
    const [hers, his] = [await open(`arbre?element=${first.id}`, lea), await open(`arbre?element=${first.id}`)];
    await chosen(hers).press('F2');
    await hers.getByRole('textbox').fill(`${first.text} Version de Léa.`);
    await chosen(his).press('F2');
    await his.getByRole('textbox').fill(`${first.text} Version de Samir.`);
    await his.keyboard.press('Enter');
    await saved(his);
    await hers.locator('pb-editable-text').getByText('Version de Samir.').waitFor();
    expect(await hers.getByRole('textbox').inputValue()).toContain('Version de Léa.');
    await hers.keyboard.press('Enter');
    await hers.getByText('Samir Belkacem a changé le même élément').waitFor();
    await looksRight(hers, 'conflit', [/409 \(Conflict\)/]);
    await hers.getByRole('button', { name: 'Garder le mien' }).press('Enter');
    await his.getByText('Version de Léa.').first().waitFor();
    expect((await ground()).first.text).toBe(`${first.text} Version de Léa.`);
  }, SLOW);

  it('says what blocks what, and is published by the second of two people', async () => {
    const page = await open('publication');
    await page.getByText('elle bloquera la délibération').first().waitFor();
    await looksRight(page, 'publication');
    await page.getByRole('button', { name: 'Publier' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Vous avez déjà confirmé').waitFor();
    const second = await open('publication', lea);
    await second.getByRole('button', { name: 'Confirmer la publication' }).click();
    await second.getByRole('alertdialog').getByRole('button', { name: 'Publier' }).click();
    await second.getByRole('heading', { name: 'Version 1' }).waitFor();
    await second.goto(`${home}/arbre`);
    await second.getByRole('treeitem').first().click();
    expect(await second.getByRole('button', { name: /^Déplacer vers/ }).count()).toBe(0);
    await looksRight(second, 'publie');
  }, SLOW);
});
