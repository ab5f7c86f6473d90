import fc from 'fast-check';
import { aFile, anEvidence, aTie, SMALL_TREE } from '../testing/portfolio.builders.js';
import { composeBooklet, filesOf, type BookletSource } from './booklet.js';
import { canonicalJson } from './canonical-json.js';
import { changedCriteria } from './changes.js';

const source = (part: Partial<BookletSource> = {}): BookletSource => ({
  referentielId: 'r', passageNumber: 1, identity: { givenName: 'Léa', familyName: 'Martin' }, consentedAt: null, swornAt: null, tree: SMALL_TREE, scopeBlocIds: ['b1'], optionBlocIds: [], experiences: [],
  evidence: [anEvidence(), anEvidence({ id: 'untied', number: 2 })], ties: [aTie()], arguments: [], ...part,
});

describe('composing a booklet', () => {
  it('copies what is tied or argued in the blocs presented, with the evidence it rests on', () => {
    const content = composeBooklet(source({ arguments: [{ competencyId: 'c2', text: 'Voilà' }, { competencyId: 'c3', text: 'Hors du parcours' }] }));
    expect(content.items.map(({ competencyId, ties }) => [competencyId, ties.length])).toEqual([['c1', 1], ['c2', 0]]);
    expect(content.evidence.map(({ id }) => id)).toEqual(['evidence']);
    expect(content.blocIds).toEqual(['b1']);
    expect(filesOf(content)).toMatchObject([{ sha256: 'a'.repeat(64), evidenceId: 'evidence' }]);
  });

  it('leaves out ties and evidence put aside, and says nothing of where files are kept', () => {
    const gone = '2026-02-02T09:00:00.000Z';
    expect(composeBooklet(source({ ties: [aTie({ removedAt: gone })] })).items).toEqual([]);
    expect(composeBooklet(source({ evidence: [anEvidence({ removedAt: gone })] })).items).toEqual([]);
    expect(canonicalJson(composeBooklet(source()))).not.toMatch(/staged|organisationId|personId/);
  });
});

describe('the one text of a value', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe('{"b":[1,{"c":"é","d":null}]}');
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});

describe('what changed between two versions', () => {
  const before = composeBooklet(source());
  const changed = (part: Partial<BookletSource>) => changedCriteria(before, composeBooklet(source(part)), SMALL_TREE);

  it('is nothing when nothing a juror reads changed', () => {
    expect(changed({})).toEqual([]);
  });

  it('is every criterion of a competency whose argument or whose evidence changed', () => {
    expect(changed({ arguments: [{ competencyId: 'c2', text: 'Voilà' }] })).toEqual(['k1', 'k2']);
    expect(changed({ evidence: [anEvidence({ files: [aFile({ sha256: 'b'.repeat(64) })] })] })).toEqual(['k1']);
    expect(changed({ ties: [] })).toEqual(['k1']);
  });

  it('is the criteria a tie names, when it names some', () => {
    expect(changed({ ties: [aTie(), aTie({ id: 't2', competencyId: 'c2', criterionIds: ['k2'] })] })).toEqual(['k2']);
  });
});
