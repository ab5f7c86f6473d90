import { contentOf } from '@probant/domain-portfolio';
import { EditTie } from './edit-tie.js';
import { CANDIDACY, CR1, portfolioWorld } from './testing/portfolio-world.js';

describe('editing a tie', () => {
  const world = async () => {
    const all = portfolioWorld();
    const tie = await all.tiedFile();
    return { ...all, base: contentOf(tie), id: tie.id, edit: new EditTie(all.dossiers, all.library, all.ties, all.journal, all.clock) };
  };

  it('merges two tabs that change different fields', async () => {
    const { edit, lea, id, base, ties } = await world();
    await edit.run(lea, CANDIDACY, id, { base, value: { ...base, argument: 'Premier onglet' } });
    const merged = await edit.run(lea, CANDIDACY, id, { base, value: { ...base, criterionIds: [CR1] } });
    expect(merged).toMatchObject({ argument: 'Premier onglet', criterionIds: [CR1], revision: 2 });
    expect(ties.kept.get(id)).toEqual(merged);
  });

  it('tells of a true clash, with what stands now', async () => {
    const { edit, lea, id, base } = await world();
    await edit.run(lea, CANDIDACY, id, { base, value: { ...base, argument: 'Premier onglet' } });
    await expect(edit.run(lea, CANDIDACY, id, { base, value: { ...base, argument: 'Second onglet' } })).rejects.toMatchObject({
      refusal: 'conflict', code: 'portfolio.stale_edit', details: { fields: ['argument'], revision: 1, current: { argument: 'Premier onglet' } },
    });
  });

  it('writes nothing when nothing changed', async () => {
    const { edit, lea, id, base, journal } = await world();
    const before = journal.facts.length;
    expect((await edit.run(lea, CANDIDACY, id, { base, value: base })).revision).toBe(0);
    expect(journal.facts).toHaveLength(before);
  });

  it('checks the place that was changed', async () => {
    const { edit, lea, id, base } = await world();
    await expect(edit.run(lea, CANDIDACY, id, { base, value: { ...base, place: { ...base.place, pageFrom: 5, pageTo: 3 } } })).rejects.toMatchObject({ code: 'portfolio.place_reversed' });
  });
});
