import { toInterchange, type Interchange } from '../export/interchange.js';
import { aSource, aTable } from '../testing/source.builders.js';
import { readReferentiel } from './read-referentiel.js';

const HEAD = ['Activités', 'Compétences', 'Modalités d’évaluation', 'Critères d’évaluation'];
const ids = (): (() => string) => {
  let count = 0;
  return () => String((count += 1));
};
const read = (...rows: readonly (readonly string[])[]): Interchange['blocs'][number] | undefined => {
  return toInterchange(readReferentiel(aSource(aTable([HEAD, ['BLOC 1 : Tenir un atelier'], ...rows])), ids())).blocs[0];
};

describe('modalities without a code', () => {
  it('makes one of the production on which all the competencies of a component are judged, across its rows', () => {
    const bloc = read(
      ['**A.1 Préparer**', '**Choisir et préparer le bois**', 'Toutes les compétences de la composante du bloc sont évaluées sur la production suivante :', 'En relation avec la compétence C.1.1.1\n- Qualité du choix :\n- le bois est sec,'],
      ['A.1.1 Choisir', 'C.1.1.1 Choisir le bois', 'Une planche finie, comprenant :\n- son plan,\n- sa notice en anglais.', 'En relation avec toutes les compétences de la composante\n- la planche est droite.'],
      ['A.1.2 Raboter', 'C.1.2.1 Raboter le bois', 'Modalités d’évaluation pour les candidats issus de la formation :\nEtude de cas Travail individuel Production écrite et orale', ''],
      ['**A.2 Vendre**', '**Recevoir et vendre**', 'Toutes les compétences de la composante du bloc sont évaluées sur la production suivante :\nModalités d’évaluation pour les candidats issus de la formation :\nJeu de rôle Travail collectif', ''],
      ['A.2.1 Recevoir', 'C.2.1.1 Saluer', '', 'En relation avec la compétence C.2.1.1\n- chacun est salué.'],
    );
    expect(bloc?.modalities).toMatchObject([
      { title: 'Une planche finie', component: 'A.1', competencies: ['C.1.1.1', 'C.1.2.1'], deliverables: [{ title: 'Une planche finie' }], expectedElements: [{ text: 'son plan' }, { text: 'sa notice en anglais', language: 'anglais' }], formats: [{ route: 'formation', work: 'individual', form: 'written+oral' }] },
      { component: 'A.2', competencies: ['C.2.1.1'], deliverables: [] },
    ]);
    expect(bloc?.criteria.map((one) => [one.text, one.heading, one.competencies, one.modalities])).toEqual([
      ['le bois est sec', 'Qualité du choix', ['C.1.1.1'], ['Une planche finie']],
      ['la planche est droite.', null, ['C.1.1.1', 'C.1.2.1'], ['Une planche finie']],
      ['chacun est salué.', null, ['C.2.1.1'], [bloc?.modalities[1]?.title]],
    ]);
  });

  it('parts several that run on in one cell, and gives each the criteria of the same rank', () => {
    const bloc = read(['A1. Préparer', 'C1. Choisir C2. Raboter', 'Etude de cas Le candidat choisit un bois. Travail individuel: écrit Mise en situation professionnelle Le candidat rabote.', 'Le choix est juste :\n- Le bois est sec\nLe rabot est sûr :\n- La planche est droite']);
    expect(bloc?.modalities.map((one) => [one.title, one.competencies])).toEqual([['Etude de cas', ['C1', 'C2']], ['Mise en situation professionnelle', ['C1', 'C2']]]);
    expect(bloc?.criteria.map((one) => [one.heading, one.modalities])).toEqual([['Le choix est juste', ['Etude de cas']], ['Le rabot est sûr', ['Mise en situation professionnelle']]]);
  });

  it('goes on over two rows where the second only says how the work is done', () => {
    const bloc = read(['A1. Préparer', 'C1. Choisir', 'Cas pratique (C1 et C2)\nLe candidat choisit et rabote.', '- Le bois est sec'], ['', 'C2. Raboter', 'Travail de groupe écrit et oral.', '- La planche est droite']);
    expect(bloc?.modalities).toMatchObject([{ title: 'Cas pratique', competencies: ['C1', 'C2'], group: true, written: true, oral: true }]);
    expect(bloc?.criteria.map((one) => one.modalities)).toEqual([['Cas pratique'], ['Cas pratique']]);
  });

  it('covers the whole bloc from the row of its heading', () => {
    const { blocs } = toInterchange(readReferentiel(aSource(aTable([HEAD, ['BLOC 1 : Vendre', '', 'Type d’évaluation :\nMise en situation réelle', ''], ['A1. Recevoir', 'C1. Saluer', 'Un rapport', '- Chacun est salué'], ['', 'C2. Compter', 'Un compte', '- Le compte est juste']])), ids()));
    expect(blocs[0]?.modalities.map((one) => [one.title, one.competencies])).toEqual([['Mise en situation réelle', ['C1', 'C2']], ['Un rapport', ['C1']], ['Un compte', ['C2']]]);
  });
});
