import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { toInterchange } from '@probant/domain-referentiel';
import { strToU8, zipSync } from 'fflate';
import { readDocumentFile } from '../reading/child-process-reader.js';
import { ficheFile } from './fiche-file.js';
import { readFicheDocument } from './read-fiche-document.js';

jest.setTimeout(30_000);
const bloc = (list: string, code = 'RNCP99001BC01') => `<BLOC_COMPETENCES><CODE>${code}</CODE><LIBELLE>Accueil &amp; suivi</LIBELLE><LISTE_COMPETENCES>${list}</LISTE_COMPETENCES></BLOC_COMPETENCES>`;
const fiche = (number: string, inside = bloc('Accueillir    Orienter')) => `<FICHE><NUMERO_FICHE>${number}</NUMERO_FICHE><INTITULE>Titre ${number}</INTITULE><UN_JOUR_PEUT_ETRE><X>nouveau</X></UN_JOUR_PEUT_ETRE><BLOCS_COMPETENCES>${inside}</BLOCS_COMPETENCES></FICHE>`;
const flux = (...fiches: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<FICHES><VERSION_FLUX>4.1</VERSION_FLUX>${fiches.join('\n')}</FICHES>`;

describe('reading a file of the register', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'probant-fiche-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const put = (content: string | Uint8Array, name = 'fiche.xml'): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const read = async (content: string | Uint8Array, number: string | null = null, name = 'fiche.xml') => {
    let count = 0;
    return readFicheDocument({ file: put(content, name), name, number }, () => `id-${(count += 1)}`);
  };
  const listed = async (content: string | Uint8Array, number: string | null = null) => {
    const document = await read(content, number);
    if (!document || document.fault !== null) throw new Error(document?.fault ?? 'no file of the register');
    return document.reading.tree.blocs.flatMap(({ competencies }) => competencies.map(({ text }) => text));
  };

  it('keeps the spaces that part the items, and takes elements it does not know', async () => {
    expect(await listed(flux(fiche('RNCP99001')))).toEqual(['Accueillir', 'Orienter']);
    expect(await listed(`<FICHES><VERSION_FLUX>2.0</VERSION_FLUX>${fiche('RNCP99001', bloc('Accueillir\r\nOrienter\r\nConclure'))}</FICHES>`)).toHaveLength(3);
    expect(await listed(fiche('RNCP99001', bloc('<![CDATA[Accueillir  Orienter]]>')))).toHaveLength(2);
  });

  it('reads the older lists, in HTML told as text or as elements', async () => {
    expect(await listed(flux(fiche('RNCP99001', bloc('&lt;p&gt;Accueillir l&amp;rsquo;usager&lt;br&gt;Orienter&lt;/p&gt;\r\n&lt;ul&gt;&lt;li&gt;Conclure&lt;/li&gt;&lt;/ul&gt;'))))).toEqual(['Accueillir l’usager', 'Orienter', 'Conclure']);
    expect(await listed(flux(fiche('RNCP99001', bloc('<p>Accueillir<br/>Orienter</p><ul><li>Conclure</li></ul>'))))).toEqual(['Accueillir', 'Orienter', 'Conclure']);
  });

  it('reads the encodings the register has used', async () => {
    const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${fiche('RNCP99001', bloc('Écouter  Évaluer'))}`, 'latin1');
    expect(await listed(latin)).toEqual(['Écouter', 'Évaluer']);
    expect(await listed(Buffer.from(`\ufeff${flux(fiche('RNCP99001'))}`, 'utf16le'))).toHaveLength(2);
    expect(await listed(`\ufeff${flux(fiche('RNCP99001'))}`)).toHaveLength(2);
  });

  it('asks which of several fiches is meant, and reads the one that is named', async () => {
    const several = flux(fiche('RNCP99001'), fiche('RNCP99002', bloc('Conclure')), fiche('RS99'));
    expect(await read(several)).toEqual({ fault: 'several_fiches', total: 3, choices: ['RNCP99001', 'RNCP99002', 'RS99'].map((number) => ({ number, title: `Titre ${number}` })) });
    expect(await listed(several, 'RNCP99002')).toEqual(['Conclure']);
    expect(await read(several, 'RNCP1')).toEqual({ fault: 'fiche_absent' });
  });

  it('opens a zip of the register or of one fiche, and knows its day', async () => {
    const zip = zipSync({ 'export_fiches_RNCP_V4_1_2026-03-01.xml': strToU8(flux(fiche('RNCP99001'))) });
    expect(await listed(zip)).toHaveLength(2);
    expect((await ficheFile(put(zip, 'export.zip'), 'export.zip'))?.dated).toBe('2026-03-01');
    expect((await ficheFile(put(flux()), 'fiches-2025_12_31.xml'))?.dated).toBe('2025-12-31');
  });

  it.each<[string, () => string | Uint8Array, string]>([
    ['a DOCTYPE', () => `<?xml version="1.0"?><!DOCTYPE FICHES [<!ENTITY a "b">]>${flux(fiche('RNCP99001')).replace(/^<\?xml.*\n/, '')}`, 'xml_entities'],
    ['entities that swell', () => `<!DOCTYPE FICHES [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><FICHES>${fiche('RNCP99001', bloc('&b;'))}</FICHES>`, 'xml_entities'],
    ['an entity of its own', () => flux(fiche('RNCP99001', bloc('&truc;'))), 'xml_entities'],
    ['no fiche', () => flux(), 'not_a_fiche'],
    ['a fiche without number', () => flux('<FICHE><INTITULE>Sans numéro</INTITULE></FICHE>'), 'not_a_fiche'],
    ['its end missing', () => flux(fiche('RNCP99001')).slice(0, -30), 'unreadable'],
    ['elements without end', () => flux(fiche('RNCP99001', '<A>'.repeat(60) + '</A>'.repeat(60))), 'too_large'],
    ['the export without competencies', () => zipSync({ 'export_fiches_CSV_Standard_2024_02_22.csv': strToU8('Id_Fiche;Numero_Fiche') }), 'fiche_csv'],
  ])('refuses %s', async (_what, content, fault) => {
    expect(await read(content())).toEqual({ fault });
  });

  it('leaves every other file to its own reader', async () => {
    expect(await read('Bloc 1 : Accueillir les publics\n')).toBeNull();
    expect(await read('<?xml version="1.0"?><racine><FICHETTE/></racine>')).toBeNull();
    expect(await read(zipSync({ '[Content_Types].xml': strToU8('<Types/>') }))).toBeNull();
    expect(await read('Un texte qui parle de <FICHE> sans en être une')).toBeNull();
  });

  it('keeps one fiche in memory however many the file holds, and stops at the one asked for', async () => {
    const many = flux(...Array.from({ length: 3000 }, (_, index) => fiche(`RNCP${index + 1}`)), 'coupé');
    const document = await read(many, 'RNCP2500');
    expect(document?.fault).toBeNull();
    expect(await read(many)).toMatchObject({ fault: 'several_fiches', total: 3000 });
  });

  it('is read in a process of its own, like every document', async () => {
    const file = put(flux(fiche('RNCP99001'), fiche('RNCP99002')));
    expect(await readDocumentFile(file)).toMatchObject({ fault: 'several_fiches', total: 2 });
    const read = await readDocumentFile(file, { fiche: 'RNCP99002' });
    expect(read.fault === null && toInterchange(read.reading)).toMatchObject({ rncp: 'RNCP99002', blocs: [{ competencies: [{ text: 'Accueillir' }, { text: 'Orienter' }] }] });
  });
});
