import { aBloc, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { idOf } from '../testing/fakes.js';
import { READING, referentielWorld } from './testing/referentiel-world.js';

describe('publishing a référentiel', () => {
  it('gives it the next version at once where the certifier has one manager', async () => {
    const { publishing, samir, kept, now, journal } = referentielWorld();
    kept({ id: idOf(950), status: 'retired', version: 4 });
    const { id } = kept();
    expect(await publishing.run(samir, id, 1)).toEqual({ version: 5, awaitingSecond: false });
    expect(now(id)).toMatchObject({ status: 'published', version: 5, publishedAt: '2026-03-01T09:00:00.000Z', revision: 2 });
    expect(journal.types()).toEqual(['referentiel.published']);
  });

  it('retires the version it replaces', async () => {
    const { publishing, samir, kept, now, journal } = referentielWorld();
    const older = kept({ id: idOf(950), status: 'published', version: 1 });
    const { id } = kept();
    await publishing.run(samir, id, 1);
    expect(now(older.id)).toMatchObject({ status: 'retired', version: 1 });
    expect(journal.facts.at(-1)).toMatchObject({ type: 'referentiel.retired', subjectId: older.id, data: { replacedBy: id } });
  });

  it('asks for a second manager where there are two', async () => {
    const { publishing, samir, rosa, kept, now, two, journal } = referentielWorld();
    two();
    const { id } = kept();
    expect(await publishing.run(samir, id, 1)).toEqual({ version: null, awaitingSecond: true });
    expect(now(id)).toMatchObject({ status: 'draft', publicationAsked: { by: samir.personId, at: '2026-03-01T09:00:00.000Z' } });
    await expect(publishing.run(samir, id, 2)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.second_person_needed' });
    expect(await publishing.run(rosa, id, 2)).toEqual({ version: 1, awaitingSecond: false });
    expect(journal.types()).toEqual(['referentiel.publication_asked', 'referentiel.published']);
  });

  it('refuses what moved on since it was read', async () => {
    const { publishing, samir, kept } = referentielWorld();
    const { id } = kept({ revision: 3 });
    await expect(publishing.run(samir, id, 2)).rejects.toMatchObject({ refusal: 'conflict', code: 'referentiel.stale', details: { revision: 3 } });
  });

  it('refuses a tree that lacks a text, and names the place', async () => {
    const { publishing, samir, kept } = referentielWorld();
    const { id } = kept({}, { ...READING, tree: aTree({ blocs: [aBloc({ id: idOf(888), title: ' ' })] }) });
    await expect(publishing.run(samir, id, 1)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.publication_blocked', details: { blockers: [{ code: 'referentiel.bloc_without_text', subjectId: idOf(888) }] } });
  });

  it('is the certifier’s managers’; a draft does not exist for the others', async () => {
    const { publishing, administrator, atCentre, kept } = referentielWorld();
    const { id } = kept();
    await expect(publishing.run(administrator, id, 1)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
    await expect(publishing.run(atCentre, id, 1)).rejects.toMatchObject({ refusal: 'not-found', code: 'referentiel.unknown' });
  });

  it('happens once', async () => {
    const { publishing, samir, kept } = referentielWorld();
    const { id } = kept();
    await publishing.run(samir, id, 1);
    await expect(publishing.run(samir, id, 2)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.already_published' });
  });
});
