import { applyCorrection, correctedAs, madeCorrection, madeUndo, undoChanges, type Correction, type Referentiel } from '@probant/domain-referentiel';
import { aReferentiel, aCertification, COMPETENCY, CRITERION, READING } from './referentiel-world.js';
import type { ReferentielPorts } from './referentiel-ports.suite.js';

const AT = '2026-03-01T09:00:00.000Z';
const rewritten = (was: string, becomes: string): Correction => ({ kind: 'edit', elementId: CRITERION, field: 'text', was, becomes });

/** What every adapter of the corrections' ports does. */
export function correctionPortsSuite(open: () => Promise<ReferentielPorts>): void {
  let ports: ReferentielPorts;
  let draft: Referentiel;
  beforeEach(async () => {
    ports = await open();
    const certification = aCertification({ id: ports.id(), certifierId: ports.certifierId, rncp: null });
    const waiting = aReferentiel({ id: ports.id(), certifierId: ports.certifierId, certificationId: certification.id, status: 'reading', counts: null, importedBy: ports.manager.id, revision: 0 });
    draft = { ...waiting, status: 'draft', counts: { blocs: 1, competencies: 1, criteria: 1, modalities: 1, doubts: 1 }, revision: 1 };
    await ports.asManager(async () => {
      await ports.certifications.add(certification);
      await ports.referentiels.add(waiting);
      await ports.referentiels.saveReading(draft, READING, ['un']);
    });
  });

  /** Corrects the draft as the use case does. */
  const correct = (correction: Correction) =>
    ports.asManager(async () => {
      const { referentiel, reading } = (await ports.referentiels.holdDraft(draft.id))!;
      const corrected = applyCorrection(reading!, correction, () => ports.id(), ports.manager.id);
      const after = correctedAs(referentiel, corrected.draft);
      const made = madeCorrection(after, correction, corrected, reading!, { id: ports.id(), by: ports.manager.id, at: AT, revision: after.revision });
      await ports.corrections.add(after, made);
      await ports.referentiels.saveDraft(after, reading!, corrected.draft);
      return made;
    });
  const was = READING.tree.blocs[0]!.criteria[0]!.text;

  it('a draft is held with what was read of it, and saved corrected', async () => {
    expect(await ports.asManager(() => ports.referentiels.holdDraft(draft.id))).toEqual({ referentiel: draft, reading: READING });
    expect(await ports.asManager(() => ports.referentiels.holdDraft(ports.id()))).toBeNull();
    await correct(rewritten(was, 'Le projet est tenu à temps'));
    const held = await ports.asManager(() => ports.referentiels.holdDraft(draft.id));
    expect(held?.referentiel.revision).toBe(2);
    expect(held?.reading).toEqual({ ...READING, tree: { ...READING.tree, blocs: [{ ...READING.tree.blocs[0], criteria: [{ ...READING.tree.blocs[0]!.criteria[0], text: 'Le projet est tenu à temps' }] }] }, doubts: [{ ...READING.doubts[0], state: 'corrected', by: ports.manager.id }] });
    expect((await ports.asManager(() => ports.referentiels.linesOf(draft, 1, 2))).lines).toEqual([{ number: 1, text: 'un' }]);
  });

  it('a correction is found as it was made, with who made it, and the one that took it back', async () => {
    const made = await correct(rewritten(was, 'Tenu'));
    const find = () => ports.asManager(() => ports.corrections.find(draft, made.id));
    expect(await find()).toEqual({ made, by: ports.manager.name, undoneBy: null });
    expect(await ports.asManager(() => ports.corrections.find({ ...draft, id: ports.id() }, made.id))).toBeNull();
    const undoId = ports.id();
    await ports.asManager(async () => {
      const { referentiel, reading } = (await ports.referentiels.holdDraft(draft.id))!;
      const back = undoChanges(reading!, made.changes);
      const after = correctedAs(referentiel, back.draft);
      expect(back.draft).toEqual(READING);
      await ports.corrections.add(after, madeUndo(made, back.changes, { id: undoId, by: ports.manager.id, at: AT, revision: after.revision }));
      await ports.referentiels.saveDraft(after, reading!, back.draft);
    });
    expect((await find())?.undoneBy).toBe(undoId);
    expect(await ports.asManager(() => ports.referentiels.readingOf(draft))).toEqual(READING);
    expect(await ports.asManager(() => ports.corrections.counts(draft))).toEqual({ corrections: 0, texts: 0 });
  });

  it('what a correction begins from: the same one received before, how many stand, and a name', async () => {
    const { name, id } = ports.manager;
    expect(await ports.asManager(() => ports.corrections.ground(draft, ports.id(), id))).toEqual({ known: null, counts: { corrections: 0, texts: 0 }, name });
    const made = await correct({ kind: 'discard', unplacedId: READING.unplaced[0]!.id, boilerplate: false });
    expect(await ports.asManager(() => ports.corrections.ground(draft, made.id, null))).toEqual({ known: { made, by: name, undoneBy: null }, counts: { corrections: 1, texts: -1 }, name: null });
  });

  it('an id is given once', async () => {
    const made = await correct(rewritten(was, 'Tenu'));
    await expect(ports.asManager(() => ports.corrections.add(draft, { ...made, revision: 9 }))).rejects.toMatchObject({ refusal: 'conflict' });
  });

  it('are listed the newest first, page after page; and say who touched an element last', async () => {
    const first = await correct(rewritten(was, 'Tenu'));
    const second = await correct({ kind: 'edit', elementId: COMPETENCY, field: 'code', was: 'C1', becomes: 'C1.1' });
    const third = await correct({ kind: 'edit', elementId: null, field: 'title', was: READING.tree.title, becomes: 'Autre' });
    const page = async (before: number | null, limit: number) => (await ports.asManager(() => ports.corrections.page(draft, before, limit))).map(({ made }) => made.id);
    expect(await page(null, 2)).toEqual([third.id, second.id]);
    expect(await page(second.revision, 2)).toEqual([first.id]);
    const last = { by: ports.manager.name, at: AT };
    for (const element of [CRITERION, COMPETENCY, 'document']) expect(await ports.asManager(() => ports.corrections.lastOn(draft, element))).toEqual(last);
    expect(await ports.asManager(() => ports.corrections.lastOn(draft, ports.id()))).toBeNull();
  });

  it('those a second reading found no place for are lost, and stand no more', async () => {
    const [first, second] = [await correct(rewritten(was, 'Tenu')), await correct({ kind: 'edit', elementId: COMPETENCY, field: 'code', was: 'C1', becomes: 'C1.1' })];
    await ports.asManager(() => ports.corrections.lose(draft, [first.id]));
    expect(await ports.asManager(() => ports.corrections.standing(draft))).toEqual([second]);
    expect((await ports.asManager(() => ports.corrections.find(draft, first.id)))?.made.lost).toBe(true);
    expect(await ports.asManager(() => ports.corrections.counts(draft))).toEqual({ corrections: 1, texts: 0 });
  });
}
