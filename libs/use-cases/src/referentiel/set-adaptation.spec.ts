import type { AdaptationAsked } from '@probant/domain-referentiel';
import { SetAdaptation } from './set-adaptation.js';
import { CRITERION, MODALITY, referentielWorld } from './testing/referentiel-world.js';

const ADAPTATION: AdaptationAsked = {
  route: 'vae',
  items: [{ targetId: MODALITY, target: 'modality', decision: 'kept', text: null, motive: null }, { targetId: CRITERION, target: 'criterion', decision: 'rephrased', text: 'Le projet présenté est tenu', motive: 'Le candidat présente le sien' }],
};

describe('adapting a référentiel to a route', () => {
  const world = () => {
    const all = referentielWorld();
    return { ...all, set: new SetAdaptation(all.referentiels, all.certifications, all.ruleBook, all.journal, all.clock, all.ids) };
  };

  it('adds a version; the printed text stays in the tree', async () => {
    const { set, samir, kept, journal, referentiels } = world();
    const referentiel = kept();
    const before = await referentiels.readingOf(referentiel);
    await set.run(samir, referentiel.id, ADAPTATION);
    expect(await set.run(samir, referentiel.id, ADAPTATION)).toMatchObject({ version: 2, items: [{ decision: 'kept' }, { decision: 'rephrased' }] });
    expect(await referentiels.readingOf(referentiel)).toEqual(before);
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.adaptation_set', data: { route: 'vae', version: 2 } });
  });

  it('refuses a criterion named as a modality', async () => {
    const { set, samir, kept } = world();
    await expect(set.run(samir, kept().id, { route: 'vae', items: [{ targetId: CRITERION, target: 'modality', decision: 'kept', text: null, motive: null }] })).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.adaptation_foreign' });
  });

  it('is the certifier’s managers’', async () => {
    const { set, administrator, kept } = world();
    await expect(set.run(administrator, kept().id, ADAPTATION)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
  });
});
