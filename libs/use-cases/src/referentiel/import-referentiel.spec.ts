import { CERTIFICATION, CERTIFIER, referentielWorld } from './testing/referentiel-world.js';

describe('importing the document of a référentiel', () => {
  it('keeps it to be read, under a harmless name, and says so without its name', async () => {
    const { importing, samir, staged, now, journal } = referentielWorld();
    const { id, known } = await importing.run(samir, CERTIFICATION, { ...staged(), name: '../../r\u0000.txt' });
    expect(known).toBe(false);
    expect(now(id)).toMatchObject({ status: 'reading', sourceName: 'r.txt', sourceKey: 'staged-1', certifierId: CERTIFIER, counts: null, revision: 0 });
    expect(journal.facts).toMatchObject([{ type: 'referentiel.document_received', subjectId: id, data: { known: false, bytes: 900, stagedKeys: [] }, personal: { name: 'r.txt' } }]);
    expect(JSON.stringify(journal.facts[0]?.data)).not.toContain('r.txt');
  });

  it('reads the same document again in its place, whether it is read, failed, or waits; what waited is let go', async () => {
    const { importing, samir, staged, now, journal, referentiels } = referentielWorld();
    const first = await importing.run(samir, CERTIFICATION, staged());
    const second = await importing.run(samir, CERTIFICATION, staged(undefined, 'staged-2'));
    expect(second).toEqual({ id: first.id, known: true });
    expect(now(first.id)).toMatchObject({ status: 'reading', sourceKey: 'staged-2', revision: 1 });
    expect(journal.facts.at(-1)?.data).toMatchObject({ known: true, stagedKeys: ['staged-1'] });
    expect(referentiels.kept.size).toBe(1);
  });

  it('calls off a publication asked when the draft is read again', async () => {
    const { importing, samir, staged, now, kept } = referentielWorld();
    const { id } = kept({ publicationAsked: { by: 'rosa', at: '2026-02-02T09:00:00.000Z' } });
    await importing.run(samir, CERTIFICATION, staged());
    expect(now(id)).toMatchObject({ status: 'reading', publicationAsked: null });
  });

  it('tells the version under which the same document is published, and lets a retired one come back', async () => {
    const { importing, samir, staged, kept } = referentielWorld();
    const { id } = kept({ status: 'published', version: 3 });
    await expect(importing.run(samir, CERTIFICATION, staged())).rejects.toMatchObject({ refusal: 'conflict', code: 'referentiel.already_published', details: { referentielId: id, version: 3 } });
    kept({ status: 'retired', version: 3 });
    await expect(importing.run(samir, CERTIFICATION, staged())).resolves.toMatchObject({ known: false });
  });

  it('refuses an empty file', async () => {
    const { importing, samir, staged } = referentielWorld();
    await expect(importing.run(samir, CERTIFICATION, { ...staged(), bytes: 0 })).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.empty' });
  });

  it('is for a manager of the certifier: a centre sees the certification and is told so, others do not see it', async () => {
    const { importing, administrator, atCentre, stranger } = referentielWorld();
    for (const actor of [administrator, atCentre]) await expect(importing.check(actor, CERTIFICATION)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
    await expect(importing.check(stranger, CERTIFICATION)).rejects.toMatchObject({ refusal: 'not-found', code: 'referentiel.certification_unknown' });
  });

  it('is also for a command of the operator, for that certifier', async () => {
    const { importing, staged } = referentielWorld();
    const operator = { kind: 'system' as const, personId: null, organisationId: CERTIFIER, memberships: [] };
    await expect(importing.run(operator, CERTIFICATION, staged())).resolves.toMatchObject({ known: false });
  });
});
