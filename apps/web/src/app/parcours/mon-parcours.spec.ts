import { routes } from '@probant/contract';
import { Undo } from '@probant/ui';
import { aCandidacy, aFinding, allowedAction, refusedAction } from '../session/testing/a-candidacy';
import { Answers, openPage } from '../session/testing/open-page';
import MonParcours from './mon-parcours';

const HERE = { org: 'belvedere', candidacy: aCandidacy().id };
const where = aFinding().where;
const completeness = (findings: ReturnType<typeof aFinding>[], stale = false) => ({ ...aCandidacy().completeness, findings, stale });

describe('my journey', () => {
  it('says what to do now, why, and leads there', async () => {
    const finding = aFinding({ code: 'criterion_without_tie', where: { ...where, competencyId: 'c7', criterionId: 'k1' }, facts: { bloc: '2', competency: 'C7', criterion: 'C7.2' } });
    const page = await openPage(MonParcours, HERE, new Answers().on(routes.readCandidacy, aCandidacy({ completeness: completeness([finding]) })));
    expect(page.element.querySelector('h1')?.textContent).toMatch(/^Bon(jour|soir) Nadège$/);
    expect(page.element.querySelector('#next')?.textContent).toBe('Compléter la compétence C7');
    expect(page.text()).toContain('Le critère C7.2 n’a aucune preuve.');
    expect((page.control('Rattacher') as HTMLAnchorElement).getAttribute('href')).toContain('/competence/c7?critere=k1');
  });

  it('tells what blocks the deposit apart from what only weakens it, each with its way out', async () => {
    const broken = aFinding({ code: 'file_refused', severity: 'blocker', where: { ...where, evidenceId: 'e1' }, facts: { evidence: 'Scan_0047.pdf', fault: 'encrypted' }, nextAction: 'replace_file' });
    const weak = aFinding({ code: 'own_part_missing', where: { ...where, evidenceId: 'e2', competencyId: 'c1' }, facts: { evidence: 'Bilan carbone', competency: 'C1' } });
    const page = await openPage(MonParcours, HERE, new Answers().on(routes.readCandidacy, aCandidacy({ completeness: completeness([broken, weak]) })));
    expect(page.element.querySelector('[aria-labelledby=blocks]')?.textContent).toContain('Scan_0047.pdf');
    expect(page.element.querySelector('[aria-labelledby=blocks]')?.textContent).not.toContain('Bilan carbone');
    expect(page.element.querySelector('[aria-labelledby=weakens]')?.textContent).toContain('dites quelle part est la vôtre');
    expect((page.control(/^Remplacer :/) as HTMLAnchorElement).getAttribute('href')).toMatch(/\/preuves\/e1$/);
  });

  it('says that the verification is under way', async () => {
    const page = await openPage(MonParcours, HERE, new Answers().on(routes.readCandidacy, aCandidacy({ completeness: completeness([], true) })));
    expect(page.element.querySelector('.checking[role=status]')?.textContent).toContain('Vérification en cours');
  });

  it('shows the days left, what silence means and the article', async () => {
    const page = await openPage(MonParcours, HERE, new Answers().on(routes.readCandidacy, aCandidacy({ clocks: [{ code: 'hearing', dueOn: '2027-03-31', daysLeft: 132, article: 'R.6412-5' }] })));
    expect(page.element.querySelector('[aria-labelledby=clocks]')?.textContent).toMatch(/132.*Le jury doit vous entendre.*31 mars 2027.*Art\. R\.6412-5/);
  });

  it('gives the first steps in the person’s own order', async () => {
    const page = await openPage(MonParcours, HERE, new Answers().on(routes.readCandidacy, aCandidacy({ status: 'draft', identity: null, consentedAt: null, actions: [refusedAction('submit_eligibility', 'candidacy.identity_missing')] })));
    expect([...page.element.querySelectorAll('pb-first-steps a')].map((link) => link.textContent)).toEqual(['Mon identité', 'Mon accord', 'Ce que je présente', 'Envoyer mon dossier']);
    expect((page.control('Remplir mon identité') as HTMLAnchorElement).getAttribute('href')).toMatch(/parcours\/identite$/);
  });

  it('starts the booklet of an eligible candidate', async () => {
    const answers = new Answers().on(routes.readCandidacy, aCandidacy({ status: 'eligible' })).on(routes.startBuilding, undefined);
    const page = await openPage(MonParcours, HERE, answers);
    await page.press('Commencer mon livret');
    expect(answers.sent(routes.startBuilding)).toHaveLength(1);
  });

  it('withdraws at once, and offers to take it back', async () => {
    const offer = jest.fn<void, [string, () => void]>();
    const answers = new Answers().on(routes.readCandidacy, aCandidacy({ actions: [allowedAction('withdraw')] })).on(routes.withdrawCandidacy, undefined).on(routes.reopenCandidacy, undefined);
    const page = await openPage(MonParcours, HERE, answers, [{ provide: Undo, useValue: { offer, say: jest.fn() } }]);
    await page.press('Retirer ma candidature');
    expect(answers.sent(routes.withdrawCandidacy)).toHaveLength(1);
    offer.mock.calls[0]?.[1]();
    await page.settle();
    expect(answers.sent(routes.reopenCandidacy)).toHaveLength(1);
  });
});
