import type { BookletView, ReferentielView } from '@probant/contract';
import { openAt, type Answers } from '../../session/testing/open-at';
import { candidaciesFeature } from '../candidacies.feature';
import { aSchoolCandidacy } from '../testing/a-line';

const ID = aSchoolCandidacy().id;
const NOWHERE = { pageFrom: 4, pageTo: 6, heading: null, slide: null, secondFrom: null, secondTo: null };
const evidence = (part: object = {}) => ({
  id: 'e1', number: 3, title: 'Note de sécurité', kind: 'report', form: 'file', description: '', producedOn: '2025-06-01', experienceId: null, authorship: 'collective', ownPart: 'Le plan', aiTools: '', confidentiality: 'ordinary', url: null, text: null,
  file: { id: 'f1', version: 1, name: 'note.pdf', bytes: 3_400_000, type: 'application/pdf', state: 'ready', fault: null, sha256: null, pages: 12, seconds: null, previewPages: 12, addedAt: '2026-11-01T00:00:00.000Z', scanned: 'clean' }, ...part,
});
const booklet = (part: Partial<BookletView> = {}): BookletView => ({
  id: 'b', version: 1, passageNumber: 1, depositedAt: '2026-11-18T10:00:00.000Z', fingerprint: 'ab'.repeat(32), journalHead: null, state: 'deposited', flags: [], referentielId: 'r', blocIds: ['b1'], identity: { givenName: 'Fatou', familyName: 'Diarra' },
  experiences: [], evidence: [evidence()] as BookletView['evidence'], items: [{ competencyId: 'c1', argument: 'J’ai préparé le dossier.', ties: [{ tieId: 't', evidenceId: 'e1', argument: '', place: NOWHERE, criterionIds: [], expectedElementIds: [], authorship: 'collective', ownPart: '' }] }],
  completeness: { computedAt: null, stale: false, findings: [], blocs: [] }, actions: [{ action: 'check_form', allowed: true, code: null, details: null }], ...part,
});
const competency = (id: string, code: string) => ({ id, code, text: `Savoir ${code}`, activityId: null, componentId: null });
const referentiel = { id: 'r', tree: { title: null, certifier: null, rncp: null, optionGroups: [], requirements: [], glossary: [], blocs: [{ id: 'b1', number: '1', option: null, optionGroupId: null, title: 'Concevoir', description: null, components: [], activities: [], competencies: [competency('c1', 'C1'), competency('c2', 'C2')], modalities: [], criteriaGroups: [], criteria: [] }] } } as unknown as ReferentielView;
const open = (answers: Answers = {}, roles: Parameters<typeof openAt>[3] = ['manager']) => openAt(candidaciesFeature, `/o/belvedere/candidatures/${ID}/livret/1`, { readBooklet: booklet(), readCandidacy: aSchoolCandidacy({ status: 'deposited' }), readReferentiel: referentiel, checkForm: undefined, listBooklets: { items: [] }, listMembers: { items: [] }, ...answers }, roles);

describe('checking the form of a booklet', () => {
  beforeEach(() => localStorage.clear());

  it('shows what was deposited, bloc by bloc, and what the product checked', async () => {
    const { section, text } = await open();
    expect(section('Preuves')).toMatch(/3 Note de sécurité.*Rapport, travail collectif.*note\.pdf ?· 3,4 Mo · 12 pages.*Sa part : Le plan/);
    expect(section('Bloc 1 · Concevoir')).toMatch(/1 compétence sans texte.*C1 Savoir C1.*J’ai préparé le dossier\..*Preuve 3, Note de sécurité, p\. 4 à 6/);
    expect(text()).toContain('Le fichier s’ouvre, contenu vérifié');
    expect(text()).toContain('Le nom du livret est celui de la candidature');
  });

  it('warns when the booklet bears another name or a file does not open', async () => {
    const { text } = await open({ readBooklet: booklet({ identity: { givenName: 'Luc', familyName: 'Armengaud' }, evidence: [evidence({ file: { ...evidence().file, state: 'refused', fault: 'encrypted' } })] as BookletView['evidence'] }) });
    expect(text()).toContain('Le livret est au nom de Luc Armengaud');
    expect(text()).toContain('1 fichier ne s’ouvre pas');
  });

  it('verifies in one act, and comes back to the candidacy', async () => {
    const { address, press, sent } = await open();
    await press('La forme est bonne');
    expect(sent('checkForm')[0]).toEqual({ params: { org: 'belvedere', candidacy: ID, version: 1 }, body: { outcome: 'verified' } });
    expect(address()).toBe(`/o/belvedere/candidatures/${ID}`);
  });

  it('gives it back with a reason item by item, each one written', async () => {
    const { fill, press, sent, text } = await open();
    expect(text()).toContain('Signalez au moins un élément');
    await press('Signaler la preuve 3');
    expect(text()).toContain('Écrivez ce que le candidat doit faire pour « Preuve 3, Note de sécurité ».');
    expect(text()).toContain('Retirez d’abord le motif, ou rendez le livret.');
    await fill('Ce que le candidat doit faire', 'La page 4 est blanche : exportez de nouveau le document.');
    await press('Rendre au candidat');
    expect(sent('checkForm')[0]?.body).toEqual({ outcome: 'flagged', flags: [{ subjectId: 'e1', code: 'unreadable', reason: 'La page 4 est blanche : exportez de nouveau le document.' }] });
  });

  it('keeps on this device what is being written', async () => {
    localStorage.setItem(`probant.flags.${ID}.1`, JSON.stringify([{ subjectId: null, code: 'wrong_version', reason: 'C’est le brouillon.' }]));
    expect((await open()).text()).toContain('Le livret entier : ce n’est pas la bonne version');
  });

  it('is only read once it was checked, or by an administrator', async () => {
    const { page, section } = await open({ readBooklet: booklet({ state: 'flagged', flags: [{ subjectId: 'e1', code: 'unreadable', reason: 'Page 4 blanche' }], actions: [{ action: 'check_form', allowed: false, code: 'portfolio.form_already_checked', details: null }] }) });
    expect(section('Rendu avec 1 motif')).toContain('Preuve 3, Note de sécuritéLe fichier ne s’ouvre pas ou se lit mal : Page 4 blanche');
    expect(page.querySelector('pb-flag-item')).toBeNull();
  });
});
