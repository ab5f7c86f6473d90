import { routes } from '@probant/contract';
import { scopeBlocs } from '@probant/domain-candidacy';
import type { Bloc } from '@probant/domain-referentiel';
import { accessibilityOf, overflowOf } from '../support/accessibility.js';
import { errorsOf, openPage, PHONE, picture } from '../support/browser.js';
import { Client } from '../support/client.js';
import { freshOrganisation, PASSWORD, type Organisation } from '../support/organisation.js';
import { linkIn, mailTo } from '../support/outbox.js';
import { until } from '../support/product.js';
import { knownDocuments } from '../support/referentiels.js';
import { tieToBlocs, verify } from '../support/steps/booklet.js';
import { lookedAt, type At } from '../support/steps/candidacy.js';
import { publishReferentiel, type PublishedCertification } from '../support/steps/certification.js';
import { acceptSeats, agree, aPanel, decideAndSeal, hold, passageToPrepare, readBooklet, seatAndConvoke, type Panel } from '../support/steps/jury.js';

type Page = Awaited<ReturnType<typeof openPage>>;
const SLOW = 600_000;
const NOTE = 'Note de sécurité\n\nEffectif attendu, plan d’évacuation, contrôles.\n';
const looked = new Set<string>();

/** Nothing that axe, the width or the console complains of; each kind of page is looked at once. */
async function looksRight(page: Page, name: string): Promise<void> {
  if (looked.has(name)) return;
  looked.add(name);
  await picture(page, `candidat-${name}`);
  expect(await accessibilityOf(page)).toEqual([]);
  expect(await overflowOf(page)).toEqual([]);
  expect(errorsOf(page)).toEqual([]);
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('link', { name }).first().click();
const title = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor();
const step = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name, level: 2 }).first().waitFor();
const tab = (page: Page, name: string): Promise<void> => page.getByRole('navigation', { name: 'Ma candidature' }).first().getByRole('link', { name }).click();

/** Drops files on the page, as from the desktop. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(([file, text]) => { const data = new DataTransfer(); data.items.add(new File([text ?? ''], file ?? '', { type: 'text/plain' })); return data; }, [name, content]);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('main .page', type, { dataTransfer: transfer });
}

async function firstSteps(page: Page): Promise<void> {
  await title(page, /Bon(jour|soir) Nadège/);
  await step(page, 'Dire qui vous êtes');
  await looksRight(page, 'debut');
  await follow(page, 'Remplir mon identité');
  await page.getByLabel('Date de naissance').fill('1988-04-02');
  await page.getByLabel('Lieu de naissance').fill('Brest');
  await looksRight(page, 'identite');
  await press(page, 'Continuer');
  await step(page, 'Donner votre accord');
  await follow(page, 'Lire et répondre');
  await page.getByRole('button', { name: 'Je donne mon accord' }).waitFor();
  await looksRight(page, 'accord');
  await press(page, 'Je donne mon accord');
  await title(page, /Nadège/);
  await page.getByRole('main').getByRole('link', { name: 'Ce que je présente' }).first().click();
  await page.getByRole('radio', { name: /Toute la certification/ }).waitFor();
  for (const group of await page.getByRole('group').filter({ hasText: 'à choisir' }).all()) await group.getByRole('checkbox').first().check();
  await looksRight(page, 'etendue');
  await press(page, 'Continuer');
  await step(page, 'Envoyer votre dossier');
  await follow(page, 'Relire et envoyer');
  await page.getByText('Brest').waitFor();
  await looksRight(page, 'envoi');
  await press(page, 'Envoyer mon dossier');
  await step(page, 'L’école étudie votre dossier');
}

async function tellOneExperience(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Mes expériences' }).click();
  await step(page, 'Votre première expérience');
  await press(page, 'Ajouter une expérience');
  await page.getByLabel('Votre rôle').fill('Chargée de production');
  await page.getByLabel('Employeur ou client').fill('Les Rives');
  await page.getByLabel('Début').fill('2019-03-01');
  await page.getByText(/^Enregistré à/).waitFor();
  await looksRight(page, 'experience');
  await press(page, 'Fermer');
  await press(page, 'Retirer Chargée de production');
  await press(page, 'Annuler');
  await page.getByRole('heading', { name: 'Chargée de production' }).waitFor();
}

async function bringAndTie(page: Page, competency: string): Promise<void> {
  await tab(page, 'Mes preuves');
  await title(page, 'Mes preuves');
  await drop(page, 'Note de sécurité.txt', NOTE);
  const card = page.getByRole('article', { name: 'Note de sécurité' });
  await card.getByText('Prête').waitFor({ timeout: 60_000 });
  await looksRight(page, 'preuves');
  await card.getByRole('button', { name: 'Rattacher', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: competency }).click();
  await page.waitForURL(/matrice\?.*competence=/);
  await looksRight(page, 'matrice');
}

async function signAndDeposit(page: Page): Promise<void> {
  await tab(page, 'Mon livret');
  await title(page, 'Déposer mon livret');
  await page.getByText('Lire et signer').first().waitFor();
  await looksRight(page, 'depot');
  await follow(page, 'Lire comme le jury le lira');
  await page.getByText('Ceci est votre livret en cours').waitFor();
  await looksRight(page, 'lecture');
  await page.goBack();
  await follow(page, 'Lire et signer la déclaration');
  await page.getByText('atteste sur l’honneur').waitFor();
  await looksRight(page, 'declaration');
  await press(page, 'Signer la déclaration');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Je signe' }).click();
  await title(page, 'Déposer mon livret');
  await page.locator('button:not([aria-disabled=true])', { hasText: 'Déposer mon livret' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Déposer' }).click();
  await title(page, 'Récépissé de dépôt');
  await page.getByText('C’est déposé.').waitFor();
  await looksRight(page, 'recepisse');
}

describe.each(knownDocuments())('a candidate in the browser, on $name', ({ file }) => {
  let school: Organisation;
  let manager: Client;
  let panel: Panel;
  let published: PublishedCertification;
  let blocs: readonly Bloc[];
  let page: Page;

  const judge = async (at: At, presented: readonly Bloc[], notMet: readonly string[]): Promise<void> => {
    const passage = { org: at.org, passage: (await passageToPrepare(manager, at.org, at.candidacy)).id };
    await seatAndConvoke(manager, passage, panel, new Date(Date.now() + 20 * 86_400_000).toISOString());
    await acceptSeats(passage, panel);
    for (const { client } of [panel.president, ...panel.members]) await readBooklet(client, passage, presented, notMet);
    await hold(panel.president.client, passage);
    await agree(passage, panel, presented, notMet);
    await decideAndSeal(passage, panel, presented, notMet);
  };

  it('goes from the invitation to the second passage', async () => {
    school = await freshOrganisation('both');
    manager = (await school.member('Samir Belkacem', 'manager')).client;
    panel = await aPanel(school, manager);
    published = await publishReferentiel([manager], school.slug, 'Responsable de projets événementiels durables', file);
    const email = `nadege.${Date.now().toString(36)}@exemple.fr`;
    const { id } = await manager.call(routes.openCandidacy, { params: { org: school.slug }, body: { email, givenName: 'Nadège', familyName: 'Kerbrat', certificationId: published.certificationId, cohortId: null } });
    const at: At = { org: school.slug, candidacy: id };

    page = await openPage(linkIn(await mailTo(email, /invite/)));
    await page.getByLabel('Choisissez un mot de passe').fill(PASSWORD);
    await press(page, 'Accepter l’invitation');
    await firstSteps(page);
    const nadege = await Client.signedIn(email, PASSWORD);

    await manager.call(routes.decideEligibility, { params: at, body: { decision: 'eligible', reason: null } });
    await step(page, 'Commencer votre livret');
    await press(page, 'Commencer mon livret');
    await step(page, 'Déposer une première preuve');
    await tellOneExperience(page);

    blocs = scopeBlocs(published.tree, (await lookedAt(nadege, at)).scope);
    await bringAndTie(page, blocs[0]?.competencies[0]?.text ?? '');
    const { items } = await nadege.call(routes.listEvidence, { params: at });
    const others = (blocs[0]?.competencies ?? []).slice(1);
    await tieToBlocs(nadege, at, items[0]?.id ?? '', [{ ...(blocs[0] as Bloc), competencies: others }, ...blocs.slice(1)]);
    await lookedAt(nadege, at);
    await tab(page, 'Mon parcours');
    await looksRight(page, 'parcours');

    await signAndDeposit(page);
    await verify(manager, at, 1);
    const [kept] = blocs.slice(-1);
    await judge(at, blocs, [kept?.id ?? '']);

    await tab(page, 'Résultat');
    await step(page, /vous sont acquis, il en reste un$/);
    await page.getByText('Un document daté de votre main.').waitFor();
    await looksRight(page, 'resultat');
    await press(page, /^Préparer le bloc/);
    await title(page, /Nadège/);
    await until('the second passage is open', async () => (await lookedAt(nadege, at)).passageNumber === 2);
    await signAndDeposit(page);
    await verify(manager, at, 2);
    await judge(at, kept ? [kept] : [], []);

    const phone = await openPage(new URL(page.url()).pathname.replace(/livret.*/, 'resultat'), { as: nadege, size: PHONE });
    await step(phone, 'Vous avez obtenu la certification');
    await phone.getByRole('heading', { name: 'Passage 2' }).waitFor();
    await looksRight(phone, 'resultat-telephone');
    await tab(page, 'Mon livret');
    await page.getByRole('link', { name: 'Copie figée de la version 1' }).waitFor();
  }, SLOW);
});
