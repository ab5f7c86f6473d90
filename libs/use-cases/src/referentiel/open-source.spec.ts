import { OpenSource } from './open-source.js';
import { referentielWorld } from './testing/referentiel-world.js';

const PDF = new TextEncoder().encode('%PDF-1.7');

describe('opening the document of a référentiel', () => {
  const world = async () => {
    const all = referentielWorld();
    await all.storage.put('kept', (async function* () { yield PDF; })());
    return { ...all, open: new OpenSource(all.referentiels, all.certifications, all.storage) };
  };

  it('gives its bytes and its name to the certifier’s staff', async () => {
    const { open, samir, administrator, kept } = await world();
    const { id } = kept();
    for (const actor of [samir, administrator]) {
      const { name, stream } = await open.run(actor, id);
      let text = '';
      for await (const chunk of stream) text += new TextDecoder().decode(chunk);
      expect([name, text]).toEqual(['referentiel.txt', '%PDF-1.7']);
    }
  });

  it('is closed to centres and candidates, even once published', async () => {
    const { open, atCentre, candidate, stranger, kept } = await world();
    const { id } = kept({ status: 'published', version: 1 });
    for (const actor of [atCentre, candidate]) await expect(open.run(actor, id)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
    await expect(open.run(stranger, id)).rejects.toMatchObject({ refusal: 'not-found' });
  });

  it('gives nothing before the first reading', async () => {
    const { open, samir, kept } = await world();
    const { id } = kept({ status: 'reading', counts: null }, null);
    await expect(open.run(samir, id)).rejects.toMatchObject({ refusal: 'not-found', code: 'referentiel.no_tree' });
  });
});
