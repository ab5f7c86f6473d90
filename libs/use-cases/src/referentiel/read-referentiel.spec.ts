import { ReadReferentiel } from './read-referentiel.js';
import { READING, referentielWorld, TREE } from './testing/referentiel-world.js';

describe('reading a référentiel', () => {
  const world = () => {
    const all = referentielWorld();
    return { ...all, read: new ReadReferentiel(all.referentiels, all.certifications, all.ruleBook, all.corrections, all.progress) };
  };

  it('shows its certifier the tree, the doubts, and that everything may be done', async () => {
    const { read, samir, kept } = world();
    const shown = await read.run(samir, kept().id);
    expect(shown).toMatchObject({ reading: READING, mine: true, blockers: [], awaitingSecond: null, certification: { certifierName: 'École du Belvédère' } });
    expect(shown.actions.map(({ action, permission }) => [action, permission.allowed])).toEqual([['correct', true], ['set_rules', true], ['set_adaptation', true], ['publish', true], ['stop', false], ['set_columns', false], ['delete', true]]);
  });

  it('says who asked for the publication, and when', async () => {
    const { read, rosa, kept, samir } = world();
    const { id } = kept({ publicationAsked: { by: samir.personId!, at: '2026-02-02T09:00:00.000Z' } });
    expect((await read.run(rosa, id)).awaitingSecond).toEqual({ person: 'Samir Belkacem', confirmedAt: '2026-02-02T09:00:00.000Z' });
  });

  it('shows its staff a draft they may not touch, with the reason', async () => {
    const { read, administrator, kept } = world();
    const { reading, actions } = await read.run(administrator, kept().id);
    expect(reading?.doubts).toHaveLength(1);
    expect(actions.every(({ permission }) => !permission.allowed && permission.code === 'referentiel.certifier_only')).toBe(true);
  });

  it('shows others what is published, without the doubts of its reading', async () => {
    const { read, candidate, atCentre, stranger, kept } = world();
    const draft = kept();
    for (const actor of [candidate, atCentre, stranger]) await expect(read.run(actor, draft.id)).rejects.toMatchObject({ refusal: 'not-found', code: 'referentiel.unknown' });
    const { id } = kept({ status: 'published', version: 1 });
    for (const actor of [candidate, atCentre]) expect((await read.run(actor, id)).reading).toEqual({ tree: TREE, doubts: [], unplaced: [] });
    await expect(read.run(stranger, id)).rejects.toMatchObject({ refusal: 'not-found' });
  });

  it('gives the lines of its document to the certifier’s staff alone', async () => {
    const { read, samir, atCentre, kept } = world();
    const { id } = kept({ status: 'published', version: 1 });
    expect(await read.source(samir, id, 2, 9)).toEqual({ total: 3, lines: [{ number: 2, text: 'deux' }, { number: 3, text: 'trois' }] });
    await expect(read.source(atCentre, id, 1, 9)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
  });
});
