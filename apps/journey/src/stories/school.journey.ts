import { routes } from '@probant/contract';
import { scopeBlocs } from '@probant/domain-candidacy';
import { accessibilityOf, coveredFocusOf, overflowOf } from '../support/accessibility.js';
import { DESK, errorsOf, openPage, PHONE, picture } from '../support/browser.js';
import type { Client } from '../support/client.js';
import { freshOrganisation, type Member, type Organisation } from '../support/organisation.js';
import { mailTo } from '../support/outbox.js';
import { until } from '../support/product.js';
import { knownDocuments } from '../support/referentiels.js';
import { deposit, tieToBlocs } from '../support/steps/booklet.js';
import { lookedAt, stateEverything, type At } from '../support/steps/candidacy.js';
import { publishReferentiel, type PublishedCertification } from '../support/steps/certification.js';
import { acceptSeats, agree, decideAndSeal, hold, readBooklet } from '../support/steps/jury.js';

type Page = Awaited<ReturnType<typeof openPage>>;
const SLOW = 240_000;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** Who may sit, and one whose declared link with the candidate forbids it. */
const [IRIS, REMI, PAUL] = [{ name: 'Iris Vidal', gender: 'Une femme', links: '' }, { name: 'Rémi Blanc', gender: 'Un homme', links: 'A employé Mme Diarra en 2019' }, { name: 'Paul Costa', gender: 'Un homme', links: '' }] as const;
const CERTIFICATION = 'Responsable de projets événementiels durables';

/** Nothing that axe, the width or the console complains of, on a desk and on a phone. */
async function looksRight(page: Page, name: string): Promise<void> {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await picture(page, `ecole-${name}`);
    expect(await accessibilityOf(page)).toEqual([]);
    expect(await overflowOf(page)).toEqual([]);
  }
  await page.setViewportSize(DESK);
  expect(errorsOf(page)).toEqual([]);
}

/** Picks an option of a select by its label. */
async function pick(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
}

describe.each(knownDocuments())('the school’s half of a candidacy, in the browser, on $name', ({ file }) => {
  let school: Organisation;
  let manager: Member;
  let candidate: Member;
  let published: PublishedCertification;
  let jurors: readonly Member[];
  let at: At;
  const open = (path: string): Promise<Page> => openPage(`/o/${school.slug}/${path}`, { as: manager.client });
  const asCandidate = (): Client => candidate.client;

  beforeAll(async () => {
    school = await freshOrganisation('both');
    manager = await school.member('Samir Belkacem', 'manager');
    candidate = await school.member('Fatou Diarra', 'candidate');
    jurors = [await school.member(IRIS.name, 'juror'), await school.member(REMI.name, 'juror'), await school.member(PAUL.name, 'juror')];
    published = await publishReferentiel([manager.client], school.slug, CERTIFICATION, file);
  }, SLOW);

  it('begins on a dashboard that teaches, a cohort and a candidacy', async () => {
    const page = await open('tableau-de-bord');
    await page.getByRole('heading', { name: 'Tout commence par une candidature' }).waitFor();
    await looksRight(page, 'tableau-vide');
    await page.goto(`/o/${school.slug}/candidatures/cohortes`);
    await page.getByRole('button', { name: 'Nouvelle cohorte' }).first().click();
    await page.getByLabel('Nom').fill('Festivals, hiver 2026');
    await page.getByRole('button', { name: 'Créer la cohorte' }).click();
    const add = page.getByRole('link', { name: 'Ajouter une candidature à Festivals, hiver 2026' });
    await add.waitFor();
    await looksRight(page, 'cohortes');
    await add.click();
    await page.getByLabel('Prénom').fill('Fatou');
    await page.getByLabel('Nom', { exact: true }).fill('Diarra');
    await page.getByLabel('Adresse électronique').fill(candidate.email);
    await looksRight(page, 'nouvelle');
    await page.getByRole('button', { name: 'Ouvrir et inviter' }).click();
    await page.getByRole('heading', { name: 'Fatou Diarra' }).waitFor();
    at = { org: school.slug, candidacy: page.url().split('/').at(-1) ?? '' };
    await stateEverything(asCandidate(), at);
    await asCandidate().call(routes.submitEligibility, { params: at });
  }, SLOW);

  it('decides eligibility, with what silence would have meant', async () => {
    const page = await open(`candidatures/${at.candidacy}`);
    await page.getByRole('heading', { name: 'Décider de la recevabilité' }).waitFor();
    await page.getByText('recevable d’office').waitFor();
    await page.getByRole('radio', { name: /^À compléter/ }).check();
    await page.getByText('Écrivez les motifs').waitFor();
    await looksRight(page, 'recevabilite');
    await page.getByRole('radio', { name: /^Recevable/ }).check();
    await page.getByRole('button', { name: 'Déclarer recevable' }).click();
    await page.getByRole('heading', { name: 'Le candidat peut commencer son livret' }).waitFor();
    await mailTo(candidate.email, /recevable/);
  }, SLOW);

  it('gives a booklet back with its reasons, and verifies the second version', async () => {
    await asCandidate().call(routes.startBuilding, { params: at });
    const { scope } = await lookedAt(asCandidate(), at);
    const evidence = await asCandidate().call(routes.addEvidenceText, { params: at, body: { title: 'Bilan du festival', text: 'Ce que nous avons fait, et ce qui en est resté.' } });
    await tieToBlocs(asCandidate(), at, evidence.id, scopeBlocs(published.tree, scope));
    await lookedAt(asCandidate(), at);
    await deposit(asCandidate(), at);

    const page = await open('tableau-de-bord');
    await page.getByRole('region', { name: 'M’attend' }).getByRole('link', { name: /^Livrets à vérifier/ }).click();
    await page.getByRole('row', { name: /Diarra Fatou/ }).getByRole('link').click();
    await page.getByRole('link', { name: 'Lire la version 1' }).click();
    await page.getByRole('button', { name: 'Signaler la preuve 1' }).click();
    await page.getByLabel('Ce que le candidat doit faire').fill('Ajoutez la date du festival : le jury ne peut pas la deviner.');
    await page.reload();
    await page.getByText('1 motif à envoyer').waitFor();
    await looksRight(page, 'livret');
    await page.getByRole('button', { name: 'Rendre au candidat' }).click();
    await page.getByRole('heading', { name: 'Le candidat corrige son livret' }).waitFor();

    await lookedAt(asCandidate(), at);
    expect(await deposit(asCandidate(), at)).toBe(2);
    await page.goto(`/o/${school.slug}/candidatures/${at.candidacy}/livret/2`);
    await page.getByRole('button', { name: 'La forme est bonne' }).click();
    await page.getByRole('heading', { name: 'Composer le jury et convoquer' }).waitFor();
    await looksRight(page, 'candidature-verifiee');
  }, SLOW);

  it('fills the cards of its pool of jurors', async () => {
    const page = await open('jurys/vivier');
    await page.getByRole('link', { name: 'Iris Vidal' }).waitFor();
    await looksRight(page, 'vivier');
    for (const { name, gender, links } of [IRIS, REMI, PAUL]) {
      await page.goto(`/o/${school.slug}/jurys/vivier`);
      await page.getByRole('link', { name }).click();
      await page.getByLabel('Profession').fill('Responsable de production');
      await page.getByRole('checkbox', { name: /^Qualifié/ }).check();
      await page.getByRole('radio', { name: gender }).check();
      await page.getByLabel('Liens déclarés').fill(links);
      await until(`the card of ${name} saves itself`, async () => {
        const { items } = await manager.client.call(routes.listJurors, { params: { org: school.slug } });
        return items.some(({ givenName, familyName, profile }) => `${givenName} ${familyName}` === name && profile?.qualified && profile.gender !== 'unstated' && profile.linksDeclared === links);
      }, 30_000);
      await page.getByText(/^Enregistré à/).waitFor();
    }
    await looksRight(page, 'fiche');
  }, SLOW);

  it('walks through its members by the keyboard on a phone, and nothing it reaches is under the bar', async () => {
    const page = await openPage(`/o/${school.slug}/organisation`, { as: manager.client, size: PHONE });
    await page.getByRole('list', { name: 'Membres' }).getByText('Paul Costa').waitFor();
    await looksRight(page, 'membres');
    await page.setViewportSize(PHONE);
    expect(await coveredFocusOf(page)).toEqual([]);
  }, SLOW);

  it('is refused a panel that may not sit, then convokes one that may', async () => {
    const page = await open('jurys');
    const toOrganise = page.getByRole('region', { name: 'À organiser' }).getByRole('link', { name: 'Fatou Diarra' });
    await toOrganise.waitFor();
    await looksRight(page, 'passages');
    await toOrganise.click();
    await pick(page, 'Ajouter un juré', /^Iris Vidal/);
    await pick(page, 'Ajouter un juré', /^Rémi Blanc/);
    await page.getByText('1 règle n’est pas respectée').waitFor();
    await page.getByText('Lien déclaré avec Diarra').waitFor();
    await page.getByText('Complétez d’abord le jury').waitFor();
    await page.getByText(/^Enregistré à/).waitFor();
    expect(await page.getByLabel('Jour', { exact: true }).inputValue()).toBe('');
    await looksRight(page, 'jury-refuse');
    await page.getByRole('button', { name: 'Retirer Rémi Blanc' }).click();
    await pick(page, 'Ajouter un juré', /^Paul Costa/);
    await page.getByText('Ce jury peut siéger').waitFor();
    await page.getByLabel('Jour', { exact: true }).fill(inDays(20));
    await page.getByLabel('Heure', { exact: true }).fill('14:30');
    await page.getByLabel('Lieu ou lien').fill('Salle Garonne');
    await page.getByRole('button', { name: 'Convoquer', exact: true }).click();
    await page.getByRole('heading', { name: 'Convocations envoyées' }).waitFor();
    await page.getByText('2 réponses attendues').waitFor();
    await looksRight(page, 'jury-convoque');
    await mailTo(candidate.email, /Convocation/);
  }, SLOW);

  it.each([['Où en sont les candidatures', /^Convoqué/, /status=convoked/], ['Qui est attendu', /^Le jury/, /waitingFor=jury/]])('opens from a figure of “%s” the list behind it', async (region, figure, address) => {
    const page = await open('tableau-de-bord');
    const link = page.getByRole('region', { name: region }).getByRole('link', { name: figure });
    await link.getByText('1', { exact: true }).waitFor();
    await looksRight(page, 'tableau');
    await link.click();
    await page.waitForURL(address);
    await page.getByRole('row', { name: /Diarra Fatou/ }).waitFor();
    await looksRight(page, 'liste');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Fatou Diarra', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'L’audition est prévue' }).waitFor();
  }, SLOW);

  it('reads what the jury decided, and revokes a decision with its motive: it stays in history', async () => {
    const [president, , member] = jurors;
    if (!president || !member) throw new Error('no panel');
    const panel = { president, members: [member] };
    const { items } = await manager.client.call(routes.listPassages, { params: { org: school.slug }, query: { candidacy: at.candidacy } });
    const sitting = { org: school.slug, passage: items[0]?.id ?? '' };
    const blocs = scopeBlocs(published.tree, (await lookedAt(asCandidate(), at)).scope);
    await acceptSeats(sitting, panel);
    for (const { client } of [president, member]) await readBooklet(client, sitting, blocs, []);
    await hold(president.client, sitting);
    await agree(sitting, panel, blocs, []);
    await decideAndSeal(sitting, panel, blocs, []);

    const page = await open(`candidatures/${at.candidacy}`);
    await page.getByRole('heading', { name: 'Le jury a décidé' }).waitFor();
    const revoke = page.getByRole('button', { name: /^Révoquer la décision sur Bloc 1,/ });
    await revoke.waitFor();
    await looksRight(page, 'decidee');
    await revoke.click();
    const dialog = page.getByRole('alertdialog', { name: 'Révoquer cette décision' });
    await dialog.getByText('Écrivez d’abord le motif').waitFor();
    await dialog.getByLabel('Motif').fill('Une pièce était fausse.');
    await looksRight(page, 'revocation');
    await dialog.getByRole('button', { name: 'Révoquer', exact: true }).click();
    await page.getByText(/^Révoquée le .*Une pièce était fausse\.$/).waitFor();
    await revoke.waitFor({ state: 'hidden' });
    await looksRight(page, 'revoquee');
  }, SLOW);
});
