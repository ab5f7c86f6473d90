import { SpreadRules } from './spread-rules.js';
import { CENTRE, CERTIFIER, referentielWorld } from './testing/referentiel-world.js';

describe('spreading new rules', () => {
  it('tells the candidacies of this référentiel and route, and each organisation that keeps some', async () => {
    const { referentiels, candidacies, journal, kept, samir } = referentielWorld();
    const { id } = kept({ status: 'published' });
    const here = { organisationId: CERTIFIER, referentielId: id, route: 'vae' as const, counter: 0 };
    candidacies.candidacies = [here, { ...here, organisationId: CENTRE }, { ...here, organisationId: CENTRE }, { ...here, route: 'formation' }, { ...here, referentielId: 'other' }];
    expect(await new SpreadRules(referentiels, candidacies, journal).run(samir, id, 'vae')).toEqual([CERTIFIER, CENTRE]);
    expect(candidacies.candidacies.map(({ counter }) => counter)).toEqual([1, 1, 1, 0, 0]);
    expect(journal.facts).toMatchObject([{ type: 'referentiel.rules_spread', organisationId: CERTIFIER, subjectId: id }, { type: 'referentiel.rules_spread', organisationId: CENTRE, subjectId: id }]);
  });

  it('has nothing to tell of a draft thrown away meanwhile', async () => {
    const { referentiels, candidacies, journal, samir } = referentielWorld();
    expect(await new SpreadRules(referentiels, candidacies, journal).run(samir, 'gone', 'vae')).toEqual([]);
    expect(journal.facts).toEqual([]);
  });
});
