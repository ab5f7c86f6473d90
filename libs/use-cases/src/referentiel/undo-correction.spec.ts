import type { Correction } from '@probant/domain-referentiel';
import { idOf } from '../testing/fakes.js';
import { CRITERION, READING, referentielWorld } from './testing/referentiel-world.js';

const was = READING.tree.blocs[0]!.criteria[0]!.text;
const rewrite = (from: string, becomes: string): Correction => ({ kind: 'edit', elementId: CRITERION, field: 'text', was: from, becomes });

describe('undoing a correction', () => {
  const corrected = async () => {
    const all = referentielWorld();
    const { id } = all.kept();
    await all.correcting.run(all.samir, id, idOf(71), rewrite(was, 'Un'));
    return { ...all, id, reading: async () => all.referentiels.readingOf(all.now(id)!) };
  };

  it('gives back the draft as it was, doubts included, and is a line of the history', async () => {
    const { undoing, rosa, id, reading, journal, now } = await corrected();
    const { line, changed } = await undoing.run(rosa, id, idOf(71), idOf(72));
    expect(await reading()).toEqual(READING);
    expect(line.made).toMatchObject({ kind: 'undo', undoes: idOf(71), by: rosa.personId, correction: null });
    expect(changed).toMatchObject({ follows: 2, progress: { corrections: 0, doubts: { done: 0 } }, difference: { doubts: [{ state: 'open' }] } });
    expect(now(id)?.revision).toBe(3);
    expect(journal.types()).toEqual(['referentiel.corrected', 'referentiel.correction_undone']);
  });

  it('is undone in turn: what was corrected is so again', async () => {
    const { undoing, samir, id, reading } = await corrected();
    await undoing.run(samir, id, idOf(71), idOf(72));
    await undoing.run(samir, id, idOf(72), idOf(73));
    expect((await reading())?.tree.blocs[0]?.criteria[0]?.text).toBe('Un');
  });

  it('happens once, and received twice counts once', async () => {
    const { undoing, samir, id, now } = await corrected();
    await undoing.run(samir, id, idOf(71), idOf(72));
    expect((await undoing.run(samir, id, idOf(71), idOf(72))).changed).toBeNull();
    await expect(undoing.run(samir, id, idOf(71), idOf(73))).rejects.toMatchObject({ refusal: 'conflict', code: 'referentiel.already_undone' });
    expect(now(id)?.revision).toBe(3);
  });

  it('is refused when a later correction stands on it, and says whose', async () => {
    const { undoing, correcting, samir, rosa, id } = await corrected();
    await correcting.run(rosa, id, idOf(72), rewrite('Un', 'Deux'));
    await expect(undoing.run(samir, id, idOf(71), idOf(73))).rejects.toMatchObject({ refusal: 'conflict', code: 'referentiel.correction_stood_on', details: { elementId: CRITERION, by: 'Rosa Lind' } });
  });

  it('does not find what is another draft’s, nor serve those who may not correct', async () => {
    const { undoing, samir, administrator, id } = await corrected();
    await expect(undoing.run(samir, id, idOf(99), idOf(73))).rejects.toMatchObject({ refusal: 'not-found', code: 'referentiel.correction_unknown' });
    await expect(undoing.run(administrator, id, idOf(71), idOf(73))).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
  });
});
