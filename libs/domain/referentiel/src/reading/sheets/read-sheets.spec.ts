import { toInterchange, type Interchange } from '../../export/interchange.js';
import { aSource, aTable } from '../../testing/source.builders.js';
import { readReferentiel } from '../read-referentiel.js';
import type { SourceDocument } from '../source.js';

const ACTIVITY = 'Accueillir les visiteurs du jardin';
const [GUIDE, CARE] = ['Guider une visite', 'Soigner les plantes fragiles'];

const cover = aSource('REFERENTIEL EMPLOI ACTIVITES COMPETENCES\nDU TITRE PROFESSIONNEL\nGuide de jardin botanique\nSOMMAIRE\nFiche emploi type ........ 9').blocks;
const sheets = aSource(
  `**FICHE ACTIVITÉ TYPE N° 1**\n**${ACTIVITY}**\n**Définition, description de l’activité type et conditions d’exercice**\nLe guide reçoit des visiteurs dehors.\n**Liste des compétences professionnelles de l’activité type**\n${GUIDE}\n${CARE}`,
  `**FICHE COMPÉTENCE PROFESSIONNELLE N° 1**\n**${GUIDE}**\n**Description de la compétence – processus de mise en œuvre**\nConduire un groupe d’un bout à l’autre.\n**Contexte(s) professionnel(s) de mise en œuvre**\nPar tous les temps.\n**Critères de performance**\nLe groupe reste entier\nLes noms sont justes, en latin aussi\n**Savoir-faire techniques, savoir-faire organisationnels, savoir-faire relationnels, savoirs**\nConnaître les arbres`,
  `**FICHE COMPÉTENCE PROFESSIONNELLE N° 2**\n**${CARE}**\n**Description de la compétence – processus de mise en œuvre**\nArroser sans noyer.\n**Critères de performance**\nAucune plante ne meurt\nLes outils sont rangés`,
  '**FICHE DES COMPÉTENCES TRANSVERSALES DE L’EMPLOI TYPE**\n**Parler clairement**\n**Description de la compétence – processus de mise en œuvre**\nSe faire entendre de loin.\n**Critères de performance**\nChacun entend\n**Glossaire technique**\n**Bouture**\nFragment de plante qui en donne une autre.',
).blocks;
const tests = aTable([
  ['Modalités', 'Compétences évaluées', 'Durée', 'Détail de l’organisation de l’épreuve'],
  ['Mise en situation professionnelle', `${GUIDE} ${CARE}`, '01 h 10 min', 'Le candidat guide un groupe.'],
  ['Questionnement à partir de production(s)', 'Sans objet', '', 'Sans objet'],
  ['Entretien technique', GUIDE, '00 h 20 min', 'Le jury questionne'],
  ['', '', '', 'le candidat sur sa visite.'],
  ['', 'Durée totale de l’épreuve pour le candidat :', '01 h 30 min', ''],
]);
const grid = aTable([
  ['Compétences professionnelles', 'Critères d’évaluation', 'Mise en situation professionnelle', 'Entretien technique'],
  [ACTIVITY],
  [GUIDE, 'Le groupe reste entier\nLes noms sont justes', '☒', '☒'],
  [CARE, 'Aucune plante ne meurt', '☒', '☐'],
]);
const evaluation = [
  ...aSource('**1. Références de la spécialité**\nIntitulé du titre professionnel : Guide de jardin botanique\n**3 Dispositif d’évaluation spécifique pour la session**\nLes compétences des candidats issus d’un parcours continu de formation ou de la validation des acquis de l’expérience (VAE) sont évaluées par un jury au vu :\na) De la mise en situation.\nb) Du dossier professionnel et de ses annexes.\nc) Des résultats des évaluations passées en cours de formation pour les candidats issus d’un parcours de formation.\n**3.1. Modalités d’évaluation des compétences et organisation de l’épreuve**', tests, '**Précisions pour le candidat VAE :**\nLe candidat guide dans son propre jardin.\n**3.2. Critères d’évaluation des compétences professionnelles**', grid).blocks,
  ...aSource(`**CCP**\n**${ACTIVITY}**\n**Modalités d’évaluation des compétences et organisation de l’épreuve**`, tests, '**Informations complémentaires concernant la mise en situation professionnelle :**\nEn amont, le candidat prépare\n- un carnet de visite de 4 pages ;\nLe carnet comprend :\n- un plan du jardin ;').blocks,
];

const read = (...blocks: SourceDocument['blocks'][]): Interchange => {
  let count = 0;
  return toInterchange(readReferentiel({ format: 'pdf', blocks: blocks.flat() }, () => String((count += 1))));
};

describe('a référentiel written as sheets', () => {
  const out = read(cover, sheets, evaluation);
  const [bloc] = out.blocs;

  it('makes a bloc of each activity type, and a competency of each sheet under it', () => {
    expect([out.title, out.blocs.length]).toEqual(['Guide de jardin botanique', 1]);
    expect(bloc).toMatchObject({ number: '1', title: ACTIVITY, activities: [{ code: 'AT1', description: 'Le guide reçoit des visiteurs dehors.' }] });
    expect(bloc?.competencies).toMatchObject([{ code: 'CP1', text: `${GUIDE}\nConduire un groupe d’un bout à l’autre.`, activity: 'AT1' }, { code: 'CP2' }]);
  });

  it('ties each criterion of the grid to its competency and to the tests ticked', () => {
    expect(bloc?.criteria.filter((one) => one.heading === null).map(({ text, competencies, modalities }) => [text, competencies, modalities])).toEqual([
      ['Le groupe reste entier', ['CP1'], ['Mise en situation professionnelle', 'Entretien technique']],
      ['Les noms sont justes', ['CP1'], ['Mise en situation professionnelle', 'Entretien technique']],
      ['Aucune plante ne meurt', ['CP2'], ['Mise en situation professionnelle']],
    ]);
  });

  it('keeps what the sheet alone asks, and tells it', () => {
    expect(bloc?.criteria.filter((one) => one.heading === 'Critères de performance').map((one) => one.text)).toEqual(['en latin aussi', 'Les outils sont rangés']);
    expect(out.doubts.filter((one) => one.code === 'criterion.modality_missing')).toHaveLength(2);
  });

  it('reads the tests of a bloc with their durations, what is handed in and what it holds', () => {
    expect(bloc?.modalities).toMatchObject([
      { title: 'Mise en situation professionnelle', competencies: ['CP1', 'CP2'], durations: [{ minutes: 70 }], deliverables: [{ title: 'un carnet de visite de 4 pages' }], expectedElements: [{ text: 'un plan du jardin' }] },
      { title: 'Entretien technique', competencies: ['CP1'], durations: [{ minutes: 20 }] },
    ]);
    expect(bloc?.modalities[1]?.text).toContain('Le jury questionne\nle candidat sur sa visite.');
  });

  it('sets outside the blocs what holds for the session, by route', () => {
    expect(out.requirements.map(({ route, kind }) => `${route} ${kind}`)).toEqual(['both other', 'both evidenceBooklet', 'formation other', 'vae other', 'both finalCase', 'both oral', 'both other']);
    expect(out.requirements.at(-1)).toMatchObject({ text: 'Parler clairement\nSe faire entendre de loin.', criteria: ['Chacun entend'] });
  });

  it('gives words defined to the glossary, and shows what has no place, section by section', () => {
    expect(out.glossary).toEqual([{ term: 'Bouture', definition: 'Fragment de plante qui en donne une autre.' }]);
    expect(out.unplaced.filter((one) => !one.boilerplate).map((one) => one.text.split('\n')[0])).toEqual(expect.arrayContaining(['Contexte(s) professionnel(s) de mise en œuvre', 'Savoir-faire techniques, savoir-faire organisationnels, savoir-faire relationnels, savoirs']));
  });

  it('reads the sheets without their evaluation: the criteria of performance stand alone', () => {
    const alone = read(cover, sheets).blocs[0];
    expect(alone?.criteria.map((one) => [one.text, one.competencies, one.modalities])).toEqual([['Le groupe reste entier', ['CP1'], null], ['Les noms sont justes, en latin aussi', ['CP1'], null], ['Aucune plante ne meurt', ['CP2'], null], ['Les outils sont rangés', ['CP2'], null]]);
  });

  it('reads the evaluation without its sheets: the grid names blocs and competencies', () => {
    const [alone] = read(evaluation).blocs;
    expect(alone).toMatchObject({ number: '1', title: ACTIVITY, activities: [], competencies: [{ code: null, text: GUIDE }, { code: null, text: CARE }] });
    expect(alone?.criteria.map((one) => one.competencies)).toEqual([[GUIDE], [GUIDE], [CARE]]);
  });

  it('ends the criteria of a sheet at what is to be known, whatever it is called', () => {
    const [alone] = read(cover, sheets, aSource('**Savoir-faire techniques**\n- Tailler\n**Connaissances**\n- Les saisons').blocks, aSource(`**FICHE COMPÉTENCE PROFESSIONNELLE N° 3**\n**Tailler**\nCritères de performance\n- La coupe est nette\nSavoir-faire organisationnels :\n- Ranger\nSavoirs\n- Les outils`).blocks).blocs;
    expect(alone?.criteria.filter((one) => one.competencies?.includes('CP3')).map((one) => one.text)).toEqual(['La coupe est nette']);
  });

  it('reads a certificate named in one line, and its tests told one a line with their durations', () => {
    const [alone] = read(cover, sheets, aSource(`RÉFÉRENTIEL DE CERTIFICATION DU TITRE PROFESSIONNEL\nCCP 1 : ${ACTIVITY}\nModalités d’évaluation\nMise en situation professionnelle : 3 h 00\nEntretien technique : 0 h 30`).blocks).blocs;
    expect(alone?.modalities).toMatchObject([{ title: 'Mise en situation professionnelle', durations: [{ minutes: 180 }] }, { title: 'Entretien technique', durations: [{ minutes: 30 }] }]);
  });
});
