import { ficheWorld } from './testing/fiche-world.js';
import { FICHE } from './testing/in-memory-fiches.js';

describe('reading a file of the register', () => {
  it('keeps the fiche found and the day of its export, and lets its file go', async () => {
    const { readFiche, within, there, ficheReader, journal } = ficheWorld();
    const { id } = there();
    ficheReader.found = { fault: null, fiche: FICHE, updatedOn: '2026-03-01' };
    expect(await readFiche.run(within, id)).toMatchObject({ status: 'read', fiche: { number: 'RNCP12345' }, updatedOn: '2026-03-01', sourceKey: '' });
    expect(ficheReader.asked).toMatchObject([{ key: 'staged-f', kept: false, number: 'RNCP12345' }]);
    expect(journal.facts).toMatchObject([{ type: 'referentiel.fiche_read', data: { status: 'read', number: 'RNCP12345', stagedKeys: ['staged-f'] } }]);
    await readFiche.run(within, id);
    expect(ficheReader.asked).toHaveLength(1);
  });

  it('keeps its file while one of several is to be chosen', async () => {
    const { readFiche, within, there, ficheReader, journal } = ficheWorld();
    ficheReader.found = { fault: 'several_fiches', choices: [{ number: 'RNCP1', title: 'Un' }], total: 25 };
    expect(await readFiche.run(within, there({ asked: null }).id)).toMatchObject({ status: 'choosing', choicesTotal: 25, sourceKey: 'staged-f' });
    expect(journal.facts.at(-1)?.data).toMatchObject({ stagedKeys: [] });
  });

  it('says why a file gives nothing', async () => {
    const { readFiche, within, there, ficheReader } = ficheWorld();
    ficheReader.found = { fault: 'fiche_absent' };
    expect(await readFiche.run(within, there().id)).toMatchObject({ status: 'failed', failure: 'referentiel.fiche_absent' });
  });

  it('leaves alone what was thrown away, or asked otherwise, meanwhile', async () => {
    const { readFiche, within, there, fiches, ficheReader, journal } = ficheWorld();
    const received = there();
    ficheReader.read = async () => {
      fiches.kept.set(received.id, { ...received, asked: 'RNCP2', revision: 1 });
      return { fault: null, fiche: FICHE, updatedOn: null };
    };
    expect(await readFiche.run(within, received.id)).toMatchObject({ status: 'reading', asked: 'RNCP2' });
    expect(journal.facts).toEqual([]);
    fiches.kept.clear();
    expect(await readFiche.run(within, received.id)).toBeNull();
  });
});
