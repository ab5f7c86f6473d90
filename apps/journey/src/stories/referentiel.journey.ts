import { accessibilityOf, overflowOf } from '../support/accessibility.js';
import { errorsOf, openPage, PHONE, picture } from '../support/browser.js';
import { freshOrganisation } from '../support/organisation.js';
import { knownDocuments } from '../support/referentiels.js';

type Page = Awaited<ReturnType<typeof openPage>>;

const looked = new Set<string>();

/** Nothing that axe, the width or the console complains of on the page as it stands; each kind of page is looked at once. */
async function looksRight(page: Page, name: string): Promise<void> {
  if (looked.has(name)) return;
  looked.add(name);
  await picture(page, `referentiel-${name}`);
  // At its end nothing of the page stands behind the navigation of a phone.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  expect(await accessibilityOf(page)).toEqual([]);
  expect(await overflowOf(page)).toEqual([]);
  expect(errorsOf(page)).toEqual([]);
}

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

async function declare(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Déclarer une certification' }).first().click();
  await page.getByLabel('Intitulé').fill(title);
  await page.getByRole('button', { name: 'Déclarer' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

async function readDoubts(page: Page, count: number): Promise<void> {
  await tab(page, 'Doutes');
  await page.getByRole('heading', { name: `Doute 1 sur ${count}` }).waitFor();
  await looksRight(page, 'doutes');
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: `Doute 2 sur ${count}` }).waitFor();
  await page.locator('.sheet [aria-current=location]').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: `Doute 2 sur ${count}` }).waitFor();
}

async function walkTheTree(page: Page): Promise<void> {
  await tab(page, 'Arbre');
  await page.getByRole('treeitem').first().click();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await page.getByText('Critère · Bloc 1').waitFor();
  await page.locator('.sheet mark').first().waitFor();
  await looksRight(page, 'arbre');
}

async function fixRules(page: Page): Promise<void> {
  await tab(page, 'Règles');
  await page.getByText('la délibération ne le sera pas').waitFor();
  await page.getByRole('radio', { name: 'Tous ses critères sont atteints' }).check();
  await page.getByRole('radio', { name: 'Toutes ses compétences sont validées' }).check();
  await page.reload();
  await page.getByText('Brouillon gardé sur cet appareil').waitFor();
  await looksRight(page, 'regles');
  await page.getByRole('button', { name: 'Fixer ces règles' }).click();
  await page.getByText('Version 1 en vigueur').waitFor();
}

async function adapt(page: Page): Promise<void> {
  await tab(page, 'Adaptation');
  await page.getByRole('button', { name: 'Garder toutes les modalités' }).click();
  await page.getByRole('radiogroup', { name: /^Décision pour Critère 1\b/ }).getByRole('radio', { name: 'Écarté' }).click();
  await page.getByText('Il manque un texte ou un motif').waitFor();
  await page.getByLabel('Motif').fill('Cette épreuve n’a pas lieu en VAE.');
  await looksRight(page, 'adaptation');
  await page.getByRole('button', { name: 'Fixer cette adaptation' }).click();
  await page.getByText('Version 1 en vigueur').waitFor();
}

async function publish(page: Page, act: 'Publier' | 'Confirmer la publication'): Promise<void> {
  await tab(page, 'Publication');
  await page.getByRole('button', { name: act }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByText('L’arbre ne changera plus').waitFor();
  await asked.getByRole('button', { name: 'Publier' }).click();
}

describe.each(knownDocuments())('a certifier takes $name from its document to its publication', ({ file, counts, doubts }) => {
  it('imports, reads the doubts, fixes the rules, adapts to VAE, and publishes with a second person', async () => {
    const school = await freshOrganisation('certifier');
    const [samir, lea, nadege] = [await school.member('Samir Belkacem', 'manager'), await school.member('Léa Morvan', 'manager'), await school.member('Nadège Kerbrat', 'candidate')];
    const page = await openPage(`/o/${school.slug}/referentiels`, { as: samir.client });
    await page.getByRole('heading', { name: 'Aucune certification' }).waitFor();
    await looksRight(page, 'vide');
    await declare(page, 'Responsable de projets');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(counts).waitFor();
    await looksRight(page, 'liste');
    await page.getByRole('link', { name: /^Relire/ }).click();
    await walkTheTree(page);
    await readDoubts(page, doubts);
    await fixRules(page);
    await adapt(page);
    await publish(page, 'Publier');
    await page.getByText('Vous avez déjà confirmé').waitFor();
    await looksRight(page, 'attente');

    const second = await openPage(new URL(page.url()).pathname, { as: lea.client });
    await second.getByText('Samir Belkacem a confirmé').first().waitFor();
    await publish(second, 'Confirmer la publication');
    await second.getByRole('heading', { name: 'Version 1' }).waitFor();
    await page.getByRole('heading', { name: 'Version 1' }).waitFor();
    await looksRight(second, 'publie');

    const id = new URL(page.url()).pathname.split('/').at(-2);
    const reader = await openPage(`/o/${school.slug}/referentiel/${id}`, { as: nadege.client, size: PHONE });
    await reader.getByRole('treeitem').first().click();
    await reader.getByText('Bloc de compétences').waitFor();
    await looksRight(reader, 'lecture');
  }, 300_000);
});

describe('a document that is no référentiel', () => {
  it('is refused with what to do, and thrown away', async () => {
    const school = await freshOrganisation('certifier');
    const samir = await school.member('Samir Belkacem', 'manager');
    const page = await openPage(`/o/${school.slug}/referentiels`, { as: samir.client, size: PHONE });
    await declare(page, 'Responsable de projets');
    await page.locator('input[type=file]').setInputFiles({ name: 'courses.txt', mimeType: 'text/plain', buffer: Buffer.from('Du pain, du lait et des oeufs.\n') });
    await page.getByText('ne ressemble pas à un référentiel').waitFor();
    await looksRight(page, 'manque');
    await page.getByRole('button', { name: 'Jeter courses.txt' }).click();
    await page.getByText('Importez le document du référentiel').waitFor();
  });
});
