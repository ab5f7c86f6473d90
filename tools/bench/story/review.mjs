import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../client.mjs';

const NEXT = fs.readFileSync(path.resolve(import.meta.dirname, '../../demo/referentiel-demo-suite.txt'));
const ROWS = ['Bloc;Activité;Compétence;Critère', 'Bloc 1 : Accueillir;A1 Recevoir;C1 Saluer chacun;Chacun est salué', ';;C2 Écouter chacun;Chacun est entendu'].join('\n');
const COLUMNS = { headingRow: 0, meanings: ['bloc', 'activity', 'competency', 'criterion'] };
const fiche = (number) => `<FICHE><NUMERO_FICHE>${number}</NUMERO_FICHE><INTITULE>Responsable de projets</INTITULE><ACTIF>Oui</ACTIF><BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>${number}BC01</CODE><LIBELLE>Conduire un projet</LIBELLE><LISTE_COMPETENCES>C1. Cadrer    C2. Conduire</LISTE_COMPETENCES></BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE>`;
const fluxOf = (...numbers) => Buffer.from(`<FICHES>${numbers.map(fiche).join('')}</FICHES>`);

/** The next version of a référentiel: corrected, compared, exported; a workbook whose columns are told; a reading stopped; a fiche of the register joined. */
export async function tellReview(told) {
  const here = { org: told.slug };
  const at = { ...here, certification: told.certification };
  const call = (...request) => told.manager.call(...request);
  const imported = async (bytes, name) => (await call('importReferentiel', { params: at, file: { bytes, name } })).id;
  const read = (referentiel) => until(() => call('readReferentiel', { params: { ...here, referentiel } }), ({ status }) => status !== 'reading');
  const one = { here, at, call, imported, read };
  await correctDraft(one);
  await tellColumns(one);
  await joinFiche(one);
}

async function correctDraft({ here, at, call, imported, read }) {
  const referentiel = await imported(NEXT, 'suite.txt');
  const draft = { ...here, referentiel };
  const [competency] = (await read(referentiel)).tree.blocs[0].competencies;
  const { correction } = await call('correctReferentiel', { params: draft, body: { id: randomUUID(), correction: { kind: 'edit', elementId: competency.id, field: 'text', was: competency.text, becomes: `${competency.text} (relu)` } } });
  await call('undoCorrection', { params: { ...draft, correction: correction.id }, body: { id: randomUUID() } });
  await call('listCorrections', { params: draft });
  await call('openReferentielDocument', { params: draft });
  await call('exportReferentiel', { params: draft });
  const { items } = await call('listVersions', { params: at });
  const published = items.find(({ version }) => version !== null);
  await call('readDifference', { params: at, query: { from: published.id, to: referentiel } });
  await call('deleteReferentiel', { params: draft });
}

async function tellColumns({ here, call, imported, read }) {
  const referentiel = await imported(Buffer.from(ROWS), 'tableau.csv');
  await read(referentiel);
  await call('readSheets', { params: { ...here, referentiel } });
  await call('setSheetColumns', { params: { ...here, referentiel }, body: { sheets: [COLUMNS] } });
  await read(referentiel);
  await call('deleteReferentiel', { params: { ...here, referentiel } });
  const stopped = { ...here, referentiel: await imported(Buffer.from(`${ROWS}\n;;C3 Orienter;Le chemin est clair`), 'arrete.csv') };
  await call('stopReading', { params: stopped });
  await until(() => call('readReferentiel', { params: stopped }), ({ status }) => status === 'failed');
  await call('deleteReferentiel', { params: stopped });
}

/** A certification without a code is asked which fiche of an export is its own; one with a code finds it. */
async function joinFiche({ here, at, call }) {
  const received = (where, status) => until(() => call('readFiche', { params: where }), (shown) => shown.received?.status === status);
  const { id: certification } = await call('createCertification', { params: here, body: { title: 'Responsable d’accueil', rncp: null, level: 6, regime: 'portal', registrationEndsOn: null } });
  const uncoded = { ...here, certification };
  const several = await call('receiveFiche', { params: uncoded, file: { bytes: fluxOf('RNCP99996', 'RNCP99997'), name: 'export.xml' } });
  await received(uncoded, 'choosing');
  await call('chooseFiche', { params: { ...here, fiche: several.id }, body: { number: 'RNCP99996' } });
  await received(uncoded, 'read');
  await call('discardFiche', { params: { ...here, fiche: several.id } });
  const { id } = await call('receiveFiche', { params: at, file: { bytes: fluxOf('RNCP99998'), name: 'fiche.xml' } });
  const { received: own } = await received(at, 'read');
  await call('joinFiche', { params: { ...here, fiche: id }, body: { revision: own.revision, matches: [] } });
}
