import { newSheet } from '@probant/domain-portfolio';
import { EditEvidence } from './edit-evidence.js';
import { CANDIDACY, portfolioWorld } from './testing/portfolio-world.js';

describe('editing the sheet of evidence', () => {
  const world = () => {
    const all = portfolioWorld();
    return { ...all, edit: new EditEvidence(all.dossiers, all.library, all.experiences, all.journal) };
  };

  it('writes every field and raises the counter', async () => {
    const { edit, lea, checkedFile, counter } = world();
    const { id } = await checkedFile();
    const before = counter();
    const sheet = newSheet({ title: 'Étude', kind: 'case_study', authorship: 'collective', ownPart: 'La mesure', aiTools: 'Aucun', producedOn: '2025-06-01', confidentiality: 'jury_only' });
    expect(await edit.run(lea, CANDIDACY, id, { sheet, revision: 0 })).toMatchObject({ ...sheet, revision: 1 });
    expect(counter()).toBe(before + 1);
  });

  it('refuses a stale revision', async () => {
    const { edit, lea, checkedFile } = world();
    const { id } = await checkedFile();
    await expect(edit.run(lea, CANDIDACY, id, { sheet: newSheet({ title: 'Étude' }), revision: 4 })).rejects.toMatchObject({ refusal: 'conflict', details: { revision: 0 } });
  });

  it('refuses to call what was sent shown at the hearing alone', async () => {
    const { edit, lea, checkedFile } = world();
    const { id } = await checkedFile();
    await expect(edit.run(lea, CANDIDACY, id, { sheet: newSheet({ title: 'Étude', confidentiality: 'shown_at_hearing' }), revision: 0 })).rejects.toMatchObject({ code: 'portfolio.shown_never_sent' });
  });
});
