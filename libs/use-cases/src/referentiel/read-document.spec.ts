import { idOf } from '../testing/fakes.js';
import { CERTIFICATION, CERTIFIER, documentOf, referentielWorld } from './testing/referentiel-world.js';

describe('reading a document received', () => {
  const received = async () => {
    const all = referentielWorld();
    const { id } = await all.importing.run(all.samir, CERTIFICATION, all.staged());
    return { ...all, id, tree: async () => (await all.referentiels.readingOf(all.now(id)!))?.tree };
  };

  it('makes a draft of it with its counts, keeps its bytes and its lines, and lets go of what was received', async () => {
    const { reading, samir, id, now, storage, referentiels, journal, tree } = await received();
    expect(await reading.run(samir, id)).toMatchObject({ status: 'draft', failure: null, counts: { blocs: 1, competencies: 0 } });
    expect((await tree())?.blocs).toMatchObject([{ number: '1', title: 'Conduire un projet' }]);
    const key = `${CERTIFIER}/${'a'.repeat(64)}.referentiel.${id}`;
    expect([now(id)?.sourceKey, [...storage.kept]]).toEqual([key, [[key, 'staged-1']]]);
    expect(await referentiels.linesOf(now(id)!, 1, 10)).toMatchObject({ total: 1, lines: [{ number: 1, text: 'BLOC 1 - Conduire un projet' }] });
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.read', data: { blocs: 1, stagedKeys: ['staged-1'] } });
  });

  it('reads once, however often it is asked', async () => {
    const { reading, samir, id, reader, now } = await received();
    await reading.run(samir, id);
    const draft = now(id);
    expect(await reading.run(samir, id)).toEqual(draft);
    expect(reader.asked).toHaveLength(1);
    expect(await reading.run(samir, 'nothing')).toBeNull();
  });

  it('read again, what is recognised keeps its id', async () => {
    const { reading, samir, id, importing, staged, reader, tree } = await received();
    await reading.run(samir, id);
    const before = (await tree())?.blocs[0]?.id;
    reader.found = { fault: null, source: documentOf('BLOC 1 - Conduire un projet', 'BLOC 2 - Mesurer'), lines: [] };
    await importing.run(samir, CERTIFICATION, staged());
    await reading.run(samir, id);
    const blocs = (await tree())?.blocs ?? [];
    expect(blocs).toHaveLength(2);
    expect(blocs[0]?.id).toBe(before);
    expect(blocs[1]?.id).not.toBe(before);
  });

  it('corrected, then read again, is corrected again where it still applies; what no longer does is lost, and told', async () => {
    const { reading, correcting, samir, id, importing, staged, reader, tree, now, corrections, journal } = await received();
    await reading.run(samir, id);
    const [bloc] = (await tree())!.blocs;
    await correcting.run(samir, id, idOf(71), { kind: 'add', level: 'competency', parentId: bloc!.id, afterId: null, code: 'C1', text: 'Analyser' });
    await correcting.run(samir, id, idOf(72), { kind: 'edit', elementId: bloc!.id, field: 'title', was: 'Conduire un projet', becomes: 'Conduire des projets' });
    const corrected = await tree();
    await importing.run(samir, CERTIFICATION, staged());
    await reading.run(samir, id);
    expect(await tree()).toEqual(corrected);
    expect(await corrections.counts(now(id)!)).toEqual({ corrections: 2, texts: 0 });
    reader.found = { fault: null, source: documentOf('BLOC 1 - Conduire un grand projet'), lines: [] };
    await importing.run(samir, CERTIFICATION, staged());
    await reading.run(samir, id);
    expect((await tree())?.blocs).toMatchObject([{ id: bloc!.id, title: 'Conduire un grand projet', competencies: [{ code: 'C1', text: 'Analyser' }] }]);
    expect((await corrections.page(now(id)!, null, 9)).map(({ made }) => [made.kind, made.lost])).toEqual([['reread', false], ['reread', false], ['edit', true], ['add', false]]);
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.read', data: { corrections: 1, lost: 1 } });
  });

  it.each(['empty', 'encrypted', 'scanned', 'format', 'unreadable', 'too_large'] as const)('says that it is %s, and keeps nothing of it', async (fault) => {
    const { reading, samir, id, reader, storage, journal } = await received();
    reader.found = { fault };
    expect(await reading.run(samir, id)).toMatchObject({ status: 'failed', failure: `referentiel.${fault}`, sourceKey: '' });
    expect(storage.kept.size).toBe(0);
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.reading_failed', data: { failure: `referentiel.${fault}`, stagedKeys: ['staged-1'] } });
  });

  it('says that a text without a bloc is not a référentiel', async () => {
    const { reading, samir, id, reader } = await received();
    reader.found = { fault: null, source: documentOf('Tarte aux pommes'), lines: [] };
    expect(await reading.run(samir, id)).toMatchObject({ status: 'failed', failure: 'referentiel.not_one' });
  });

  it('a draft whose second reading fails stays the draft it was', async () => {
    const { reading, samir, id, importing, staged, reader, tree, now } = await received();
    await reading.run(samir, id);
    const [before, key] = [await tree(), now(id)?.sourceKey];
    reader.found = { fault: 'unreadable' };
    await importing.run(samir, CERTIFICATION, staged());
    expect(await reading.run(samir, id)).toMatchObject({ status: 'draft', failure: 'referentiel.unreadable', sourceKey: key });
    expect(await tree()).toEqual(before);
  });
});
