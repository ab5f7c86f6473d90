import { StartUpload } from './start-upload.js';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('beginning to send a large file', () => {
  const world = () => {
    const all = portfolioWorld();
    return { ...all, start: new StartUpload(all.dossiers, all.library, all.uploads, all.clock, all.ids) };
  };

  it('waits for its parts a week', async () => {
    const { start, lea, uploads } = world();
    const upload = await start.run(lea, CANDIDACY, { name: 'vidéo\u0000.mp4', bytes: 40_000_000, evidenceId: null });
    expect(upload).toMatchObject({ name: 'vidéo.mp4', partBytes: 16_777_216, parts: [], expiresAt: '2026-03-08T09:00:00.000Z' });
    expect(uploads.kept.size).toBe(1);
  });

  it('refuses 2.1 GB on its declared size alone', async () => {
    const { start, lea } = world();
    await expect(start.run(lea, CANDIDACY, { name: 'film.mp4', bytes: 2_100_000_000, evidenceId: null })).rejects.toMatchObject({ refusal: 'invalid', code: 'upload.too_large', details: { maxBytes: 2_000_000_000 } });
  });

  it('counts what is being sent in the room left', async () => {
    const { start, lea } = world();
    for (let n = 0; n < 5; n += 1) await start.run(lea, CANDIDACY, { name: `film${n}.mp4`, bytes: 2_000_000_000, evidenceId: null });
    await expect(start.run(lea, CANDIDACY, { name: 'un de trop.mp4', bytes: 1, evidenceId: null })).rejects.toMatchObject({ code: 'portfolio.quota_reached' });
  });
});
