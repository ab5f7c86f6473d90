import { ExportReferentiel } from './export-referentiel.js';
import { CERTIFICATION, READING, referentielWorld } from './testing/referentiel-world.js';

describe('taking a référentiel away as a file', () => {
  const world = () => {
    const all = referentielWorld();
    return { ...all, exporting: new ExportReferentiel(all.referentiels, all.certifications) };
  };

  it('gives everything of it under the name of its certification and version, and nobody’s name', async () => {
    const { exporting, samir, kept } = world();
    const { id } = kept({ status: 'published', version: 3 }, { ...READING, doubts: READING.doubts.map((doubt) => ({ ...doubt, state: 'accepted', by: 'samir' })) });
    const { name, file } = await exporting.run(samir, id);
    expect(name).toBe('RNCP12345-v3.probant.json');
    expect(file).toEqual({ schema: 'probant-referentiel/1', tree: READING.tree, doubts: READING.doubts.map((doubt) => ({ ...doubt, state: 'accepted', by: null })), unplaced: READING.unplaced });
  });

  it('is for the staff of the certifier, once something was read', async () => {
    const { exporting, samir, administrator, atCentre, stranger, kept, importing, staged } = world();
    const { id } = kept({ status: 'published', version: 3 });
    expect(await exporting.run(administrator, id)).toMatchObject({ name: 'RNCP12345-v3.probant.json' });
    await expect(exporting.run(atCentre, id)).rejects.toMatchObject({ code: 'referentiel.certifier_only' });
    await expect(exporting.run(stranger, id)).rejects.toMatchObject({ refusal: 'not-found' });
    const waiting = await importing.run(samir, CERTIFICATION, staged('b'.repeat(64)));
    await expect(exporting.run(samir, waiting.id)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.no_tree' });
  });
});
