import { somebody } from '../testing/referentiel.builders.js';
import { aBloc, aTree } from '../testing/tree.builders.js';
import { aFicheBloc, aFicheRecord, element, word } from '../testing/fiche.builders.js';
import { proposeCodes } from './match-blocs.js';
import { readFiche } from './read-fiche.js';
import { asRegistered, ficheChosen, ficheFound, joined, mayJoin, registrationWatch, type ReceivedFiche } from './received-fiche.js';

const FICHE = readFiche(aFicheRecord(element('NOMENCLATURE_EUROPE', word('NIVEAU', 'NIV6')), word('DATE_FIN_ENREGISTREMENT', '31/12/2028'), element('BLOCS_COMPETENCES', aFicheBloc('RNCP99001BC01', 'Accueillir les publics'), aFicheBloc('RNCP99001BC02', 'Gérer la caisse et les stocks'), aFicheBloc('RNCP99001BC03', 'Animer une équipe'))));
const received: ReceivedFiche = {
  id: 'f', certifierId: 'certifier', certificationId: 'certification', status: 'reading', asked: null, sourceName: 'export.zip', sourceHash: 'a', sourceKey: 'staged', updatedOn: null, choices: [], choicesTotal: 0, fiche: null, failure: null, matches: [], receivedBy: 'samir', receivedAt: '2026-03-01T09:00:00.000Z',
  joinedBy: null, joinedAt: null, revision: 0,
};
const read = ficheFound(received, { fault: null, fiche: FICHE, updatedOn: '2026-03-01' });
const certification = { id: 'certification', certifierId: 'certifier', title: 'Accueil', rncp: null, level: null, regime: 'portal' as const, registrationEndsOn: '2027-01-01', createdAt: '2026-01-01T00:00:00.000Z' };
const NOW = '2026-03-02T09:00:00.000Z';

describe('a file of the register received for a certification', () => {
  it('is read, or says why not; its file is kept only while a choice is waited for', () => {
    expect(read).toMatchObject({ status: 'read', sourceKey: '', updatedOn: '2026-03-01', fiche: { number: 'RNCP99001' }, revision: 1 });
    expect(ficheFound(received, { fault: 'xml_entities' })).toMatchObject({ status: 'failed', failure: 'referentiel.xml_entities', sourceKey: '' });
    const choosing = ficheFound(received, { fault: 'several_fiches', choices: [{ number: 'RNCP1', title: 'Un' }], total: 2 });
    expect(choosing).toMatchObject({ status: 'choosing', choicesTotal: 2, sourceKey: 'staged' });
    expect(ficheChosen(choosing, 'RNCP1')).toMatchObject({ status: 'reading', asked: 'RNCP1', choices: [], sourceKey: 'staged', revision: 2 });
    expect(() => ficheChosen(read, 'RNCP1')).toThrow('referentiel.fiche_not_choosing');
  });

  it('is joined by a manager of the certifier, to the certification of its number', () => {
    const samir = somebody('samir', 'certifier', 'manager');
    expect(mayJoin(samir, read, certification)).toEqual({ allowed: true });
    expect(mayJoin(somebody('ada', 'certifier', 'administrator'), read, certification)).toMatchObject({ allowed: false, code: 'referentiel.certifier_only' });
    expect(mayJoin(samir, received, certification)).toMatchObject({ code: 'referentiel.fiche_not_read' });
    expect(mayJoin(samir, read, { rncp: 'RNCP1' })).toMatchObject({ code: 'referentiel.other_fiche', details: { fiche: 'RNCP99001', certification: 'RNCP1' } });
  });

  it('keeps the codes confirmed; each is one of the fiche and serves once a version', () => {
    const match = (blocId: string, code: string | null, referentielId = 'r') => ({ referentielId, blocId, code });
    const once = joined(read, { personId: 'samir', now: NOW, matches: [match('b1', 'RNCP99001BC01'), match('b2', null), match('b1', 'RNCP99001BC01', 'older')] });
    expect(once).toMatchObject({ status: 'joined', joinedBy: 'samir', joinedAt: NOW, matches: [{ code: 'RNCP99001BC01' }, { code: null }, { referentielId: 'older' }] });
    expect(joined(once, { personId: 'rosa', now: '2027-01-01T00:00:00.000Z', matches: [] })).toMatchObject({ joinedBy: 'samir', joinedAt: NOW, matches: [] });
    expect(() => joined(read, { personId: 'samir', now: NOW, matches: [match('b1', 'RNCP1BC01')] })).toThrow('referentiel.bloc_code_unknown');
    expect(() => joined(read, { personId: 'samir', now: NOW, matches: [match('b1', 'RNCP99001BC01'), match('b2', 'RNCP99001BC01')] })).toThrow('referentiel.bloc_code_twice');
  });

  it('gives its number, level and end to the certification; what it does not say stays', () => {
    expect(asRegistered(certification, FICHE)).toMatchObject({ rncp: 'RNCP99001', level: 6, registrationEndsOn: '2028-12-31', title: 'Accueil' });
    expect(asRegistered(certification, { ...FICHE, level: null, endsOn: null })).toMatchObject({ level: null, registrationEndsOn: '2027-01-01' });
  });
});

describe('the official code of a bloc', () => {
  const propose = (...blocs: readonly (readonly [number: string, title: string])[]) => proposeCodes(aTree({ blocs: blocs.map(([number, title], index) => aBloc({ id: `b${index}`, number, title })) }), FICHE).map(({ code, by }) => [code?.slice(-4) ?? null, by]);

  it('is the one of its number, or the one its title says', () => {
    expect(propose(['1', 'Accueillir tous les publics'], ['2', 'Gérer la caisse'], ['3', 'Animer une équipe'])).toEqual([['BC01', 'number'], ['BC02', 'number'], ['BC03', 'number']]);
    expect(propose(['1', 'Animer une équipe'], ['2', 'Gérer la caisse et les stocks'], ['3', 'Accueillir les publics'])).toEqual([['BC03', 'likeness'], ['BC02', 'number'], ['BC01', 'likeness']]);
  });

  it('goes once: of three options that bear one number, to the most alike', () => {
    expect(propose(['3', 'Piloter un budget'], ['3', 'Animer une équipe'], ['3', 'Vendre en ligne'])).toEqual([[null, null], ['BC03', 'number'], [null, null]]);
  });

  it('is by number alone where nothing else answers, and none for a bloc the register does not have', () => {
    expect(propose(['1', 'Réception'], ['4', 'Vendre en ligne'])).toEqual([['BC01', 'number'], [null, null]]);
  });
});

describe('watching a registration', () => {
  const watch = (registrationEndsOn: string | null, fiche: Parameters<typeof registrationWatch>[1] = null) => registrationWatch({ registrationEndsOn }, fiche, '2026-03-01', '2027-03-01');

  it('tells its end when it nears, when it is past, and what replaces it', () => {
    expect(watch('2027-06-01')).toBeNull();
    expect(watch('2026-09-01', { active: true, newNumbers: ['RNCP2'] })).toEqual({ code: 'registration_ends', on: '2026-09-01', replacedBy: ['RNCP2'] });
    expect(watch('2026-02-28')).toMatchObject({ code: 'registration_ended' });
    expect(watch('2026-03-01')).toMatchObject({ code: 'registration_ends' });
  });

  it('tells a fiche the register closed, and one replaced before its end', () => {
    expect(watch('2029-01-01', { active: false, newNumbers: [] })).toMatchObject({ code: 'registration_inactive' });
    expect(watch('2029-01-01', { active: true, newNumbers: ['RNCP2'] })).toMatchObject({ code: 'registration_replaced', replacedBy: ['RNCP2'] });
    expect(watch(null, { active: true, newNumbers: [] })).toBeNull();
  });
});
