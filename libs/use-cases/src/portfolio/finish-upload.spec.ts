import { FinishUpload } from './finish-upload.js';
import { ReceivePart } from './receive-part.js';
import { StartUpload } from './start-upload.js';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

const PART = 16_777_216;
const hash = 'c'.repeat(64);

describe('finishing a sending', () => {
  const world = async () => {
    const all = portfolioWorld();
    const upload = await new StartUpload(all.dossiers, all.library, all.uploads, all.clock, all.ids).run(all.lea, CANDIDACY, { name: 'film.mp4', bytes: PART + 10, evidenceId: null });
    return { ...all, upload, receive: new ReceivePart(all.dossiers, all.uploads, all.storage, all.clock), finish: new FinishUpload(all.dossiers, all.library, all.uploads, all.journal, all.clock, all.ids) };
  };

  it('names the parts still awaited', async () => {
    const { finish, receive, lea, upload } = await world();
    await receive.run(lea, CANDIDACY, upload.id, 2, { key: 'b', bytes: 10, sha256: hash }, hash);
    await expect(finish.run(lea, CANDIDACY, upload.id)).rejects.toMatchObject({ refusal: 'conflict', code: 'upload.parts_missing', details: { parts: [1] } });
  });

  it('makes evidence of the parts, in order, to be assembled and checked', async () => {
    const { finish, receive, lea, upload, uploads, journal } = await world();
    await receive.run(lea, CANDIDACY, upload.id, 2, { key: 'b', bytes: 10, sha256: hash }, hash);
    await receive.run(lea, CANDIDACY, upload.id, 1, { key: 'a', bytes: PART, sha256: hash }, hash);
    expect(await finish.run(lea, CANDIDACY, upload.id)).toMatchObject({ title: 'film', files: [{ stagedKeys: ['a', 'b'], state: 'checking', bytes: PART + 10 }] });
    expect(uploads.kept.size).toBe(0);
    expect(journal.types()).toEqual(['portfolio.evidence_added', 'portfolio.file_received']);
  });
});
