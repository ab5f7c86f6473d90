import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../..');

/** The document of a référentiel to import, and what a careful reader counts in it. */
export interface KnownDocument { readonly name: string; readonly file: string; readonly counts: string; readonly doubts: number }

const DEMO: KnownDocument = { name: 'the référentiel of the demo', file: path.join(root, 'tools/demo/referentiel-demo.txt'), counts: '5 blocs, 17 compétences, 41 critères', doubts: 3 };

/** Our own document always; a certifier's too where it stands (`REFERENTIELS_DIR`, else beside the project). Throws when REQUIRE_REFERENTIELS=1 and it is not there. */
export function knownDocuments(): readonly KnownDocument[] {
  const folder = path.join(process.env['REFERENTIELS_DIR'] ?? path.resolve(root, '../shared/referentiels'), 'seeds');
  const real = fs.existsSync(folder) ? fs.readdirSync(folder).find((name) => name.startsWith('004') && name.endsWith('.txt')) : undefined;
  if (real) return [DEMO, { name: 'the référentiel 004', file: path.join(folder, real), counts: '5 blocs, 21 compétences, 35 critères', doubts: 5 }];
  if (process.env['REQUIRE_REFERENTIELS'] === '1') throw new Error(`no référentiel 004 in ${folder} (REQUIRE_REFERENTIELS=1)`);
  return [DEMO];
}

/** The documents whose review is told whole: our own always; two certifiers' where they stand, both as PDF: one as it was published, one written from its text. Throws as `knownDocuments`. */
export function reviewedDocuments(): readonly Pick<KnownDocument, 'name' | 'file'>[] {
  const folder = process.env['REFERENTIELS_DIR'] ?? path.resolve(root, '../shared/referentiels');
  const found = (inside: string, begins: string, ends: string): string | undefined => {
    const at = path.join(folder, inside);
    const name = fs.existsSync(at) ? fs.readdirSync(at).find((each) => each.startsWith(begins) && each.endsWith(ends)) : undefined;
    return name && path.join(at, name);
  };
  const [pdf, text] = [found('real/documents', '02', '.pdf'), found('seeds', '002', '.txt')];
  if (!(pdf && text) && process.env['REQUIRE_REFERENTIELS'] === '1') throw new Error(`no référentiels 02 and 002 in ${folder} (REQUIRE_REFERENTIELS=1)`);
  return [DEMO, ...(pdf ? [{ name: 'the PDF 02', file: pdf }] : []), ...(text ? [{ name: 'the référentiel 002 as a PDF', file: path.join(formsOf(folder), '002.pdf') }] : [])];
}

/** The folder of the other forms of the certifiers' texts, written now. */
function formsOf(folder: string): string {
  return execFileSync(process.execPath, [path.join(root, 'tools/forms.mjs'), '--documents', folder], { encoding: 'utf8' }).trim();
}
