import type { RulesBody } from '../referentiel.client';
import { aTree, idOf } from '../testing/a-referentiel';
import { faultsOf, firstRules, rulesInWords, withOverride } from './rules-draft';

const rules = (change: Partial<RulesBody> = {}): RulesBody => ({ ...firstRules(aTree(), 'vae'), ...change });

describe('preparing a rule set', () => {
  it('begins with nothing specified, and proposes what is printed for the route', () => {
    expect(rules()).toMatchObject({ partlyMetWorth: 0, competencyRule: { kind: 'unspecified' }, blocRule: { kind: 'unspecified' }, requirementIds: [idOf('r2')] });
    expect(firstRules(aTree(), 'formation').requirementIds).toEqual([idOf('r1')]);
  });

  it('keeps an override while it says something', () => {
    const once = withOverride(rules(), idOf('b1'), { blocRule: { kind: 'at_least', count: 2 } });
    expect(once.blocOverrides).toEqual([{ blocId: idOf('b1'), blocRule: { kind: 'at_least', count: 2 } }]);
    expect(withOverride(once, idOf('b1'), { blocRule: undefined }).blocOverrides).toEqual([]);
  });

  it('says what is out of bounds, and where', () => {
    expect(faultsOf(rules(), aTree())).toEqual([]);
    const wrong = withOverride(rules({ partlyMetWorth: 2, competencyRule: { kind: 'ratio', ratio: 0 }, limits: { maxPages: Number.NaN, maxPagesEliminatory: false } }), idOf('b1'), { blocRule: { kind: 'at_least', count: 3 } });
    expect(faultsOf(wrong, aTree())).toEqual([
      'La valeur d’un critère partiellement atteint va de 0 à 1.', 'Règle générale\u00A0: la part des critères va de 1 à 100\u00A0%.', 'Bloc 1\u00A0: ce bloc ne compte que 2\u00A0compétences.', 'Le nombre de pages va de 1 à 5\u202F000.',
    ]);
  });

  it('is read as sentences', () => {
    const words = rulesInWords(rules({ partlyMetWorth: 0.5, competencyRule: { kind: 'ratio', ratio: 0.6 }, blocRule: { kind: 'all' }, eliminatoryCompetencyIds: [idOf('c1')] }), aTree());
    expect(words).toEqual(expect.arrayContaining(['Un critère partiellement atteint vaut 0,5.', 'Compétence\u00A0: validée à partir de 60\u00A0% de ses critères.', 'Éliminatoires\u00A0: 1\u00A0compétence.', 'Hors blocs\u00A0: livret de preuves.']));
  });
});
