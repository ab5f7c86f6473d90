import { routes } from '@probant/contract';
import { accessibilityOf, overflowOf } from '../support/accessibility.js';
import { DESK, errorsOf, openPage, PHONE, picture } from '../support/browser.js';
import { aCandidacyBeingBuilt, type Building } from '../support/candidacy.js';
import { Client } from '../support/client.js';
import { aLargeSound, aPdf, badFiles, given } from '../support/files.js';
import { PASSWORD } from '../support/organisation.js';
import { kill, until } from '../support/product.js';

type Page = Awaited<ReturnType<typeof openPage>>;
const SLOW = { timeout: 90_000 };

/** Nothing that axe or the width complains of, on the page as it stands. */
async function looksRight(page: Page, name: string): Promise<void> {
  await picture(page, `portfolio-${name}`);
  expect(await accessibilityOf(page)).toEqual([]);
  expect(await overflowOf(page)).toEqual([]);
}

/** Slows what leaves the browser, so that an upload is seen on its way. */
async function slowUpload(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond });
}

describe('a candidate brings evidence', () => {
  let world: Building;
  beforeAll(async () => {
    world = await aCandidacyBeingBuilt();
  }, 240_000);

  const open = (path: string, size = DESK): Promise<Page> => openPage(`${world.home}/${path}`, { as: world.candidate.client, size });
  const choose = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> => page.locator('input[type=file][multiple]').setInputFiles(files);
  const card = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });
  const listed = async () => (await world.candidate.client.call(routes.listEvidence, { params: world.at })).items;
  const competency = (code: string): string => world.tree.blocs.flatMap(({ competencies }) => competencies).find((each) => each.code === code)?.id ?? '';

  it('is taught by the empty library, then sees each file checked without reloading; what is refused says what to do', async () => {
    const page = await open('preuves');
    await page.getByRole('heading', { name: 'Votre première preuve' }).waitFor();
    await looksRight(page, 'vide');
    const bad = await badFiles();
    await choose(page, [given('Note de sécurité.pdf', await aPdf(['Note de sécurité', 'Plan'])), given(`../../${'n'.repeat(400)}.txt`, 'Bonjour'), given('dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), ...bad.map(({ file }) => file)]);
    await card(page, 'Note de sécurité').getByText('Prête').waitFor(SLOW);
    for (const { file, said } of bad) await card(page, file.name.replace(/\.\w+$/, '')).getByText(said).waitFor(SLOW);
    await card(page, 'dessin').getByText('Prête').waitFor(SLOW);
    await looksRight(page, 'bibliotheque');
    await page.setViewportSize(PHONE);
    await looksRight(page, 'bibliotheque');
    expect(errorsOf(page)).toEqual([]);
  }, 240_000);

  it('pauses a large file, resumes it after the API was killed, and again after its tab was closed', async () => {
    const { file, remove } = aLargeSound(90);
    const page = await open('preuves');
    await slowUpload(page, 8_000_000);
    await choose(page, file);
    const sending = page.getByRole('article', { name: 'Envoi de Grand enregistrement.wav' });
    await sending.getByText(/par seconde · reste/).waitFor(SLOW);
    await until('a first part has arrived', async () => ((await world.candidate.client.call(routes.listUploads, { params: world.at })).items[0]?.received.length ?? 0) > 0, 60_000);
    await sending.getByRole('button', { name: 'Suspendre' }).click();
    await sending.getByText('En pause', { exact: true }).waitFor();
    await kill('api');
    await sending.getByRole('button', { name: 'Reprendre' }).click();
    await sending.getByText(/Envoi en cours/).waitFor(SLOW);
    await page.context().close();
    const again = await open('preuves');
    await again.getByText('Choisissez de nouveau le même fichier').waitFor(SLOW);
    await choose(again, file);
    await card(again, 'Grand enregistrement').waitFor(SLOW);
    expect((await listed()).filter(({ title }) => title === 'Grand enregistrement')).toHaveLength(1);
    remove();
  }, 300_000);

  it('loses nothing when the worker is killed in the middle of a check', async () => {
    const page = await open('preuves');
    await choose(page, [given('Dossier de production.pdf', await aPdf(Array.from({ length: 30 }, (_, index) => `Partie ${index + 1}`)))]);
    await card(page, 'Dossier de production').getByText('Vérification en cours').waitFor(SLOW);
    await kill('worker');
    await card(page, 'Dossier de production').getByText('Prête').waitFor(SLOW);
  }, 240_000);

  it('cuts a livret already written: what its headings name is proposed, then tied', async () => {
    const livret = await world.candidate.client.upload(routes.addEvidenceFile, { params: world.at, query: { name: 'Mon livret.pdf' } }, { name: 'Mon livret.pdf', bytes: await aPdf(['Bloc 1', 'C1 Analyser', 'Suite', 'C2 Étudier']) });
    const page = await open(`preuves/${livret.id}/decoupe`);
    await page.getByRole('heading', { name: 'Proposés d’après les titres' }).waitFor(SLOW);
    await looksRight(page, 'decoupe');
    await page.getByRole('button', { name: 'Rattacher C1 à ce titre' }).click();
    await page.getByText('1 compétence rattachée').waitFor();
    await page.getByRole('button', { name: 'Suite', exact: false }).first().click();
    await page.getByRole('button', { name: 'Rattacher ce passage à C3' }).click();
    await page.getByText('2 compétences rattachées').waitFor();
    const { ties } = await world.candidate.client.call(routes.readMatrix, { params: world.at });
    expect(ties.map(({ competencyId, place }) => [competencyId, place.heading]).sort()).toEqual([[competency('C1'), 'C1 Analyser'], [competency('C3'), 'Suite']].sort());
  }, 240_000);

  it('writes the same tie in two tabs: nothing is overwritten in silence', async () => {
    const piece = (await listed()).find(({ title }) => title === 'Note de sécurité')!;
    const tie = await world.candidate.client.call(routes.tieEvidence, { params: world.at, body: { evidenceId: piece.id, competencyId: competency('C9') } });
    const address = `matrice?preuve=${piece.id}&competence=${competency('C9')}`;
    const [one, two] = [await open(address), await open(address)];
    const writing = (page: Page) => page.getByLabel('En quoi cette preuve le montre');
    await writing(one).waitFor();
    await looksRight(one, 'matrice');
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    await two.route('**/ties/*', async (route) => { await held; await route.continue(); });
    const now = async () => (await world.candidate.client.call(routes.readMatrix, { params: world.at })).ties.find(({ id }) => id === tie.id)?.argument;
    await writing(two).fill('Écrit dans l’autre onglet.');
    await writing(one).fill('J’ai rédigé cette note.');
    await until('the first tab has saved', async () => (await now()) === 'J’ai rédigé cette note.', 30_000);
    release();
    const clash = two.getByRole('region', { name: 'Deux versions à comparer' });
    await clash.getByText('Écrit dans l’autre onglet.').first().waitFor(SLOW);
    await looksRight(two, 'deux-versions');
    expect(await now()).toBe('J’ai rédigé cette note.');
    await clash.getByRole('radio', { name: 'Garder les deux, à la suite' }).check();
    await clash.getByRole('button', { name: 'Enregistrer ce choix' }).click();
    await until('both texts are kept', async () => (await now()) === 'J’ai rédigé cette note.\n\nÉcrit dans l’autre onglet.', 30_000);
  }, 240_000);

  it('types while the session ends: it is opened again over the page, and nothing is lost', async () => {
    const page = await open(`competence/${competency('C9')}`);
    const argument = page.getByRole('textbox', { name: 'Mon argument' });
    await argument.waitFor();
    await looksRight(page, 'competence');
    const elsewhere = await Client.signedIn(world.candidate.email, PASSWORD);
    await elsewhere.call(routes.signOutEverywhere);
    await argument.fill('Pour l’édition 2024, j’étais responsable de la sécurité du site.');
    const dialog = page.getByRole('dialog', { name: 'Votre session s’est fermée' });
    await dialog.getByLabel('Mot de passe').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText(/Enregistré à/).waitFor();
    await page.reload();
    await expect(argument.inputValue()).resolves.toBe('Pour l’édition 2024, j’étais responsable de la sécurité du site.');
  }, 240_000);
});
