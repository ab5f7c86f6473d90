import path from 'node:path';
import { readFiche, roadOf, toInterchange, type Fiche } from '@probant/domain-referentiel';
import { countedIds, describeWithReferentiels, referentielsDir } from '../reading/testing/referentiels.js';
import { chooseFiche } from './choose-fiche.js';
import { ficheFile } from './fiche-file.js';
import { readFicheDocument } from './read-fiche-document.js';

const fileOf = (name: string): string => path.join(referentielsDir, 'real/rncp', name);
async function ficheOf(name: string): Promise<Fiche> {
  const file = await ficheFile(fileOf(name), name);
  const chosen = file && (await chooseFiche(file, null));
  if (!chosen || !('record' in chosen)) throw new Error(`${name}: not one fiche`);
  return readFiche(chosen.record);
}
async function outOf(name: string) {
  const document = await readFicheDocument({ file: fileOf(name), name, number: null }, countedIds());
  if (!document || document.fault !== null) throw new Error(`${name}: ${document?.fault ?? 'no fiche'}`);
  return { ...document, out: toInterchange(document.reading) };
}
const opening = (text: string | undefined): string => (text ?? '').split(/\s/).slice(0, 2).join(' ');

/** Of each fiche: competencies by bloc, activities, first two words of the first competency, codes of the first and the last, lines joined, lines that may be headings. */
const FICHES = [
  ['RNCP34762.xml', [7, 10, 10, 8, 5], 0, 'Evaluer, depuis', ['A1C1', 'A5.C5'], 0, 0],
  ['RNCP35959.xml', [12, 11, 9, 11, 12], 0, 'Recueillir les', [null, null], 1, 15],
  ['RNCP36612.xml', [9, 9, 8, 7], 0, 'Réaliser une', [null, null], 0, 0],
  ['RNCP37674.xml', [4, 4], 0, 'Installer et', [null, null], 0, 0],
  ['RNCP39568.xml', [2, 4, 5, 3, 2, 3], 0, 'Evaluer les', [null, null], 0, 0],
  ['RNCP40792-trimmed.xml', [22], 6, 'Recenser et', [null, null], 0, 0],
  ['RS5000.xml', [7], 0, 'Concevoir un', ['C1', 'C7'], 0, 0],
] as const;

describeWithReferentiels('the saved fiches of the register', () => {
  it.each(FICHES)('%s: every bloc and competency', async (name, counts, activities, first, codes, joined, headings) => {
    const { out } = await outOf(name);
    const all = out.blocs.flatMap((bloc) => bloc.competencies);
    const doubts = (code: string): number => out.doubts.filter((doubt) => doubt.code === code).length;
    expect(out.blocs.map((bloc) => bloc.competencies.length)).toEqual(counts);
    expect(out.blocs.flatMap((bloc) => bloc.activities)).toHaveLength(activities);
    expect([opening(all[0]?.text), [all[0]?.code, all.at(-1)?.code]]).toEqual([first, codes]);
    expect([doubts('fiche.joined_line'), doubts('fiche.heading_or_competency')]).toEqual([joined, headings]);
    expect(out.blocs.flatMap((bloc) => bloc.criteria)).toEqual([]);
  });

  it('loses no word of the file', async () => {
    for (const [name] of FICHES) {
      const file = await ficheFile(fileOf(name), name);
      const chosen = file && (await chooseFiche(file, null));
      if (!chosen || !('record' in chosen)) throw new Error(name);
      const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
      const { out } = await outOf(name);
      const found = new Set(words(JSON.stringify(out).replaceAll('\\n', ' ')));
      // Codes of blocs are numbers in the tree; SIRET and states of certifiers are the register’s own.
      const source = words(JSON.stringify(chosen.record.children.filter((each) => each.name !== 'CERTIFICATEURS')).replace(/"(?:name|text|children)":/g, ' ').replace(/"[A-Z0-9_]+"/g, ' ').replaceAll('\\n', ' '));
      expect(source.filter((word) => !found.has(word) && !/^R(?:NCP|S)\d+(?:BC\d+)?$/.test(word))).toEqual([]);
    }
  });

  it.each([
    ['RNCP34762.xml', { level: 7, endsOn: '2024-08-31', effectiveOn: '2020-09-01', active: false, state: 'Publiée', newNumbers: ['RNCP39568'], formerNumbers: ['RNCP24998'] }, 0],
    ['RNCP35959.xml', { level: 5, endsOn: '2026-10-15', decidedOn: '2021-10-15', active: true, newNumbers: [], formerNumbers: ['RNCP13595'] }, 14],
    ['RNCP37674.xml', { endsOn: '2028-09-01', registration: 'Enregistrement de droit', active: true, newNumbers: [] }, 3],
    ['RNCP39568.xml', { level: 7, endsOn: '2029-08-31', awardedUntil: '2034-08-31', formerNumbers: ['RNCP34762'] }, 0],
    ['RS5000.xml', { level: null, endsOn: '2024-05-24', active: false, partialAward: 'Non', newNumbers: ['RS6604'] }, 0],
  ])('%s: level, days, state, what came before and after', async (name, facts, correspondences) => {
    const fiche = await ficheOf(name);
    expect(fiche).toMatchObject(facts);
    expect(fiche.correspondences).toHaveLength(correspondences);
  });

  it('reads correspondences of whole fiches and of sets of blocs', async () => {
    const [whole, bloc] = (await ficheOf('RNCP37674.xml')).correspondences;
    expect([whole, bloc]).toEqual([{ sourceCodes: [], fiche: 'RNCP31114', destinationCodes: [] }, { sourceCodes: ['RNCP37674BC01'], fiche: 'RNCP31114', destinationCodes: ['RNCP31114BC01'] }]);
    const sets = (await ficheOf('RNCP35959.xml')).correspondences;
    expect(sets.filter(({ sourceCodes, destinationCodes }) => sourceCodes.length > 1 || destinationCodes.length > 1).length).toBeGreaterThan(0);
  });

  it('reads the jury of the experience, and the roads among the modalities', async () => {
    const fiche = await ficheOf('RNCP40792-trimmed.xml');
    expect(opening(roadOf(fiche, 'VAE').jury ?? '')).toBe('Le jury,');
    expect(fiche.blocs[0]?.modalities.map(({ roads }) => roads.join())).toEqual(['FI,CA,FC', 'FI,CA,FC', 'FC', 'FC', 'FI,CA,FC,VAE', 'FI,CA,FC,VAE']);
  });

  it('says that the CSV export has no competencies', async () => {
    const name = 'sample-export-fiches-csv-2024-02-22.zip';
    expect(await readFicheDocument({ file: fileOf(name), name, number: null }, countedIds())).toEqual({ fault: 'fiche_csv' });
  });
});
