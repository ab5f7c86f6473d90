import { AbandonUpload } from './abandon-upload.js';
import { ReceivePart } from './receive-part.js';
import { StartUpload } from './start-upload.js';
import { CANDIDACY, portfolioWorld, SCHOOL } from './testing/portfolio-world.js';

const PART = 16_777_216;
const hash = 'c'.repeat(64);

describe('giving up a sending', () => {
  const world = async () => {
    const all = portfolioWorld();
    const upload = await new StartUpload(all.dossiers, all.library, all.uploads, all.clock, all.ids).run(all.lea, CANDIDACY, { name: 'film.mp4', bytes: PART + 10, evidenceId: null });
    await new ReceivePart(all.dossiers, all.uploads, all.storage, all.clock).run(all.lea, CANDIDACY, upload.id, 1, { key: 'a', bytes: PART, sha256: hash }, hash);
    return { ...all, upload, abandon: new AbandonUpload(all.dossiers, all.uploads, all.storage, all.clock) };
  };

  it('lets its parts go', async () => {
    const { abandon, lea, upload, uploads, storage } = await world();
    await abandon.run(lea, CANDIDACY, upload.id);
    expect([uploads.kept.size, storage.letGo]).toEqual([0, ['a']]);
  });

  it('happens by itself when its time is over, not before', async () => {
    const { abandon, clock, storage } = await world();
    expect(await abandon.expire(SCHOOL)).toBe(0);
    clock.moveTo('2026-03-09T09:00:00.000Z');
    expect(await abandon.expire(SCHOOL)).toBe(1);
    expect(storage.letGo).toEqual(['a']);
  });
});
