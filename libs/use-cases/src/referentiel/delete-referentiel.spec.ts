import { DeleteReferentiel } from './delete-referentiel.js';
import { referentielWorld } from './testing/referentiel-world.js';

describe('throwing a référentiel away', () => {
  const world = () => {
    const all = referentielWorld();
    return { ...all, remove: new DeleteReferentiel(all.referentiels, all.certifications, all.storage, all.journal) };
  };

  it.each(['draft', 'failed'] as const)('removes what is %s, and says where its document was', async (status) => {
    const { remove, samir, kept, now, journal } = world();
    const { id } = kept({ status });
    await remove.run(samir, id);
    expect(now(id)).toBeUndefined();
    expect(journal.facts).toMatchObject([{ type: 'referentiel.deleted', subjectId: id, data: { sourceKey: 'kept' } }]);
  });

  it.each([['reading', 'referentiel.being_read'], ['published', 'referentiel.published_stays'], ['retired', 'referentiel.published_stays']] as const)('refuses what is %s', async (status, code) => {
    const { remove, samir, kept } = world();
    await expect(remove.run(samir, kept({ status }).id)).rejects.toMatchObject({ refusal: 'forbidden', code });
  });

  it('is the certifier’s managers’', async () => {
    const { remove, administrator, atCentre, kept } = world();
    const { id } = kept();
    await expect(remove.run(administrator, id)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
    await expect(remove.run(atCentre, id)).rejects.toMatchObject({ refusal: 'not-found' });
  });

  it('lets the document go when told; a failed reading kept none', async () => {
    const { remove, storage } = world();
    storage.kept.set('kept', 'bytes');
    await remove.letGo('');
    expect(storage.kept.size).toBe(1);
    await remove.letGo('kept');
    expect(storage.kept.size).toBe(0);
  });
});
