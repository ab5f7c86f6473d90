import { ReceivePart } from './receive-part.js';
import { StartUpload } from './start-upload.js';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

const PART = 16_777_216;
const hash = 'c'.repeat(64);

describe('receiving a part', () => {
  const world = async () => {
    const all = portfolioWorld();
    const upload = await new StartUpload(all.dossiers, all.library, all.uploads, all.clock, all.ids).run(all.lea, CANDIDACY, { name: 'film.mp4', bytes: PART + 10, evidenceId: null });
    return { ...all, upload, receive: new ReceivePart(all.dossiers, all.uploads, all.storage, all.clock) };
  };

  it('keeps it; the same part again replaces it and lets the first go', async () => {
    const { receive, lea, upload, storage } = await world();
    await receive.run(lea, CANDIDACY, upload.id, 1, { key: 'a', bytes: PART, sha256: hash }, hash);
    const after = await receive.run(lea, CANDIDACY, upload.id, 1, { key: 'b', bytes: PART, sha256: hash }, hash);
    expect(after.parts).toEqual([{ part: 1, bytes: PART, sha256: hash, stagedKey: 'b' }]);
    expect(storage.letGo).toEqual(['a']);
  });

  it.each([
    ['of another size', 1, { key: 'a', bytes: 5, sha256: hash }, hash, 'upload.part_size'],
    ['damaged on the way', 1, { key: 'a', bytes: PART, sha256: hash }, 'd'.repeat(64), 'upload.part_damaged'],
    ['without its hash', 1, { key: 'a', bytes: PART, sha256: hash }, null, 'upload.part_damaged'],
    ['the file does not have', 3, { key: 'a', bytes: 10, sha256: hash }, hash, 'upload.part_unknown'],
  ])('refuses a part %s', async (_what, part, staged, declared, code) => {
    const { receive, lea, upload } = await world();
    await expect(receive.run(lea, CANDIDACY, upload.id, part, staged, declared)).rejects.toMatchObject({ refusal: 'invalid', code });
  });

  it('refuses a sending whose time is over', async () => {
    const { receive, lea, upload, clock } = await world();
    clock.moveTo('2026-04-01T09:00:00.000Z');
    await expect(receive.check(lea, CANDIDACY, upload.id, 1)).rejects.toMatchObject({ refusal: 'conflict', code: 'upload.expired' });
  });
});
