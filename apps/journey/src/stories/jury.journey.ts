import { routes } from '@probant/contract';
import { scopeBlocs } from '@probant/domain-candidacy';
import type { Bloc } from '@probant/domain-referentiel';
import { accessibilityOf, overflowOf } from '../support/accessibility.js';
import { DESK, errorsOf, openPage, PHONE, picture } from '../support/browser.js';
import type { Client } from '../support/client.js';
import { freshOrganisation } from '../support/organisation.js';
import { until } from '../support/product.js';
import { knownDocuments } from '../support/referentiels.js';
import { codeOf } from '../support/refusals.js';
import { deposit, tieToBlocs, verify } from '../support/steps/booklet.js';
import { becomeEligible, lookedAt, openCandidacy, stateEverything, type At } from '../support/steps/candidacy.js';
import { publishReferentiel } from '../support/steps/certification.js';
import { acceptSeats, aPanel, passageToPrepare, readBooklet, readDeliberation, seatAndConvoke, type Panel, type PassageAt } from '../support/steps/jury.js';

type Page = Awaited<ReturnType<typeof openPage>>;
const SLOW = 600_000;
/** What the digits say of a criterion, in the order of the keys. */
const SAID = ['Atteint', 'En partie', 'Non atteint', 'Non observé'] as const;
const COMMENT = 'Le plan de secours reste à montrer à l’oral.';
const MOTIVE = 'Les preuves et l’entretien ont été regardés critère par critère.';
const ENOUGH = 'Un bilan daté de votre main, avec vos propres chiffres.';

const looked = new Set<string>();

/** Nothing that axe, the width or the console complains of; each page is looked at once at each width. */
async function looksRight(page: Page, name: string): Promise<void> {
  const look = `${name}-${page.viewportSize()?.width}`;
  if (looked.has(look)) return;
  looked.add(look);
  await picture(page, `jury-${name}`);
  expect({ page: name, axe: await accessibilityOf(page), overflow: await overflowOf(page), errors: errorsOf(page) }).toEqual({ page: name, axe: [], overflow: [], errors: [] });
}

/** The same on a desk and on a phone. */
async function looksRightEverywhere(page: Page, name: string): Promise<void> {
  await looksRight(page, name);
  await page.setViewportSize(PHONE);
  await looksRight(page, name);
  await page.setViewportSize(DESK);
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, disabled: false }).first().click();
const confirm = (page: Page, name: string): Promise<void> => page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
const title = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor();
const step = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { name, level: 2 }).first().waitFor();

/** Says the first criteria with the digits, one after the other with `j`, and comments the second, which will diverge. */
async function markByKeyboard(page: Page): Promise<void> {
  const mine = page.getByRole('region', { name: 'Mon appréciation' });
  const chosen = mine.getByRole('radio', { checked: true });
  for (const [index, word] of SAID.entries()) {
    await chosen.waitFor({ state: 'detached' });
    await page.keyboard.press(String(index + 1));
    await mine.getByRole('radio', { name: word, exact: true, checked: true }).waitFor();
    if (index === 1) await comment(page);
    await page.keyboard.press('j');
  }
  await chosen.waitFor({ state: 'detached' });
  await page.getByText(/^4\scritères appréciés sur \d+$/).waitFor();
}

async function comment(page: Page): Promise<void> {
  const field = page.getByLabel('Commentaire pour la délibération');
  await page.keyboard.press('c');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type(COMMENT);
  await field.press('Escape');
  await page.locator('textarea:focus').waitFor({ state: 'detached' });
}

/** Confirms every mark of the first bloc, as it stands. */
async function confirmFirstBloc(page: Page): Promise<void> {
  await step(page, 'Audition en cours');
  const bloc = page.getByRole('region').filter({ has: page.getByRole('heading', { level: 3 }) }).first();
  const all = bloc.getByRole('button', { name: /^Confirmer les \d+ sans changer$/ });
  await all.click();
  await all.waitFor({ state: 'detached' });
  await bloc.getByText('Confirmée').first().waitFor();
}

/** The president settles the divergences of the bloc on screen, all shown: met, by the majority. */
async function settle(page: Page, count: number): Promise<void> {
  const together = page.getByRole('group', { name: /^Ensemble, / });
  await page.getByText(new RegExp(`^0 tranchées? sur ${count}$`)).waitFor();
  for (let index = 0; index < count; index += 1) {
    await together.nth(index).getByRole('radio', { name: 'Atteint', exact: true }).check();
    await page.getByRole('radiogroup', { name: /^Arrêté comment, / }).nth(index).getByRole('radio', { name: 'À la majorité' }).click();
    await page.getByText(new RegExp(`^${index + 1} tranchées? sur ${count}$`)).waitFor();
  }
}

/** The president writes the decision of the bloc on screen. */
async function decide(page: Page, validated: boolean): Promise<void> {
  await page.getByRole('radio', { name: validated ? 'Validé' : 'Non validé', exact: true }).check();
  await page.getByLabel(/^Motif, tel que/).fill(MOTIVE);
  await page.getByRole('group', { name: /^Critères sur lesquels/ }).getByRole('checkbox').first().check();
  if (!validated) await page.getByLabel('Ce qui suffirait').fill(ENOUGH);
  await page.getByRole('radiogroup', { name: 'Décidé comment' }).getByRole('radio', { name: 'À l’unanimité' }).click();
  await press(page, /^Décider le /);
  await page.getByRole('region', { name: 'Décision', exact: true }).getByText(validated ? 'Validé' : 'Non validé', { exact: true }).waitFor();
}

/** The jury's half of a candidacy, each chapter going on from the one before. */
describe.each(knownDocuments())('a jury in the browser, on $name', ({ file }) => {
  let at: At;
  let passage: PassageAt;
  let panel: Panel;
  let blocs: readonly Bloc[];
  /** The blocs the jury keeps back: all but three. */
  let back: readonly string[];
  let candidate: Client;
  let president: Client;
  let ines: Client;
  let marc: Client;
  const address = (page = ''): string => `/o/${passage.org}/lectures/${passage.passage}${page}`;

  beforeAll(async () => {
    const school = await freshOrganisation('both');
    const manager = (await school.member('Samir Belkacem', 'manager')).client;
    panel = await aPanel(school, manager);
    [president, ines, marc] = [panel.president, ...panel.members].map(({ client }) => client) as [Client, Client, Client];
    const { certificationId, tree } = await publishReferentiel([manager], school.slug, 'Responsable de projets événementiels durables', file);
    ({ at, candidate } = await openCandidacy(manager, school.slug, { givenName: 'Nadège', familyName: 'Kerbrat', certificationId, cohortId: null }));
    await stateEverything(candidate, at);
    blocs = scopeBlocs(tree, (await becomeEligible(candidate, at, manager, school.slug)).scope);
    back = blocs.slice(3).map(({ id }) => id);
    const { id: account } = await candidate.call(routes.addEvidenceText, { params: at, body: { title: 'Récit d’un festival', text: 'Comment j’ai préparé le site, les équipes et le plan de secours.' } });
    await tieToBlocs(candidate, at, account, blocs);
    await lookedAt(candidate, at);
    await verify(manager, at, await deposit(candidate, at));
    passage = { org: school.slug, passage: (await passageToPrepare(manager, school.slug, at.candidacy)).id };
    await seatAndConvoke(manager, passage, panel, new Date(Date.now() + 20 * 86_400_000).toISOString());
  }, SLOW);

  it('a juror takes the seat, the note read and no link affirmed, then reads and marks by the keyboard', async () => {
    const page = await openPage(`/o/${passage.org}/lectures`, { as: ines });
    await step(page, 'Convocations reçues');
    await looksRightEverywhere(page, 'lectures');
    await page.getByRole('link', { name: 'Répondre, Nadège Kerbrat' }).click();
    await title(page, 'Siéger au jury');
    await page.getByText('Cochez que vous avez lu la note.').waitFor();
    await looksRightEverywhere(page, 'siege');
    await page.getByRole('checkbox', { name: /^J’ai lu cette note/ }).check();
    await page.getByRole('checkbox', { name: /^Je n’ai aucun lien/ }).check();
    await press(page, 'Accepter le siège');
    await title(page, 'Nadège Kerbrat');
    await page.getByRole('region', { name: 'Mon appréciation' }).waitFor();
    await markByKeyboard(page);
    await looksRightEverywhere(page, 'lecture');
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0);
    const kept = await until('the four marks are kept', async () => { const { marks } = await ines.call(routes.openReading, { params: passage }); return marks.length === SAID.length && marks; });
    expect(kept.map(({ level }) => level).sort()).toEqual(['met', 'not_met', 'not_observed', 'partly_met']);
    expect(kept.map(({ comment: text }) => text).filter(Boolean)).toEqual([COMMENT]);
    await page.goto(address('/bilan'));
    await step(page, 'Ce qui reste');
    await looksRight(page, 'bilan');
  }, SLOW);

  it('another juror reads the same booklet and sees nothing of it', async () => {
    await acceptSeats(passage, { president: panel.president, members: panel.members.slice(1) });
    const page = await openPage(address(), { as: marc });
    await page.getByText(/^0\scritère apprécié sur \d+$/).waitFor();
    await page.getByRole('region', { name: 'Mon appréciation' }).getByRole('radio', { name: 'Atteint', exact: true }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).and(page.locator('input')).count()).toBe(0);
    expect(await page.content()).not.toContain(COMMENT);
    expect(JSON.stringify(await marc.call(routes.openReading, { params: passage }))).not.toContain(COMMENT);
    expect(await codeOf(readDeliberation(marc, passage))).toMatch(/^403 /);
    for (const juror of [president, ines, marc]) await readBooklet(juror, passage, blocs, back);
  }, SLOW);

  it('the president opens the hearing with who is there, the jurors confirm, and the president closes it', async () => {
    const juror = await openPage(address('/audition'), { as: ines });
    await step(juror, 'L’audition n’est pas encore ouverte');
    const page = await openPage(address('/bilan'), { as: president });
    await page.getByRole('link', { name: 'Aller à l’audition' }).click();
    await step(page, /^Qui est là/);
    await page.getByText('Notez si Nadège Kerbrat est là.').waitFor();
    await looksRightEverywhere(page, 'presence');
    await page.getByRole('radio', { name: 'Est là' }).check();
    for (const { name } of panel.members) await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
    await press(page, 'Ouvrir l’audition');
    await confirmFirstBloc(page);
    await confirmFirstBloc(juror);
    await looksRight(juror, 'audition');
    await juror.setViewportSize(PHONE);
    expect(await overflowOf(juror)).toEqual([]);
    await press(page, 'Clore l’audition');
    await confirm(page, 'Clore l’audition');
    await step(page, 'L’audition est close');
    await looksRight(page, 'audition-close');
    expect((await readDeliberation(president, passage)).passage.seats.map(({ present }) => present)).toEqual([true, true, true]);
  }, SLOW);

  it('the panel settles what diverges first, then three blocs are validated and the others kept back; all sign and the president seals', async () => {
    const page = await openPage(address('/deliberation'), { as: president });
    await press(page, 'Ouvrir la délibération');
    await step(page, 'Les divergences d’abord');
    await page.getByText(COMMENT).first().waitFor();
    await looksRightEverywhere(page, 'deliberation');
    const divergent = new Set((await readDeliberation(president, passage)).criteria.filter((criterion) => criterion.divergent).map(({ criterionId }) => criterionId));
    expect(divergent.size).toBe(3);
    const choice = page.getByRole('radiogroup', { name: 'Bloc' }).getByRole('radio');
    for (const [index, { id, title: name, criteria }] of blocs.entries()) {
      await choice.nth(index).click();
      await page.getByText(name, { exact: false }).first().waitFor();
      await page.getByRole('heading', { name: /^Décision du jury sur/ }).waitFor();
      const apart = criteria.filter((criterion) => divergent.has(criterion.id)).length;
      if (apart > 0) await settle(page, apart);
      if (index === 0 || back[0] === id) await looksRight(page, `decision-${index}`);
      await decide(page, !back.includes(id));
    }
    const juror = await openPage(address('/deliberation'), { as: ines });
    await juror.getByRole('button', { name: 'Signer', exact: true, disabled: false }).click();
    await confirm(juror, 'Signer');
    await juror.getByText('Vous avez signé. La présidence scelle.').waitFor();
    await marc.call(routes.sealMinutes, { params: passage });
    await press(page, 'Signer et sceller');
    await confirm(page, 'Signer et sceller');
    await page.getByText(/^Empreinte/).waitFor();
    await juror.getByText(/^Empreinte/).waitFor();
    await looksRightEverywhere(juror, 'deliberation-scellee');
  }, SLOW);

  it('the minutes carry the decisions, the signatures and the seal', async () => {
    const { sealed, decisions } = await readDeliberation(president, passage);
    expect(decisions.map(({ blocId, verdict, departs }) => [blocId, verdict, departs])).toEqual(expect.arrayContaining(blocs.map(({ id }) => [id, back.includes(id) ? 'not_validated' : 'validated', false])));
    const page = await openPage(address('/proces-verbal'), { as: president });
    await title(page, 'Procès-verbal');
    await page.getByText(new RegExp(`^Empreinte.*${sealed?.hash}$`)).waitFor();
    expect(await page.getByText(/^Signé le /).count()).toBe(3);
    expect(await page.getByText(ENOUGH).count()).toBe(back.length);
    await looksRightEverywhere(page, 'proces-verbal');
  }, SLOW);

  it('the candidate reads a partial result, with motives and what would suffice', async () => {
    const page = await openPage(`/o/${at.org}/candidature/${at.candidacy}/resultat`, { as: candidate });
    await step(page, /blocs vous sont acquis, il en reste/);
    await page.getByText(`3 sur ${blocs.length}`).waitFor();
    expect(await page.getByText(MOTIVE).and(page.locator(':visible')).count()).toBe(back.length);
    expect(await page.getByText(ENOUGH).count()).toBe(back.length);
    await looksRightEverywhere(page, 'resultat');
  }, SLOW);
});
