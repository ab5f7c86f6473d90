import type { SourceParagraph } from '../reading/source.js';
import { guessColumns } from './guess-columns.js';
import { readByColumns } from './read-by-columns.js';
import { columnsInWords, headingsKey, settleColumns } from './settle-columns.js';
import type { Sheet } from './sheet.js';

const paragraph = (text: string, at: string): SourceParagraph => ({ text: text.replace(/^- /, ''), bullet: text.startsWith('- '), level: 0, list: text.startsWith('- ') ? 1 : null, strong: false, italic: false, where: { path: at } });
/** A sheet typed as text: one line a row, `|` between squares, `/` between the paragraphs of one. */
const aSheet = (name: string | null, ...lines: readonly string[]): Sheet => ({
  name,
  rows: lines.map((line, row) => ({ where: { path: String(row + 1) }, cells: line.split('|').map((cell, column) => ({ column, span: 1, rowSpan: 1, paragraphs: cell.trim() === '' ? [] : cell.split('/').map((text) => paragraph(text.trim(), `${'ABCDEFGHIJKLM'[column] ?? ''}${String(row + 1)}`)) })) })),
});
const counted = () => {
  let count = 0;
  return () => `id-${String((count += 1))}`;
};
const read = (...sheets: readonly Sheet[]) => readByColumns(sheets, sheets.map((sheet) => guessColumns(sheet)), counted());
/** What a tree says, by codes and words. */
const told = (...sheets: readonly Sheet[]) => {
  const { tree, unplaced, doubts } = read(...sheets);
  const blocs = tree.blocs.map((bloc) => {
    const codes = (ids: readonly string[]) => ids.map((id) => bloc.competencies.find((one) => one.id === id)?.code ?? bloc.competencies.find((one) => one.id === id)?.text).join('+');
    return {
      bloc: `${bloc.number} ${bloc.title}`,
      activities: bloc.activities.map((one) => `${one.code ?? '-'} ${one.title}${one.tasks.length > 0 ? ` (${one.tasks.map((task) => task.text).join(', ')})` : ''}`),
      competencies: bloc.competencies.map((one) => `${one.code ?? '-'} ${one.text}`),
      modalities: bloc.modalities.map((one) => `${one.code ?? '-'} ${one.text} [${codes(one.competencyIds)}]${one.deliverables.map((each) => ` > ${each.title}`).join('')}`),
      criteria: bloc.criteria.map((one) => `${one.code ?? '-'} ${one.text} [${codes(one.competencyIds)}] {${one.modalityIds.map((id) => bloc.modalities.find((each) => each.id === id)?.code ?? '?').join('+')}}`),
    };
  });
  return { blocs, lost: unplaced.filter((one) => !one.boilerplate).map((one) => one.text), form: unplaced.filter((one) => one.boilerplate).map((one) => one.text), doubts: doubts.map((one) => one.code) };
};

describe('guessing what columns hold', () => {
  it('follows the headings of a table of eleven columns', () => {
    const sheet = aSheet(null, 'N° du bloc | Intitulé du bloc | Activités | Tâches | Code compétence | Compétences | N° de la modalité | Modalités d’évaluation | Livrables attendus | Critères d’évaluation | Commentaires');
    expect(guessColumns(sheet)).toEqual({ headingRow: 0, meanings: ['bloc_number', 'bloc', 'activity', 'task', 'competency_code', 'competency', 'modality_code', 'modality', 'deliverable', 'criterion', 'unknown'] });
  });

  it('finds the headings under a title, and gives a bare « Code » to the column it stands before', () => {
    const sheet = aSheet(null, 'Référentiel 2026 | |', '| |', 'Code | Compétence | Critères', 'C1 | Écouter | Le ton est juste');
    expect(guessColumns(sheet)).toEqual({ headingRow: 2, meanings: ['competency_code', 'competency', 'criterion'] });
  });

  it('takes a bare « Intitulé » for what the codes beside it name', () => {
    const sheet = aSheet(null, 'Bloc | N° | Intitulé | Modalités | Critères', 'Bloc 1 : Vendre | C1 | Recevoir | Oral | L’accueil est courtois', '| C2 | Écouter | Oral | La demande est reformulée');
    expect(guessColumns(sheet).meanings).toEqual(['bloc', 'competency_code', 'competency', 'modality', 'criterion']);
  });

  it('without headings, goes by codes, then by the length of texts', () => {
    const rows = [1, 2, 3].map((row) => `BC0${String(row)} | C${String(row)} | Conduire un entretien avec une personne accueillie | L’entretien est mené avec tact et jusqu’à son terme`);
    expect(guessColumns(aSheet(null, ...rows)).meanings).toEqual(['bloc_number', 'competency_code', 'competency', 'criterion']);
  });

  it('sees headings that name nothing known, by the codes they lack', () => {
    const sheet = aSheet(null, 'Ensemble | Fait | Su | Jugé', 'Bloc 1 : Accueillir | A1. Recevoir | C1 Écouter | Le ton est juste', '| | C2 Répondre | Tout a été dit', 'Bloc 2 : Orienter | A2. Guider | C3 Orienter | Le chemin est clair');
    expect(guessColumns(sheet)).toEqual({ headingRow: 0, meanings: ['bloc', 'activity', 'competency', 'criterion'] });
  });

  it('sees no référentiel in another table', () => {
    expect(guessColumns(aSheet(null, 'Nom | Prénom | Âge', 'Corvec | Nadège | 45')).meanings).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('is set aside for what a person said of the same headings once', () => {
    const sheet = aSheet(null, 'Titre', 'Savoirs | Preuves', 'C1 Écouter | Fait');
    const remembered = [{ headings: headingsKey(sheet, 1) ?? '', meanings: ['competency', 'criterion'] as const }];
    expect(settleColumns(sheet, null, remembered)).toEqual({ columns: { headingRow: 1, meanings: ['competency', 'criterion'] }, origin: 'remembered' });
    expect(settleColumns(sheet, { headingRow: null, meanings: ['ignored'] }, remembered)).toEqual({ columns: { headingRow: null, meanings: ['ignored', 'unknown'] }, origin: 'stated' });
  });

  it('may be typed in words', () => {
    expect(columnsInWords('Numéro bloc, bloc, code-compétence,compétence, ?, rien')).toEqual(['bloc_number', 'bloc', 'competency_code', 'competency', 'unknown', 'ignored']);
    expect(columnsInWords('bloc, machin')).toBeNull();
  });
});

describe('reading sheets that list one thing a row', () => {
  it('goes on with the row above where a square is blank, and ties each criterion to its row', () => {
    expect(told(aSheet(null,
      'Bloc | Activité | Code | Compétence | Modalité | Critère',
      'Bloc 1 : Accueillir | A1. Recevoir | C1 | Écouter une personne | M1 : Dossier | Le ton est juste',
      '| | | | | La reformulation est fidèle',
      '| | C2 | Répondre | | La réponse est complète (M1)',
      'Bloc 2 : Orienter | A2. Guider | C3 | Orienter | M2 : Oral | Le chemin est clair',
    ))).toEqual({
      blocs: [
        { bloc: '1 Accueillir', activities: ['A1 Recevoir'], competencies: ['C1 Écouter une personne', 'C2 Répondre'], modalities: ['M1 Dossier [C1+C2]'], criteria: ['- Le ton est juste [C1] {M1}', '- La reformulation est fidèle [C1] {M1}', '- La réponse est complète [C2] {M1}'] },
        { bloc: '2 Orienter', activities: ['A2 Guider'], competencies: ['C3 Orienter'], modalities: ['M2 Oral [C3]'], criteria: ['- Le chemin est clair [C3] {M2}'] },
      ],
      lost: [], form: ['Bloc', 'Activité', 'Code', 'Compétence', 'Modalité', 'Critère'], doubts: ['referentiel.title_missing'],
    });
  });

  it('reads three columns, and eleven, keeping what has no place', () => {
    expect(told(aSheet('Bloc 1 - Accueillir', 'Compétences | Modalités | Critères', 'Écouter | Dossier | Le ton est juste')).blocs).toMatchObject([{ bloc: '1 Accueillir', competencies: ['- Écouter'], criteria: ['- Le ton est juste [Écouter] {?}'] }]);
    const wide = told(aSheet(null,
      'N° bloc | Bloc | Activités | Tâches | Code compétence | Compétences | N° modalité | Modalités | Livrables | Critères | Remarques',
      '1 | Accueillir | Recevoir | Saluer | C1 | Écouter | M1 | Dossier | Une note | Le ton est juste | à revoir',
      '1 | Accueillir | Recevoir | Installer | C2 | Répondre | M1 | Dossier | Un plan | La réponse est complète |',
    ));
    expect(wide).toMatchObject({
      blocs: [{ bloc: '1 Accueillir', activities: ['- Recevoir (Saluer, Installer)'], competencies: ['C1 Écouter', 'C2 Répondre'], modalities: ['M1 Dossier [C1+C2] > Une note > Un plan'], criteria: ['- Le ton est juste [C1] {M1}', '- La réponse est complète [C2] {M1}'] }],
      lost: ['à revoir'],
    });
  });

  it('ties a coded criterion given in several rows to each of their competencies, and one that names its competencies to those', () => {
    expect(told(aSheet(null,
      'Bloc | Code compétence | Compétence | Code critère | Critère | Compétences du critère',
      'Bloc 1 : Accueillir | C1 | Écouter | K1 | Le ton est juste |',
      '| C2 | Répondre | K1 | Le ton est juste |',
      '| | | K2 | Tout est dit | C1, C2',
    )).blocs[0]?.criteria).toEqual(['K1 Le ton est juste [C1+C2] {}', 'K2 Tout est dit [C1+C2] {}']);
  });

  it('keeps codes of any form when they have a column of their own, and both things that bear one code', () => {
    const { blocs, doubts } = told(aSheet(null, 'Bloc | Code compétence | Compétence | Critère', 'Bloc 1 : Accueillir | COMP-07/b | Écouter | Fait', '| COMP-07/b | Répondre | Dit'));
    expect(blocs[0]?.competencies).toEqual(['COMP-07 b Écouter', 'COMP-07 b Répondre']);
    expect(doubts).toContain('code.repeated');
  });

  it('reads a bloc a sheet, and the title above', () => {
    const { tree } = read(aSheet('Présentation', 'CERTIFICATION - RESPONSABLE D’ACCUEIL - ÉCOLE DES RIVES', 'RNCP12345'), aSheet('Bloc 1 Accueillir', 'Compétence | Critère', 'C1 Écouter | Le ton est juste'), aSheet('Bloc 2 Orienter', 'Compétence | Critère', 'C2 Guider | Le chemin est clair'));
    expect([tree.rncp, tree.blocs.map((bloc) => `${bloc.number} ${bloc.title}`)]).toEqual(['RNCP12345', ['1 Accueillir', '2 Orienter']]);
  });

  it('says that a bloc holds no competency, and where', () => {
    const { doubts } = read(aSheet(null, 'Bloc | Compétence | Critère', 'Bloc 1 : Accueillir | C1 Écouter | Fait', 'Bloc 2 : Orienter | |'));
    expect(doubts).toContainEqual(expect.objectContaining({ code: 'bloc.empty', where: { path: 'A3' }, message: 'Aucune compétence n’a été lue dans le bloc 2.' }));
  });
});

describe('reading sheets drawn as certifiers draw them', () => {
  it('reads several competencies and criteria in a square as in any document', () => {
    expect(told(aSheet(null,
      'Activités | Compétences | Modalités | Critères',
      'Bloc 1 : Accueillir | | |',
      'A1. Recevoir | C1. Écouter / C2. Répondre | Modalité 1 : Dossier | C1 Le ton est juste (M1). / C1 - C2 Tout est dit (M1).',
    )).blocs).toEqual([{ bloc: '1 Accueillir', activities: ['A1 Recevoir'], competencies: ['C1 Écouter', 'C2 Répondre'], modalities: ['M1 Dossier []'], criteria: ['- Le ton est juste. [C1] {M1}', '- Tout est dit. [C1+C2] {M1}'] }]);
  });

  it('opens a bloc where its column says another one', () => {
    expect(told(aSheet(null, 'Bloc | Compétences | Critères', 'Accueillir | C1. Écouter | Juste / Fidèle', '| C2. Répondre | Complet / Clair', 'Orienter | C3. Guider | Sûr / Court')).blocs.map(({ bloc, competencies, criteria }) => [bloc, competencies.length, criteria.length])).toEqual([['1 Accueillir', 2, 4], ['2 Orienter', 1, 2]]);
  });
});
