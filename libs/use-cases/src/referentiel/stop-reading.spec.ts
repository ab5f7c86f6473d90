import { CERTIFICATION, CERTIFIER, referentielWorld } from './testing/referentiel-world.js';

describe('stopping a reading', () => {
  const received = async () => {
    const all = referentielWorld();
    const { id } = await all.importing.run(all.samir, CERTIFICATION, all.staged());
    return { ...all, id };
  };

  it('lets go of what was received and of what may have been kept meanwhile, and says so', async () => {
    const { stopping, samir, id, now, journal } = await received();
    await stopping.run(samir, id);
    expect(now(id)).toMatchObject({ status: 'failed', failure: 'referentiel.stopped', sourceKey: '', revision: 1 });
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.reading_stopped', data: { stagedKeys: ['staged-1'], sourceKey: `${CERTIFIER}/${'a'.repeat(64)}.referentiel.${id}` } });
  });

  it('stops the reader at its next step, and nothing of it is saved', async () => {
    const { stopping, samir, id, reader, reading, now, storage, progress, referentiels } = await received();
    reader.meanwhile = () => stopping.run(samir, id);
    expect(await reading.run(samir, id)).toMatchObject({ status: 'failed', failure: 'referentiel.stopped' });
    expect(progress.heard).toEqual([{ step: 'opening', done: 0, total: 0 }]);
    expect([now(id)?.revision, storage.kept.size, referentiels.readings.size, progress.steps.size]).toEqual([1, 0, 0, 0]);
  });

  it('gives back the draft that was there before', async () => {
    const { stopping, importing, reading, samir, id, staged, now, journal } = await received();
    await reading.run(samir, id);
    await importing.run(samir, CERTIFICATION, staged(undefined, 'staged-2'));
    await stopping.run(samir, id);
    expect(now(id)).toMatchObject({ status: 'draft', failure: 'referentiel.stopped', counts: { blocs: 1 }, sourceKey: `${CERTIFIER}/${'a'.repeat(64)}.referentiel.${id}` });
    expect(journal.facts.at(-1)?.data).toMatchObject({ stagedKeys: ['staged-2'], sourceKey: '' });
  });

  it('lets the same file be dropped again', async () => {
    const { stopping, importing, reading, samir, id, staged } = await received();
    await stopping.run(samir, id);
    expect(await importing.run(samir, CERTIFICATION, staged(undefined, 'staged-2'))).toEqual({ id, known: true });
    expect(await reading.run(samir, id)).toMatchObject({ status: 'draft', failure: null });
  });

  it('is for managers, while something is being read', async () => {
    const { stopping, administrator, atCentre, samir, id, reading } = await received();
    await expect(stopping.run(administrator, id)).rejects.toMatchObject({ code: 'referentiel.certifier_only' });
    await expect(stopping.run(atCentre, id)).rejects.toMatchObject({ refusal: 'not-found' });
    await reading.run(samir, id);
    await expect(stopping.run(samir, id)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.not_being_read' });
  });
});
