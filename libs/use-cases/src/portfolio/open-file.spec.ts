import { newSheet } from '@probant/domain-portfolio';
import { EditEvidence } from './edit-evidence.js';
import { OpenFile } from './open-file.js';
import { BLOC, C1, CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('opening a file', () => {
  const world = () => {
    const all = portfolioWorld();
    return { ...all, open: new OpenFile(all.dossiers, all.library, all.booklets, all.inspector) };
  };

  it('is open to the candidate and the school once it is checked', async () => {
    const { open, lea, manager, checkedFile } = world();
    const id = (await checkedFile()).files[0]!.id;
    expect(await open.run(lea, CANDIDACY, id)).toMatchObject({ name: 'rapport.pdf', sha256: 'a'.repeat(64) });
    expect(await open.run(manager, CANDIDACY, id)).toMatchObject({ name: 'rapport.pdf' });
  });

  it('is open to nobody before', async () => {
    const { open, lea, receive } = world();
    const id = (await receive.add(lea, CANDIDACY, { key: 'k', bytes: 1, sha256: 'b', name: 'a.pdf' })).files[0]!.id;
    await expect(open.run(lea, CANDIDACY, id)).rejects.toMatchObject({ refusal: 'forbidden', code: 'portfolio.file_not_checked' });
  });

  it('is not open to the school when it is for the jury alone', async () => {
    const { open, lea, manager, checkedFile, dossiers, library, experiences, journal } = world();
    const evidence = await checkedFile();
    await new EditEvidence(dossiers, library, experiences, journal).run(lea, CANDIDACY, evidence.id, { sheet: newSheet({ title: 'Secret', confidentiality: 'jury_only' }), revision: 0 });
    await expect(open.run(manager, CANDIDACY, evidence.files[0]!.id)).rejects.toMatchObject({ refusal: 'forbidden', code: 'portfolio.jury_only' });
    expect(await open.run(lea, CANDIDACY, evidence.files[0]!.id)).toMatchObject({ name: 'rapport.pdf' });
  });

  it('opens to the panel only what was deposited', async () => {
    const { open, lea, juror, tiedFile, deposit, library, checkedFile } = world();
    const tied = await tiedFile();
    const other = (await checkedFile('autre.pdf')).files[0]!.id;
    const id = (await library.find(tied.organisationId, tied.evidenceId))!.files[0]!.id;
    await expect(open.run(juror, CANDIDACY, id)).rejects.toMatchObject({ refusal: 'not-found' });
    await deposit.run(lea, CANDIDACY);
    expect(await open.run(juror, CANDIDACY, id)).toMatchObject({ name: 'rapport.pdf' });
    await expect(open.run(juror, CANDIDACY, other)).rejects.toMatchObject({ refusal: 'not-found' });
  });

  it('proposes what the headings of a livret speak of', async () => {
    const { open, lea, inspector, checkedFile } = world();
    inspector.found = { outline: [{ text: 'Bloc 1', page: 1, level: 1 }, { text: 'C1.1 Conduire', page: 2, level: 2 }] };
    const { headings, text } = await open.text(lea, CANDIDACY, (await checkedFile()).files[0]!.id);
    expect(headings).toMatchObject([{ blocId: BLOC, competencyIds: [] }, { blocId: null, competencyIds: [C1] }]);
    expect(text).toBe('Bonjour');
  });
});
