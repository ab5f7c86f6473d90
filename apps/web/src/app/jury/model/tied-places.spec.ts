import { aBooklet, IDS } from '../testing/a-sitting';
import { lookOf, pagesOf } from './evidence-look';
import { NOWHERE, placeWords } from '../../i18n/place-words';
import { names, pageOf } from './place';
import { argumentsFor, tiedPlaces } from './tied-places';

describe('the places tied to a criterion', () => {
  it('puts first those that name it, then those that speak for its competency', () => {
    expect(tiedPlaces(aBooklet(), { id: IDS.a, competencyIds: ['c1'] }).map(({ evidence, place }) => [evidence.number, place.pageFrom])).toEqual([[1, 2], [2, null]]);
  });
  it('follows the order of its competencies', () => expect(tiedPlaces(aBooklet(), { id: IDS.c, competencyIds: ['c2', 'c1'] }).map(({ tieId }) => tieId)).toEqual(['t3', 't2']));
  it('leaves out a tie that names other criteria, and finds nothing where nothing is tied', () => {
    expect(tiedPlaces(aBooklet(), { id: IDS.b, competencyIds: ['c1'] }).map(({ tieId }) => tieId)).toEqual(['t2']);
    expect(tiedPlaces(aBooklet(), { id: IDS.d, competencyIds: ['c3'] })).toEqual([]);
  });
  it('reads the argument of each competency it bears on', () => expect(argumentsFor(aBooklet(), { competencyIds: ['c2', 'c1'] })).toEqual([{ competencyId: 'c1', text: 'J’ai conduit les entretiens.' }]));
});

describe('a place', () => {
  it.each([[{ pageFrom: 2, pageTo: 4 }, 'p. 2 à 4'], [{ pageFrom: 2 }, 'p. 2'], [{ slide: 3 }, 'diapositive 3'], [{ secondFrom: 70 }, 'à 1:10'], [{ secondFrom: 70, secondTo: 95 }, 'de 1:10 à 1:35'], [{ heading: 'Accueil' }, '«\u00A0Accueil\u00A0»'], [{}, '']])('%j is said %s', (part, said) => expect(placeWords({ ...NOWHERE, ...part })).toBe(said));
  it('opens at its first page and names those it covers', () => {
    const place = { ...NOWHERE, pageFrom: 2, pageTo: 3 };
    expect([pageOf(place), names(place, 3), names(place, 4), names(null, 1), pageOf({ ...NOWHERE, slide: 5 })]).toEqual([2, true, false, false, 5]);
  });
});

describe('how evidence is looked at', () => {
  it('by its form, its type and its pages', () => expect(aBooklet().evidence.map((each) => [lookOf(each), pagesOf(each)])).toEqual([['pages', 4], ['link', 0], ['recording', 0], ['text', 0]]));
  it('as a description alone when it is kept for the hearing', () => {
    const [paged] = aBooklet().evidence;
    expect([lookOf({ ...paged!, confidentiality: 'shown_at_hearing', file: null }), lookOf({ ...paged!, file: { ...paged!.file!, previewPages: 0, type: 'text/plain' } }), lookOf({ ...paged!, file: { ...paged!.file!, previewPages: 0, type: 'application/zip' } })]).toEqual(['described', 'written', 'file']);
  });
});
