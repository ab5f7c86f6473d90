import { routes } from '@probant/contract';
import { Undo } from '@probant/ui';
import { aCandidacy, allowedAction, refusedAction } from '../../session/testing/a-candidacy';
import { Answers, openPage } from '../../session/testing/open-page';
import ConsentPage from './consent';
import EligibilityPage from './eligibility';
import IdentityPage from './identity';
import ScopePage from './scope';

const HERE = { org: 'belvedere', candidacy: aCandidacy().id };
const bloc = (id: string, number: string, title: string, optionGroupId: string | null = null, option: string | null = null) => ({ id, number, option, optionGroupId, title, description: null, components: [], activities: [], competencies: [], modalities: [], criteriaGroups: [], criteria: [] });
const TREE = { title: null, certifier: null, rncp: null, optionGroups: [{ id: 'g', title: 'Bloc 4', choose: 1 }], blocs: [bloc('b1', '1', 'Concevoir'), bloc('b2', '2', 'Organiser'), bloc('o1', '4', 'Entreprise', 'g', 'A'), bloc('o2', '4', 'Festival', 'g', 'B')], requirements: [], glossary: [] };
const draft = (change: Parameters<typeof aCandidacy>[0] = {}) => new Answers().on(routes.readCandidacy, aCandidacy({ status: 'draft', ...change })).on(routes.readReferentiel, { tree: TREE });

describe('stating one’s identity', () => {
  beforeEach(() => localStorage.clear());

  it('says what is still missing, and saves once whole', async () => {
    const answers = draft({ identity: null }).on(routes.stateIdentity, { revision: 4 });
    const page = await openPage(IdentityPage, HERE, answers);
    expect(page.text()).toContain('Il reste à donner la date de naissance et le lieu de naissance.');
    await page.fill('Date de naissance', '1988-04-02');
    await page.fill('Lieu de naissance', 'Brest');
    await page.press('Continuer');
    expect(answers.sent(routes.stateIdentity).at(-1)).toMatchObject({ givenName: 'Nadège', birthDate: '1988-04-02', birthPlace: 'Brest', phone: null, revision: 3 });
    expect(page.router.navigateByUrl).toHaveBeenCalledWith(expect.stringMatching(/parcours$/));
  });

  it('takes up again what a former visit could not send', async () => {
    localStorage.setItem(`probant.unsent.identity:${HERE.candidacy}`, JSON.stringify({ value: { givenName: 'Nadège', familyName: 'Kerbrat', birthName: '', birthDate: '', birthPlace: 'Quimper', phone: '', address: '', gender: 'woman' } }));
    const page = await openPage(IdentityPage, HERE, draft({ identity: null }));
    expect((page.element.querySelector('[name=birthPlace]') as HTMLInputElement).value).toBe('Quimper');
  });

  it('is read only once fixed, and says whom to write to', async () => {
    const page = await openPage(IdentityPage, HERE, draft({ actions: [refusedAction('state_identity', 'candidacy.wrong_status')] }));
    expect(page.text()).toContain('écrivez à votre école');
    expect((page.element.querySelector('[name=birthPlace]') as HTMLInputElement).readOnly).toBe(true);
  });
});

describe('consenting', () => {
  it('is one press, and can be taken back', async () => {
    const offer = jest.fn();
    const answers = draft({ consentedAt: null }).on(routes.giveConsent, undefined);
    const page = await openPage(ConsentPage, HERE, answers, [{ provide: Undo, useValue: { offer } }]);
    await page.press('Je donne mon accord');
    expect(answers.sent(routes.giveConsent)).toEqual([{ given: true }]);
  });
});

describe('choosing what to present', () => {
  const control = (page: { element: HTMLElement }, words: string): HTMLInputElement => {
    const label = [...page.element.querySelectorAll('label')].find((each) => each.textContent?.includes(words));
    return page.element.querySelector(`#${label?.htmlFor ?? 'none'}`) as HTMLInputElement;
  };

  it('asks for the option before it is saved, and keeps one of them', async () => {
    const answers = draft().on(routes.chooseScope, { revision: 4 });
    const page = await openPage(ScopePage, HERE, answers);
    expect(page.text()).toContain('1 à choisir');
    control(page, 'Entreprise').click();
    await page.settle();
    control(page, 'Festival').click();
    await page.settle();
    expect(answers.sent(routes.chooseScope)).toEqual([{ kind: 'all', blocIds: [], optionBlocIds: ['o1'], revision: 3 }, { kind: 'all', blocIds: [], optionBlocIds: ['o2'], revision: 4 }]);
  });

  it('saves named blocs as they are ticked', async () => {
    const answers = draft().on(routes.chooseScope, { revision: 4 });
    const page = await openPage(ScopePage, HERE, answers);
    control(page, 'Certains blocs').click();
    await page.settle();
    control(page, 'Organiser').click();
    await page.settle();
    expect(answers.sent(routes.chooseScope)).toEqual([{ kind: 'blocs', blocIds: ['b2'], optionBlocIds: [], revision: 3 }]);
  });
});

describe('sending the dossier', () => {
  it('is refused with the way out, then goes', async () => {
    const refused = await openPage(EligibilityPage, HERE, draft({ identity: null, actions: [refusedAction('submit_eligibility', 'candidacy.identity_missing')] }));
    expect(refused.control('Envoyer mon dossier').getAttribute('aria-disabled')).toBe('true');
    expect(refused.text()).toContain('Il manque votre identité');
  });

  it('goes when nothing is missing', async () => {
    const answers = draft({ actions: [allowedAction('submit_eligibility')] }).on(routes.submitEligibility, undefined);
    const page = await openPage(EligibilityPage, HERE, answers, [{ provide: Undo, useValue: { say: jest.fn() } }]);
    await page.press('Envoyer mon dossier');
    expect(answers.sent(routes.submitEligibility)).toHaveLength(1);
    expect(page.router.navigateByUrl).toHaveBeenCalledWith(expect.stringMatching(/parcours$/));
  });
});
