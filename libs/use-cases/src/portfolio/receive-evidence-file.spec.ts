import { LIBRARY_BYTES } from '@probant/domain-portfolio';
import { AddEvidence } from './add-evidence.js';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

const staged = { key: 'k1', bytes: 500, sha256: 'b'.repeat(64), name: '../../etc/rapport final.pdf' };

describe('receiving a file', () => {
  it('is new evidence, waiting to be checked, under a harmless name', async () => {
    const { receive, lea, journal } = portfolioWorld();
    const evidence = await receive.add(lea, CANDIDACY, staged);
    expect(evidence).toMatchObject({ title: 'rapport final', number: 1, files: [{ name: 'rapport final.pdf', state: 'checking', stagedKeys: ['k1'], version: 1 }] });
    expect(journal.types()).toEqual(['portfolio.evidence_added', 'portfolio.file_received']);
  });

  it('keeps the older version beside the new one', async () => {
    const { receive, lea, checkedFile } = portfolioWorld();
    const { id } = await checkedFile();
    const after = await receive.addVersion(lea, CANDIDACY, id, staged);
    expect(after.files.map(({ version, state }) => [version, state])).toEqual([[2, 'checking'], [1, 'ready']]);
  });

  it('refuses, before a byte is read, what is too large or finds no room left', async () => {
    const { receive, lea, library, checkedFile } = portfolioWorld();
    await expect(receive.check(lea, CANDIDACY, null, 2_100_000_000)).rejects.toMatchObject({ refusal: 'invalid', code: 'upload.too_large' });
    const one = await checkedFile();
    const [file] = one.files;
    if (file) await library.addFile({ ...file, id: 'f0000000-0000-7000-8000-000000000990', version: 2, bytes: LIBRARY_BYTES });
    await expect(receive.check(lea, CANDIDACY, null, 1)).rejects.toMatchObject({ code: 'portfolio.quota_reached' });
  });

  it('refuses a file for a link, and for what is shown at the hearing alone', async () => {
    const { receive, lea, dossiers, library, experiences, journal, clock, ids } = portfolioWorld();
    const add = new AddEvidence(dossiers, library, experiences, journal, clock, ids);
    const link = await add.run(lea, CANDIDACY, { form: 'link', sheet: { title: 'Site' }, url: 'https://exemple.fr' });
    const shown = await add.run(lea, CANDIDACY, { form: 'file', sheet: { title: 'Maquette', confidentiality: 'shown_at_hearing' } });
    await expect(receive.check(lea, CANDIDACY, link.id, 10)).rejects.toMatchObject({ code: 'portfolio.not_a_file' });
    await expect(receive.addVersion(lea, CANDIDACY, shown.id, staged)).rejects.toMatchObject({ code: 'portfolio.shown_never_sent' });
  });

  it('is the candidate’s alone', async () => {
    const { receive, manager, stranger } = portfolioWorld();
    await expect(receive.check(manager, CANDIDACY, null, 10)).rejects.toMatchObject({ refusal: 'forbidden' });
    await expect(receive.check(stranger, CANDIDACY, null, 10)).rejects.toMatchObject({ refusal: 'not-found' });
  });
});
