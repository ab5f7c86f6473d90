import { idOf } from '../testing/fakes.js';
import { ListVersions } from './list-versions.js';
import { CERTIFICATION, CERTIFIER, referentielWorld } from './testing/referentiel-world.js';

describe('the versions of a certification', () => {
  const world = () => {
    const all = referentielWorld();
    const [draft, second, first] = [all.kept({ id: idOf(911) }), all.kept({ id: idOf(912), status: 'published', version: 2 }), all.kept({ id: idOf(913), status: 'retired', version: 1 })];
    all.kept({ id: idOf(914), status: 'failed', counts: null }, null);
    const follow = (referentielId: string, eligible: boolean) => ({ organisationId: CERTIFIER, referentielId, route: 'vae' as const, counter: 0, eligible });
    all.candidacies.candidacies = [follow(first.id, true), follow(first.id, true), follow(second.id, true), follow(second.id, false)];
    return { ...all, draft, second, first, list: new ListVersions(all.certifications, all.referentiels, all.candidacies) };
  };

  it('are a chain, drafts before the newest, each with the candidacies that follow it; what could not be read is none', async () => {
    const { list, samir, draft, second, first } = world();
    const { versions, mine } = await list.run(samir, CERTIFICATION);
    expect(mine).toBe(true);
    expect(versions.map(({ referentiel, candidacies }) => [referentiel.id, candidacies])).toEqual([[draft.id, { kept: 0, waiting: 0 }], [second.id, { kept: 1, waiting: 1 }], [first.id, { kept: 2, waiting: 0 }]]);
  });

  it('are, for a centre, those that were published', async () => {
    const { list, atCentre, stranger, second, first } = world();
    expect((await list.run(atCentre, CERTIFICATION)).versions.map(({ referentiel }) => referentiel.id)).toEqual([second.id, first.id]);
    await expect(list.run(stranger, CERTIFICATION)).rejects.toMatchObject({ refusal: 'not-found', code: 'referentiel.certification_unknown' });
  });
});
