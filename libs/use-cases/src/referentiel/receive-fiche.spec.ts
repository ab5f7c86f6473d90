import { idOf } from '../testing/fakes.js';
import { ficheWorld } from './testing/fiche-world.js';
import { FICHE } from './testing/in-memory-fiches.js';
import { CERTIFICATION } from './testing/referentiel-world.js';

describe('receiving a file of the register', () => {
  it('keeps it to be read, looks for the number of the certification, and says so without its name', async () => {
    const { receive, samir, staged, fiches, journal } = ficheWorld();
    const id = await receive.run(samir, CERTIFICATION, { ...staged(), name: '../export.zip' });
    expect(fiches.kept.get(id)).toMatchObject({ status: 'reading', asked: 'RNCP12345', sourceName: 'export.zip', sourceKey: 'staged-1', receivedBy: samir.personId });
    expect(journal.facts).toMatchObject([{ type: 'referentiel.fiche_received', subjectId: id, data: { certificationId: CERTIFICATION, stagedKeys: [] }, personal: { name: 'export.zip' } }]);
  });

  it('takes the place of one that was not joined, and leaves the one that was', async () => {
    const { receive, samir, staged, fiches, there, journal } = ficheWorld();
    const joined = there({ id: idOf(952), status: 'joined', fiche: FICHE, sourceKey: '' });
    const waiting = there();
    await receive.run(samir, CERTIFICATION, staged());
    expect([fiches.kept.has(waiting.id), fiches.kept.has(joined.id), fiches.kept.size]).toEqual([false, true, 2]);
    expect(journal.facts.at(-1)?.data).toMatchObject({ stagedKeys: ['staged-f'] });
  });

  it('is a manager of the certifier’s alone, and refuses an empty file', async () => {
    const { receive, samir, staged, atCentre, stranger, administrator } = ficheWorld();
    for (const actor of [administrator, atCentre]) await expect(receive.check(actor, CERTIFICATION)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
    await expect(receive.check(stranger, CERTIFICATION)).rejects.toMatchObject({ refusal: 'not-found' });
    await expect(receive.run(samir, CERTIFICATION, { ...staged(), bytes: 0 })).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.empty' });
  });

  it('lets one of several be chosen, and read again for it', async () => {
    const { receive, samir, there, fiches, journal, stranger } = ficheWorld();
    const { id } = there({ status: 'choosing', asked: null, choices: [{ number: 'RNCP1', title: 'Un' }], choicesTotal: 2 });
    await expect(receive.choose(stranger, id, 'RNCP1')).rejects.toMatchObject({ refusal: 'not-found', code: 'referentiel.fiche_unknown' });
    await receive.choose(samir, id, 'RNCP1');
    expect(fiches.kept.get(id)).toMatchObject({ status: 'reading', asked: 'RNCP1', sourceKey: 'staged-f' });
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.fiche_chosen', data: { number: 'RNCP1' } });
    await expect(receive.choose(samir, id, 'RNCP2')).rejects.toMatchObject({ refusal: 'conflict', code: 'referentiel.fiche_not_choosing' });
  });

  it('is thrown away unless it was joined', async () => {
    const { receive, samir, there, fiches, journal } = ficheWorld();
    const { id } = there({ status: 'choosing' });
    await receive.discard(samir, id);
    expect(fiches.kept.size).toBe(0);
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.fiche_discarded', data: { stagedKeys: ['staged-f'] } });
    const joined = there({ id: idOf(952), status: 'joined', fiche: FICHE });
    await expect(receive.discard(samir, joined.id)).rejects.toMatchObject({ refusal: 'conflict', code: 'referentiel.fiche_joined_stays' });
  });
});
