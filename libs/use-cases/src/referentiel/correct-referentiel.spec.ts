import type { Correction } from '@probant/domain-referentiel';
import { COMPETENCY, CRITERION, READING, referentielWorld } from './testing/referentiel-world.js';
import { idOf } from '../testing/fakes.js';

const text = READING.tree.blocs[0]!.criteria[0]!.text;
const reworded: Correction = { kind: 'edit', elementId: CRITERION, field: 'text', was: text, becomes: 'Le projet est conduit à son terme' };

describe('correcting a draft', () => {
  it('changes the draft, keeps the gesture in the history, and says so', async () => {
    const { correcting, samir, kept, now, referentiels, journal } = referentielWorld();
    const { id } = kept();
    const { line, changed } = await correcting.run(samir, id, idOf(71), reworded);
    expect((await referentiels.readingOf(now(id)!))?.tree.blocs[0]?.criteria[0]?.text).toBe('Le projet est conduit à son terme');
    expect(now(id)).toMatchObject({ revision: 2, status: 'draft' });
    expect(line).toMatchObject({ made: { id: idOf(71), kind: 'edit', revision: 2, by: samir.personId, subjectId: CRITERION, label: text, correction: reworded }, by: 'Samir Belkacem' });
    expect(changed).toMatchObject({ follows: 1, difference: { head: null, unplaced: null, blocs: [{ id: READING.tree.blocs[0]!.id }], doubts: [{ state: 'corrected' }] }, progress: { corrections: 1, doubts: { total: 1, done: 1 } } });
    expect(journal.facts).toMatchObject([{ type: 'referentiel.corrected', subjectId: id, data: { correctionId: idOf(71), kind: 'edit', revision: 2 } }]);
    expect(JSON.stringify(journal.facts)).not.toContain('terme');
  });

  it('received twice, counts once', async () => {
    const { correcting, samir, kept, now, corrections } = referentielWorld();
    const { id } = kept();
    const first = await correcting.run(samir, id, idOf(71), reworded);
    expect(await correcting.run(samir, id, idOf(71), reworded)).toEqual({ line: first.line, changed: null });
    expect([now(id)?.revision, corrections.made.length]).toEqual([2, 1]);
  });

  it('of what somebody else corrected meanwhile is refused, with what stands and who wrote it; elsewhere they never meet', async () => {
    const { correcting, samir, rosa, kept } = referentielWorld();
    const { id } = kept();
    await correcting.run(samir, id, idOf(71), reworded);
    await expect(correcting.run(rosa, id, idOf(72), { ...reworded, becomes: 'Autre chose' })).rejects.toMatchObject({
      refusal: 'conflict', code: 'referentiel.draft_changed_meanwhile', details: { elementId: CRITERION, field: 'text', stands: 'Le projet est conduit à son terme', by: 'Samir Belkacem', at: '2026-03-01T09:00:00.000Z' },
    });
    await expect(correcting.run(rosa, id, idOf(73), { kind: 'edit', elementId: COMPETENCY, field: 'code', was: 'C1', becomes: 'C1.1' })).resolves.toBeDefined();
  });

  it('calls off a publication confirmed before: two persons confirm what stands', async () => {
    const { correcting, publishing, samir, rosa, kept, now, two } = referentielWorld();
    two();
    const { id } = kept();
    await publishing.run(samir, id, 1);
    await expect(correcting.run(rosa, id, idOf(71), reworded)).resolves.toBeDefined();
    expect(now(id)).toMatchObject({ publicationAsked: null, revision: 3 });
    await expect(publishing.run(rosa, id, 2)).rejects.toMatchObject({ code: 'referentiel.stale' });
    expect(await publishing.run(rosa, id, 3)).toEqual({ version: null, awaitingSecond: true });
    expect(await publishing.run(samir, id, 4)).toEqual({ version: 1, awaitingSecond: false });
  });

  it.each([['published', 'referentiel.published_stays'], ['retired', 'referentiel.published_stays'], ['reading', 'referentiel.being_read'], ['failed', 'referentiel.no_tree']] as const)('is refused to what is %s', async (status, code) => {
    const { correcting, samir, kept } = referentielWorld();
    await expect(correcting.run(samir, kept({ status }).id, idOf(71), reworded)).rejects.toMatchObject({ refusal: 'forbidden', code });
  });

  it('is the certifier’s managers’', async () => {
    const { correcting, administrator, candidate, atCentre, kept } = referentielWorld();
    const { id } = kept();
    await expect(correcting.run(administrator, id, idOf(71), reworded)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
    for (const actor of [candidate, atCentre]) await expect(correcting.run(actor, id, idOf(71), reworded)).rejects.toMatchObject({ refusal: 'not-found', code: 'referentiel.unknown' });
  });
});
