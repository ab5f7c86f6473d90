import { idOf } from '../testing/fakes.js';
import { ListCorrections } from './list-corrections.js';
import { referentielWorld } from './testing/referentiel-world.js';

describe('the corrections of a draft', () => {
  const world = async (count: number) => {
    const all = referentielWorld();
    const { id } = all.kept();
    for (let turn = 1; turn <= count; turn += 1) await all.correcting.run(all.samir, id, idOf(7000 + turn), { kind: 'edit', elementId: null, field: 'title', was: turn === 1 ? 'Certification' : `Titre ${turn - 1}`, becomes: `Titre ${turn}` });
    return { ...all, id, list: new ListCorrections(all.referentiels, all.certifications, all.corrections) };
  };

  it('are read the newest first, page after page', async () => {
    const { list, samir, id } = await world(53);
    const first = await list.run(samir, id, null);
    expect([first.items.length, first.items[0]?.made.id, first.items[0]?.by]).toEqual([50, idOf(7053), 'Samir Belkacem']);
    const second = await list.run(samir, id, first.next);
    expect(second.items.map(({ made }) => made.id)).toEqual([idOf(7003), idOf(7002), idOf(7001)]);
    expect(second.next).toBeNull();
  });

  it('are its staff’s; a cursor that is none is refused', async () => {
    const { list, administrator, atCentre, samir, id } = await world(1);
    expect((await list.run(administrator, id, null)).items).toHaveLength(1);
    await expect(list.run(atCentre, id, null)).rejects.toMatchObject({ refusal: 'not-found' });
    await expect(list.run(samir, id, 'demain')).rejects.toMatchObject({ refusal: 'invalid', code: 'input.invalid' });
  });
});
