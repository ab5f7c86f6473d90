import { CheckBookletForm } from './check-booklet-form.js';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('checking the form of a booklet', () => {
  const deposited = async () => {
    const all = portfolioWorld();
    await all.tiedFile();
    await all.deposit.run(all.lea, CANDIDACY);
    return { ...all, check: new CheckBookletForm(all.dossiers, all.booklets, all.journal, all.clock) };
  };

  it('verifies it', async () => {
    const { check, manager, status, booklets, journal } = await deposited();
    await check.run(manager, CANDIDACY, 1, { outcome: 'verified' });
    expect([status(), booklets.kept[0]?.state, journal.types().at(-1)]).toEqual(['verified', 'verified', 'portfolio.booklet_verified']);
  });

  it('gives it back with its reasons, and asks for a new sworn statement', async () => {
    const { check, manager, status, booklets, dossiers, journal } = await deposited();
    await check.run(manager, CANDIDACY, 1, { outcome: 'flagged', flags: [{ subjectId: null, code: 'wrong_version', reason: 'Ancienne version' }] });
    expect([status(), booklets.kept[0]?.flags.length, dossiers.dossiers.get(CANDIDACY)?.swornAt]).toEqual(['flagged', 1, null]);
    expect(journal.facts.at(-1)).toMatchObject({ data: { codes: ['wrong_version'] }, personal: { reasons: 'Ancienne version' } });
  });

  it('is done once', async () => {
    const { check, manager } = await deposited();
    await check.run(manager, CANDIDACY, 1, { outcome: 'verified' });
    await expect(check.run(manager, CANDIDACY, 1, { outcome: 'verified' })).rejects.toMatchObject({ refusal: 'conflict', code: 'portfolio.form_already_checked' });
  });

  it('is the school’s', async () => {
    const { check, lea, juror } = await deposited();
    await expect(check.run(lea, CANDIDACY, 1, { outcome: 'verified' })).rejects.toMatchObject({ refusal: 'forbidden', code: 'portfolio.school_only' });
    await expect(check.run(juror, CANDIDACY, 1, { outcome: 'verified' })).rejects.toMatchObject({ refusal: 'not-found' });
  });
});
