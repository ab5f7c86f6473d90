import { CheckBookletForm } from './check-booklet-form.js';
import { C1, CANDIDACY, CR1, CR2, portfolioWorld } from './testing/portfolio-world.js';
import { WriteArgument } from './write-argument.js';

describe('depositing a booklet', () => {
  it('copies, seals and hands it to the school', async () => {
    const { deposit, lea, tiedFile, booklets, status, journal, library, dossiers } = portfolioWorld();
    await tiedFile();
    const { booklet } = await deposit.run(lea, CANDIDACY);
    expect(booklet).toMatchObject({ version: 1, state: 'deposited', content: { items: [{ competencyId: C1 }], evidence: [{ title: 'rapport', file: { sha256: 'a'.repeat(64) } }] } });
    expect(booklet.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect([booklets.kept.length, status(), dossiers.dossiers.get(CANDIDACY)?.depositedOn]).toEqual([1, 'deposited', '2026-03-01']);
    expect([...library.objects.values()]).toEqual([2]);
    expect(journal.facts.at(-1)).toMatchObject({ type: 'portfolio.booklet_deposited', data: { version: 1, fingerprint: booklet.fingerprint } });
  });

  it('refuses on its blockers, naming each', async () => {
    const { deposit, lea, dossiers, status } = portfolioWorld();
    dossiers.change(CANDIDACY, { swornAt: null });
    await expect(deposit.run(lea, CANDIDACY)).rejects.toMatchObject({ refusal: 'forbidden', code: 'portfolio.blockers', details: { blockers: [{ code: 'sworn_missing' }, { code: 'bloc_without_tie' }] } });
    expect(status()).toBe('building');
  });

  it('refuses while a file is being checked', async () => {
    const { deposit, lea, receive, tiedFile } = portfolioWorld();
    const { evidenceId } = await tiedFile();
    await receive.addVersion(lea, CANDIDACY, evidenceId, { key: 'k2', bytes: 10, sha256: 'b'.repeat(64), name: 'rapport.pdf' });
    await expect(deposit.run(lea, CANDIDACY)).rejects.toMatchObject({ details: { blockers: [{ code: 'file_checking' }] } });
  });

  it('is a version more after a flag, both kept, and says which criteria changed', async () => {
    const { deposit, lea, manager, tiedFile, dossiers, booklets, journal, clock, ties } = portfolioWorld();
    await tiedFile();
    await deposit.run(lea, CANDIDACY);
    await new CheckBookletForm(dossiers, booklets, journal, clock).run(manager, CANDIDACY, 1, { outcome: 'flagged', flags: [{ subjectId: null, code: 'other', reason: 'Une page manque' }] });
    await expect(deposit.run(lea, CANDIDACY)).rejects.toMatchObject({ details: { blockers: [{ code: 'sworn_missing' }] } });
    dossiers.change(CANDIDACY, { swornAt: clock.now() });
    await new WriteArgument(dossiers, ties, journal, clock).run(lea, CANDIDACY, C1, { base: '', text: 'Voici' });
    clock.moveTo('2026-03-20T09:00:00.000Z');
    await deposit.run(lea, CANDIDACY);
    expect(booklets.kept.map(({ version, state }) => [version, state])).toEqual([[1, 'flagged'], [2, 'deposited']]);
    expect(journal.facts.at(-1)?.data).toMatchObject({ changedCriterionIds: [CR1] });
    expect(journal.facts.at(-1)?.data).not.toMatchObject({ changedCriterionIds: [CR2] });
    expect(dossiers.dossiers.get(CANDIDACY)?.depositedOn).toBe('2026-03-01');
  });

  it('is the candidate’s alone: the accompagnateur never deposits', async () => {
    const { deposit, coach, dossiers, manager } = portfolioWorld();
    dossiers.change(CANDIDACY, { accompagnateurId: coach.personId });
    await expect(deposit.run(coach, CANDIDACY)).rejects.toMatchObject({ refusal: 'forbidden', code: 'portfolio.candidate_only' });
    await expect(deposit.run(manager, CANDIDACY)).rejects.toMatchObject({ refusal: 'forbidden', code: 'portfolio.candidate_only' });
  });
});
