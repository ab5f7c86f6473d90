import { ReadMatrix } from './read-matrix.js';
import { BLOC, CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('reading the matrix', () => {
  it('brings evidence, ties and the blocs presented; written by the candidate alone', async () => {
    const { dossiers, library, ties, lea, manager, tiedFile } = portfolioWorld();
    await tiedFile();
    const read = new ReadMatrix(dossiers, library, ties);
    expect(await read.run(lea, CANDIDACY)).toMatchObject({ blocIds: [BLOC], evidence: [{ number: 1 }], ties: [{ argument: 'J’ai conduit ce projet.' }], write: { allowed: true }, snapshot: null });
    expect((await read.run(manager, CANDIDACY)).write).toMatchObject({ allowed: false, code: 'portfolio.candidate_only' });
  });

  it('is not found by others', async () => {
    const { dossiers, library, ties, stranger } = portfolioWorld();
    await expect(new ReadMatrix(dossiers, library, ties).run(stranger, CANDIDACY)).rejects.toMatchObject({ refusal: 'not-found' });
  });
});
