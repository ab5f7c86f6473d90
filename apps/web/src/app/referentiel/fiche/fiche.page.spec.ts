import { routes } from '@probant/contract';
import { Answers, openPage } from '../../session/testing/open-page';
import FichePage from './fiche.page';

const FICHE = { number: 'RNCP99001', title: 'Accueil', abbreviation: null, level: 6, state: 'Publiée', active: true, registration: null, endsOn: '2028-08-31', effectiveOn: null, decidedOn: null, publishedOn: null, awardedUntil: null, certifiers: [{ name: 'École', siret: null, tradeName: null, website: null }], roads: [{ road: 'VAE', open: true, jury: 'Trois personnes.' }], blocs: [{ code: 'RNCP99001BC01', label: 'Accueillir' }], partialAward: null, correspondences: [{ sourceCodes: [], fiche: 'RNCP98000', destinationCodes: [] }], formerNumbers: [], newNumbers: ['RNCP99900'] };
const received = (part: object = {}) => ({ id: 'f', status: 'read', asked: null, sourceName: 'export.zip', sourceHash: 'abc', updatedOn: '2026-03-01', receivedAt: '2026-03-02T09:00:00.000Z', joinedAt: null, choices: [], choicesTotal: 0, failure: null, fiche: FICHE, revision: 3, ...part });
const view = (part: object = {}) => ({
  certification: { id: 'c', title: 'Accueil', rncp: null, level: 6, regime: 'portal', certifier: { id: 'o', name: 'École' }, mine: true, registrationEndsOn: null }, joined: null, received: null, versions: [], watch: null,
  actions: [{ action: 'receive', allowed: true, code: null, details: null }, { action: 'join', allowed: true, code: null, details: null }], ...part,
});
const open = async (part: object = {}) => {
  const answers = new Answers().on(routes.readFiche, view(part)).on(routes.joinFiche, received({ status: 'joined' })).on(routes.chooseFiche, undefined);
  return { ...(await openPage(FichePage, { org: 'belvedere', certification: 'c' }, answers)), answers };
};

describe('the fiche of a certification', () => {
  it('teaches which file to give', async () => {
    expect((await open()).text()).toContain('l’export des fiches RNCP ou RS');
  });

  it('says who gives it to whoever may not', async () => {
    const { text } = await open({ actions: ['receive', 'join'].map((action) => ({ action, allowed: false, code: 'referentiel.certifier_only', details: null })) });
    expect(text()).toContain('son certificateur la donnera');
    expect(text()).not.toContain('Choisir un fichier');
  });

  it('tells what was read, its source and its licence, and joins it with the codes confirmed', async () => {
    const versions = [{ referentiel: { id: 'r', version: 1, status: 'published', sourceName: 's', importedAt: '2026-01-01T00:00:00.000Z', publishedAt: null, counts: null, failure: null }, blocs: [{ blocId: 'b', number: '1', option: null, title: 'Accueillir', code: 'RNCP99001BC01', by: 'number' }] }];
    const { text, press, answers } = await open({ received: received(), versions });
    expect(text()).toContain('Licence Ouverte 2.0, mis à jour le 1er mars 2026');
    expect(text()).toContain('Jury : Trois personnes.');
    expect(text()).toContain('Proposé par son numéro.');
    await press('Joindre la fiche');
    expect(answers.sent(routes.joinFiche)).toEqual([{ revision: 3, matches: [{ referentielId: 'r', blocId: 'b', code: 'RNCP99001BC01' }] }]);
  });

  it('asks which of several fiches is meant', async () => {
    const { text, fill, press, answers } = await open({ received: received({ status: 'choosing', fiche: null, choices: [{ number: 'RNCP1', title: 'Un' }], choicesTotal: 25 }) });
    expect(text()).toContain('Ce fichier contient 25 fiches');
    await fill('Numéro de la fiche', 'RNCP1');
    await press('Lire cette fiche');
    expect(answers.sent(routes.chooseFiche)).toEqual([{ number: 'RNCP1' }]);
  });

  it('says why a file gives nothing, and why a fiche may not be joined', async () => {
    expect((await open({ received: received({ status: 'failed', fiche: null, failure: 'referentiel.xml_entities' }) })).element.querySelector('[role=alert]')?.textContent).toContain('DOCTYPE');
  });

  it('tells what becomes of the registration, and who keeps their version', async () => {
    expect((await open({ joined: received({ status: 'joined' }), watch: { code: 'registration_ends', on: '2026-09-01', replacedBy: ['RNCP99900'] } })).text()).toMatch(/se termine le 1er septembre 2026\. Remplacée par RNCP99900\. .*L\.6113-9/);
  });
});
