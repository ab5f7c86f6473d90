import { openAt, type Answers } from '../session/testing/open-at';
import { panelsFeature } from './panels.feature';
import type { PanelBody, Passage } from './panels.client';
import { aJuror, aPassage } from './testing/a-passage';

const iris = aJuror('018f0000-0000-7000-8000-0000000000a1', { givenName: 'Iris', familyName: 'Vidal' });
const paul = aJuror('018f0000-0000-7000-8000-0000000000a2', { givenName: 'Paul', familyName: 'Costa', profile: { gender: 'man' } });
const linked = aJuror('018f0000-0000-7000-8000-0000000000a3', { givenName: 'Rémi', familyName: 'Blanc', profile: { gender: 'man', linksDeclared: 'Ancien employeur de Mme Kerbrat' } });
const PASSAGE = aPassage().id;
const saved = ({ body }: { readonly body?: unknown }): Passage => {
  const { hearingAt, place, balanceReason, seats } = body as PanelBody;
  return aPassage({ hearingAt, place, balanceReason, seats: seats.map(({ personId, role }) => ({ id: personId, givenName: 'x', familyName: 'y', seatId: personId, role, state: 'invited', present: null, profession: null, qualified: true })) });
};
const base: Answers = { listJurors: { items: [iris, paul, linked] }, listMembers: { items: [] }, readPassage: aPassage(), readCandidacy: () => { throw new Error('not needed'); }, seatPanel: saved, convoke: undefined };
const open = (address: string, answers: Answers = {}) => openAt(panelsFeature, `/o/belvedere/${address}`, { ...base, ...answers });

describe('composing a panel', () => {
  beforeEach(() => localStorage.clear());

  it('checks each rule with its article while it is composed, and says the way out', async () => {
    const { pick, section } = await open(`jurys/${PASSAGE}`);
    expect(section('Composition du jury')).toMatch(/3 règles ne sont pas respectées.*non respecté : Au moins deux jurés ?art\. D\.6412-6/);
    await pick('Ajouter un juré', /^Rémi Blanc/);
    await pick('Ajouter un juré', /^Iris Vidal/);
    expect(section('Composition du jury')).toMatch(/1 règle n’est pas respectée.*Aucun lien avec le candidat ?art\. D\.6412-6 ?Rémi Blanc\. Remplacez/);
  });

  it('saves itself as it is composed, then convokes', async () => {
    const { fill, pick, press, sent, settle, text } = await open(`jurys/${PASSAGE}`);
    await pick('Ajouter un juré', /^Iris Vidal/);
    await pick('Ajouter un juré', /^Paul Costa/);
    expect(text()).toContain('Ce jury peut siéger');
    expect(text()).toMatch(/Posez une date|pas encore de date/);
    await fill('Jour', '2027-02-09');
    await fill('Heure', '14:30');
    await press('Convoquer');
    await settle();
    expect(sent('seatPanel').at(-1)?.body).toEqual({ hearingAt: '2027-02-09T13:30:00.000Z', place: null, balanceReason: null, seats: [{ personId: iris.id, role: 'president' }, { personId: paul.id, role: 'member' }] });
    expect(sent('convoke')).toHaveLength(1);
  });

  it('asks why women and men are not balanced', async () => {
    const { fill, pick, text } = await open(`jurys/${PASSAGE}`, { listJurors: { items: [iris, aJuror('018f0000-0000-7000-8000-0000000000a4', { givenName: 'Léa', familyName: 'Roux' })] } });
    await pick('Ajouter un juré', /^Iris Vidal/);
    await pick('Ajouter un juré', /^Léa Roux/);
    await fill('Pourquoi l’équilibre n’est pas tenu', 'Aucun homme libre à cette date.');
    expect(text()).toContain('La raison écrite sera gardée avec le passage.');
  });

  it('warns when the date falls after the legal end', async () => {
    const { fill, text } = await open(`jurys/${PASSAGE}`);
    await fill('Jour', '2027-03-09');
    expect(text()).toContain('après la fin du délai légal, le 28 février 2027 (art. R.6412-5)');
  });

  it('once convoked, warns people only at the manager’s word', async () => {
    const seat = { givenName: 'Iris', familyName: 'Vidal', present: null, profession: null, qualified: true };
    const convoked = aPassage({ state: 'convoked', hearingAt: '2027-02-09T13:30:00.000Z', seats: [{ ...seat, id: iris.id, seatId: 's1', role: 'president', state: 'accepted' }, { ...seat, givenName: 'Paul', familyName: 'Costa', id: paul.id, seatId: 's2', role: 'member', state: 'declined' }] });
    const { pick, press, section, sent } = await open(`jurys/${PASSAGE}`, { readPassage: convoked, listJurors: { items: [iris, paul, aJuror('018f0000-0000-7000-8000-0000000000a5', { givenName: 'Omar', familyName: 'Sy', profile: { gender: 'man' } })] } });
    expect(section('Convocations envoyées')).toContain('1 oui sur 1 siège, 1 refus : remplacez qui a décliné.');
    await pick('Ajouter un juré', /^Omar Sy/);
    expect(sent('seatPanel')).toEqual([]);
    await press('Enregistrer et prévenir');
    expect((sent('seatPanel')[0]?.body as PanelBody).seats.map(({ role }) => role)).toEqual(['president', 'member']);
  });

  it('changes nothing once the hearing is open', async () => {
    const { page, text } = await open(`jurys/${PASSAGE}`, { readPassage: aPassage({ state: 'hearing', actions: [{ action: 'seat_panel', allowed: false, code: 'jury.hearing_already_opened', details: null }] }) });
    expect(text()).toContain('Le jury ne change plus une fois l’audition ouverte.');
    expect(page.querySelector('input')).toBeNull();
  });
});

describe('the passages of a school', () => {
  it('are grouped by what they ask, with what the panel lacks', async () => {
    const { section } = await open('jurys', { listPassages: { items: [aPassage(), aPassage({ id: 'p2', state: 'closed', number: 2 })] } });
    expect(section('À organiser')).toMatch(/Nadège Kerbrat.*à tenir avant le 28 février 2027.*Aucun juré/);
    expect(section('Terminés')).toContain('passage 2');
  });

  it('teach when there is none', async () => {
    expect((await open('jurys', { listPassages: { items: [] } })).text()).toContain('Aucun passage pour l’instant');
  });
});

describe('the pool of jurors', () => {
  it('is searched by trade, and says who still has no sheet', async () => {
    const { fill, find, page } = await open('jurys/vivier', { listJurors: { items: [iris, aJuror('018f0000-0000-7000-8000-0000000000a6', { givenName: 'Zoé', familyName: 'Faure', profile: null })] } });
    expect(find('ul', 'Jurés').textContent).toContain('Fiche à remplir');
    await fill('Chercher un juré', 'production');
    expect([...page.querySelectorAll('[aria-label=Jurés] h2')].map((name) => name.textContent?.trim())).toEqual(['Iris Vidal']);
  });

  it('invites somebody as a juror', async () => {
    const { fill, press, sent } = await open('jurys/vivier', { inviteMember: { id: 'i' } });
    await press('Inviter un juré', 'button');
    await fill('Prénom', 'Omar');
    await fill('Nom', 'Sy');
    await fill('Adresse électronique', 'omar@exemple.fr');
    await press('Envoyer l’invitation');
    expect(sent('inviteMember')[0]?.body).toEqual({ givenName: 'Omar', familyName: 'Sy', email: 'omar@exemple.fr', role: 'juror' });
  });

  it('keeps the sheet of a juror as it is typed', async () => {
    const { fill, find, sent, settle } = await open(`jurys/vivier/${iris.id}`, { setJurorProfile: undefined });
    await fill('Profession', 'Régisseuse générale');
    find('mat-checkbox', /^Qualifié/).querySelector('input')?.click();
    await new Promise((resolve) => setTimeout(resolve, 900));
    await settle();
    expect(sent('setJurorProfile')[0]?.body).toEqual({ profession: 'Régisseuse générale', employer: 'Les Rives', qualified: false, gender: 'woman', linksDeclared: '' });
  });
});
