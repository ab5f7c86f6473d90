import { ReadBooklet } from './read-booklet.js';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('reading a deposited booklet', () => {
  const deposited = async () => {
    const all = portfolioWorld();
    await all.tiedFile();
    await all.deposit.run(all.lea, CANDIDACY);
    return { ...all, read: new ReadBooklet(all.dossiers, all.booklets) };
  };

  it('says to the school that its form may be checked, to the others that it is the school’s', async () => {
    const { read, manager, lea } = await deposited();
    expect((await read.run(manager, CANDIDACY, 1)).checkForm).toEqual({ allowed: true });
    expect((await read.run(lea, CANDIDACY, 1)).checkForm).toMatchObject({ code: 'portfolio.school_only' });
  });

  it('gives its receipt, with the blocs it bears on', async () => {
    const { read, lea, juror } = await deposited();
    expect(await read.receipt(lea, CANDIDACY, 1)).toMatchObject({ booklet: { version: 1 }, blocs: [{ number: '1', option: null, title: 'Conduire un projet' }] });
    await expect(read.receipt(juror, CANDIDACY, 1)).rejects.toMatchObject({ refusal: 'not-found' });
  });

  it('lists the versions, the newest first, to those who read the working papers', async () => {
    const { read, lea, juror } = await deposited();
    expect(await read.list(lea, CANDIDACY)).toEqual([{ version: 1, passageNumber: 1, depositedAt: expect.any(String) as string, state: 'deposited', flags: 0 }]);
    await expect(read.list(juror, CANDIDACY)).rejects.toMatchObject({ refusal: 'not-found', code: 'candidacy.unknown' });
  });

  it('does not find one that was never deposited', async () => {
    const { read, lea } = await deposited();
    await expect(read.run(lea, CANDIDACY, 2)).rejects.toMatchObject({ refusal: 'not-found', code: 'portfolio.booklet_unknown' });
  });
});
