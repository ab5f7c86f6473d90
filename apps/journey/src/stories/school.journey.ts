import { routes } from '@probant/contract';
import { accessibilityOf, overflowOf } from '../support/accessibility.js';
import { errorsOf, openPage, picture } from '../support/browser.js';
import type { Client } from '../support/client.js';
import { freshOrganisation, type Member, type Organisation } from '../support/organisation.js';
import { mailTo } from '../support/outbox.js';
import { knownDocuments } from '../support/referentiels.js';
import { stateEverything, type At } from '../support/steps/candidacy.js';
import { publishReferentiel } from '../support/steps/certification.js';

type Page = Awaited<ReturnType<typeof openPage>>;
const SLOW = 120_000;
const CERTIFICATION = 'Responsable de projets événementiels durables';

/** Nothing that axe, the width or the console complains of on the page as it stands. */
async function looksRight(page: Page, name: string): Promise<void> {
  await picture(page, `ecole-${name}`);
  expect(await accessibilityOf(page)).toEqual([]);
  expect(await overflowOf(page)).toEqual([]);
  expect(errorsOf(page)).toEqual([]);
}

describe('a school opens a candidacy and decides its eligibility, in the browser', () => {
  let school: Organisation;
  let manager: Member;
  let candidate: Member;
  let at: At;
  const open = (path: string): Promise<Page> => openPage(`/o/${school.slug}/${path}`, { as: manager.client });
  const asCandidate = (): Client => candidate.client;

  beforeAll(async () => {
    school = await freshOrganisation('both');
    manager = await school.member('Samir Belkacem', 'manager');
    candidate = await school.member('Fatou Diarra', 'candidate');
    const [document] = knownDocuments();
    if (!document) throw new Error('no référentiel to publish');
    await publishReferentiel([manager.client], school.slug, CERTIFICATION, document.file);
  }, SLOW);

  it('begins on a dashboard that teaches, a cohort and a candidacy', async () => {
    const page = await open('tableau-de-bord');
    await page.getByRole('heading', { name: 'Tout commence par une candidature' }).waitFor();
    await looksRight(page, 'tableau-vide');
    await page.goto(`/o/${school.slug}/candidatures/cohortes`);
    await page.getByRole('button', { name: 'Nouvelle cohorte' }).first().click();
    await page.getByLabel('Nom').fill('Festivals, hiver 2026');
    await page.getByRole('button', { name: 'Créer la cohorte' }).click();
    await page.getByRole('link', { name: 'Ajouter une candidature à Festivals, hiver 2026' }).click();
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
});
