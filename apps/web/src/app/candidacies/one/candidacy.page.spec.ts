import { Problem } from '../../session/problem';
import { openAt, type Answers } from '../../session/testing/open-at';
import { candidaciesFeature } from '../candidacies.feature';
import { aSchoolCandidacy } from '../testing/a-line';

const ID = aSchoolCandidacy().id;
const PASSAGE = '018f0000-0000-7000-8000-0000000000f1';
const BLOC = aSchoolCandidacy().completeness.blocs[0]!;
const base: Answers = { listBooklets: { items: [] }, listMembers: { items: [{ id: 'p-marc', givenName: 'Marc', familyName: 'Leroy', email: 'marc@exemple.fr', roles: ['accompagnateur'], invited: false }, { id: 'p-later', givenName: 'Ana', familyName: 'Invitée', email: 'ana@exemple.fr', roles: ['accompagnateur'], invited: true }] } };
const open = (answers: Answers) => openAt(candidaciesFeature, `/o/belvedere/candidatures/${ID}`, { ...base, ...answers });
const passage = { id: PASSAGE, number: 1, state: 'closed', result: 'full', hearingOn: '2026-11-03T13:30:00.000Z' };
const decision = { id: 'd1', blocId: BLOC.blocId, verdict: 'validated' as const, motive: 'C1 est montrée par la note de sécurité.', criterionIds: [], wouldSuffice: null, agreement: 'unanimous' as const, departs: false, decidedAt: '2026-11-03T15:00:00.000Z', revokedAt: null, revocationMotive: null, passageNumber: 1 };
const decided = (change: object = {}): Answers => ({
  readCandidacy: aSchoolCandidacy({ status: 'decided', passages: [passage] }),
  readResult: { passages: [{ id: PASSAGE, number: 1, result: 'full', heldOn: '2026-11-03', notifiedOn: '2026-11-04', presentedBlocIds: [BLOC.blocId], decisions: [{ ...decision, ...change }], criteria: [] }], referentielId: 'r', heldBlocIds: [BLOC.blocId], missingBlocIds: [], complete: true, actions: [] },
});

describe('one candidacy, as its manager follows it', () => {
  it('tells what to do, by when and what silence means, and how far each bloc is', async () => {
    const { section, text } = await open({ readCandidacy: aSchoolCandidacy() });
    expect(section('Décider de la recevabilité')).toContain('À faire par l’école');
    expect(section('Délais')).toMatch(/2 ?jours ?Recevabilité à décider.*Sans réponse à cette date, la candidature devient recevable d’office\. Art\. R\.6412-4/);
    expect(text()).toContain('1 critère rattaché sur 2, 1 à l’oral');
  });

  it('grants eligibility without a word, and asks for reasons otherwise', async () => {
    const { fill, find, press, sent, settle, text } = await open({ readCandidacy: aSchoolCandidacy(), decideEligibility: undefined });
    expect(text()).toContain('Choisissez d’abord une des trois réponses.');
    find('mat-radio-button', /^À compléter/).querySelector('input')?.click();
    await settle();
    expect(text()).toContain('Écrivez les motifs');
    await fill('Ce qui manque', 'La pièce d’identité est illisible.');
    await press('Demander le complément');
    expect(sent('decideEligibility')[0]?.body).toEqual({ decision: 'incomplete', reason: 'La pièce d’identité est illisible.' });
    find('mat-radio-button', /^Recevable/).querySelector('input')?.click();
    await settle();
    await fill('Mot au candidat (facultatif)', '');
    await press('Déclarer recevable');
    expect(sent('decideEligibility')[1]?.body).toEqual({ decision: 'eligible', reason: null });
    expect(sent('readCandidacy').length).toBeGreaterThan(1);
  });

  it('leaves the decision to the certifier where the school is a centre', async () => {
    const { page, text } = await open({ readCandidacy: aSchoolCandidacy({ actions: [], certifier: { id: 'other', name: 'Certif' } }) });
    expect(text()).toContain('Certif décide de la recevabilité');
    expect(page.querySelector('pb-eligibility-form')).toBeNull();
  });

  it('leads to the booklet to check, then to the panel to seat', async () => {
    const { find } = await open({ readCandidacy: aSchoolCandidacy({ status: 'deposited' }), listBooklets: { items: [{ version: 2, passageNumber: 1, depositedAt: '2026-11-18T10:00:00.000Z', state: 'deposited', flags: 0 }, { version: 1, passageNumber: 1, depositedAt: '2026-11-10T10:00:00.000Z', state: 'flagged', flags: 3 }] } });
    expect(find('a', 'Lire la version 2').getAttribute('href')).toBe(`/o/belvedere/candidatures/${ID}/livret/2`);
    expect(find('section', 'Livrets déposés').textContent).toContain('Rendue, 3');
  });

  it('names who accompanies, among those who came, and lets undo it', async () => {
    const { pick, press, sent } = await open({ readCandidacy: aSchoolCandidacy(), nameAccompagnateur: undefined });
    await expect(pick('Accompagnateur', 'Ana Invitée')).rejects.toThrow('no [role=option]');
    await press('Marc Leroy', '[role=option]');
    expect(sent('nameAccompagnateur')[0]?.body).toEqual({ personId: 'p-marc' });
    await press('Annuler');
    expect(sent('nameAccompagnateur')[1]?.body).toEqual({ personId: null });
  });

  it('asks once, with its motive, before revoking a decision', async () => {
    const { fill, find, press, sent } = await open({ ...decided(), revokeDecision: { awaitingSecond: true } });
    await press(/^Révoquer la décision sur Bloc 1/);
    expect(find('[role=alertdialog]', 'Révoquer cette décision').textContent).toContain('reste dans l’histoire');
    await fill('Motif', 'Une pièce était un faux.');
    await press('Révoquer', '[role=alertdialog] button');
    expect(sent('revokeDecision')[0]).toEqual({ params: { org: 'belvedere', decision: 'd1' }, body: { motive: 'Une pièce était un faux.' } });
  });

  it('asks the second person to confirm, and not the one who asked', async () => {
    const asked = (mine: boolean) => decided({ revocationAsked: { at: '2026-11-20T10:00:00.000Z', motive: 'Une pièce était un faux.', mine } });
    const { find, press } = await open(asked(false));
    await press(/^Confirmer la révocation/);
    expect((find('textarea', 'Motif') as HTMLTextAreaElement).value).toBe('Une pièce était un faux.');
  });

  it('says who is awaited to the one who asked', async () => {
    const { section, page } = await open(decided({ revocationAsked: { at: '2026-11-20T10:00:00.000Z', motive: 'Faux.', mine: true } }));
    expect(section('Passages et décisions')).toContain('Révocation demandée le 20 novembre 2026 par vous');
    expect([...page.querySelectorAll('button')].map((button) => button.textContent?.trim())).not.toContain('Confirmer la révocation');
  });

  it('says why it cannot be read', async () => {
    expect((await open({ readCandidacy: () => { throw new Problem(404, 'candidacy.unknown'); } })).find('[role=alert]', /./).textContent).toContain('Réessayer');
  });
});
