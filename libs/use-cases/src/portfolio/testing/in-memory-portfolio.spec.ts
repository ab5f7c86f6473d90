import { CountedIds } from '../../testing/fakes.js';
import { InMemoryBooklets, InMemoryDossiers, InMemoryEvidenceLibrary, InMemoryExperiences, InMemorySnapshots, InMemoryTies, InMemoryUploads } from './in-memory-ports.js';
import { portfolioPortsSuite } from './portfolio-ports.suite.js';
import { aDossier, C1, CANDIDACY, GROUND } from './portfolio-world.js';

describe('the portfolio’s ports in memory', () => {
  portfolioPortsSuite(async () => {
    const snapshots = new InMemorySnapshots();
    const dossiers = new InMemoryDossiers(snapshots);
    dossiers.put(aDossier(), GROUND);
    const uploads = new InMemoryUploads();
    const library = new InMemoryEvidenceLibrary(uploads);
    const ids = new CountedIds();
    return { dossiers, snapshots, uploads, library, experiences: new InMemoryExperiences(), ties: new InMemoryTies(), booklets: new InMemoryBooklets(library), candidacyId: CANDIDACY, competencyId: C1, id: () => ids.next(), asCandidate: (work) => work() };
  });
});
