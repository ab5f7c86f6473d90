import { toInterchange, type Interchange } from '../../export/interchange.js';
import { aSource, aTable } from '../../testing/source.builders.js';
import { readReferentiel } from '../read-referentiel.js';
import type { SourceTable } from '../source.js';

const read = (...blocks: readonly (string | SourceTable)[]): Interchange => {
  let count = 0;
  return toInterchange(readReferentiel(aSource(...blocks), () => String((count += 1))));
};

describe('a référentiel written as headings and lists', () => {
  it('takes the outer headings for blocs, the inner ones for activities, the items under a competency for its criteria', () => {
    const { blocs } = read('# 1 - Tenir un atelier\n## 1.1 - Préparer\n### 1.1A - Référentiel d’activités\n- Ranger les outils\n### 1.1B - Référentiel de compétences & d’évaluation\n- [ ] C1 - Choisir le bois\n  - [ ] Le bois est sec\n  - [ ] Le bois est droit\n# 2 - Vendre\n## 2.1 - Recevoir\n- [ ] C2 - Saluer\n  - [ ] Chacun est salué\n- [ ] C3 - Compter');
    expect(blocs.map(({ number, title }) => [number, title])).toEqual([['1', 'Tenir un atelier'], ['2', 'Vendre']]);
    expect(blocs[0]).toMatchObject({ activities: [{ code: '1.1', title: 'Préparer', tasks: ['Ranger les outils'] }], competencies: [{ code: 'C1', text: 'Choisir le bois', activity: '1.1' }] });
    expect(blocs.flatMap((bloc) => bloc.criteria.map((one) => [one.text, one.competencies]))).toEqual([['Le bois est sec', ['C1']], ['Le bois est droit', ['C1']], ['Chacun est salué', ['C2']]]);
  });

  it('reads labels under each competency: criteria, and how it is judged', () => {
    const { blocs, title, requirements } = read('# Certification : Artisan du bois\n## Bloc 1 : Tenir un atelier\n### Activité A1 : Préparer\n#### C1. Choisir le bois\nCritères d’évaluation :\n- Le bois est sec\nModalités d’évaluation : étude de cas écrite\n#### C2. Couper\nCritères d’évaluation : la coupe est droite\n## Bloc 2 : Vendre\n#### C3. Saluer\nCritères :\n- Chacun est salué\n## VAE\nLe candidat à la VAE remet un livret de preuves.');
    expect(title).toBe('Artisan du bois');
    expect(blocs.map((bloc) => [bloc.number, bloc.title, bloc.competencies.map((one) => one.code)])).toEqual([['1', 'Tenir un atelier', ['C1', 'C2']], ['2', 'Vendre', ['C3']]]);
    expect(blocs[0]).toMatchObject({ activities: [{ code: 'A1', title: 'Préparer' }], modalities: [{ text: 'étude de cas écrite', competencies: ['C1'] }] });
    expect(blocs[0]?.criteria.map((one) => [one.text, one.competencies])).toEqual([['Le bois est sec', ['C1']], ['la coupe est droite', ['C2']]]);
    expect(requirements).toMatchObject([{ route: 'vae', kind: 'evidenceBooklet' }]);
  });

  it('takes items for competencies where none bears a code, and gives them all what the bloc says once', () => {
    const { blocs, doubts } = read('## Bloc 1 : Tenir un atelier\n### Compétences\n1. Choisir le bois\n2. Couper\n### Modalités d’évaluation\nMise en situation\n### Critères d’évaluation\n- Tout est droit\n## Bloc 2 : Vendre\n### Compétences visées\n- Saluer');
    expect(blocs.map((bloc) => bloc.competencies.map((one) => one.text))).toEqual([['Choisir le bois', 'Couper'], ['Saluer']]);
    expect(blocs[0]).toMatchObject({ modalities: [{ title: 'Mise en situation', competencies: ['Choisir le bois', 'Couper'] }], criteria: [{ text: 'Tout est droit', competencies: ['Choisir le bois', 'Couper'], modalities: ['Mise en situation'] }] });
    expect(doubts.filter((one) => one.code === 'competency.code_missing')).toHaveLength(2);
  });

  it('reads domains of competencies with their indicators, and how they are certified', () => {
    const { blocs } = read('## DC1 : Tenir un atelier\n#### Compétence 1.1 : Choisir le bois\nIndicateurs de compétences :\n- Le bois est sec\n### Modalités de certification\nMise en situation\n## Domaine de compétences 2 : Vendre\n#### Compétence 2.1 : Saluer\nIndicateurs de compétences :\n- Chacun est salué\n#### Compétence 2.2 : Compter');
    expect(blocs.map((bloc) => [bloc.number, bloc.title, bloc.competencies.map((one) => one.text)])).toEqual([['1', 'Tenir un atelier', ['Choisir le bois']], ['2', 'Vendre', ['Saluer', 'Compter']]]);
    expect(blocs[0]).toMatchObject({ criteria: [{ text: 'Le bois est sec', competencies: ['C1.1'] }], modalities: [{ text: 'Mise en situation' }] });
  });

  it('takes a line numbered by hand right above its criteria for a competency, in every bloc', () => {
    const { blocs } = read('Bloc 1 - Tenir un atelier\n1. Choisir le bois\nCritères d’évaluation\n- Le bois est sec\n2. Couper\nCritères d’évaluation\n- La coupe est droite\nBloc 2 - Vendre\n3. Saluer\nCritères d’évaluation\n- Chacun est salué');
    expect(blocs.map((bloc) => bloc.criteria.map((one) => [one.text, one.competencies]))).toEqual([[['Le bois est sec', ['Choisir le bois']], ['La coupe est droite', ['Couper']]], [['Chacun est salué', ['Saluer']]]]);
  });

  it('takes the lists of blocs without label nor code for competencies, and says that it assumed so', () => {
    const { blocs, doubts } = read('## BLOC 1 : Tenir un atelier\n- Choisir le bois\n- Couper\n## BLOC 2 : Vendre\n- Saluer');
    expect(blocs.map((bloc) => bloc.competencies.map((one) => one.text))).toEqual([['Choisir le bois', 'Couper'], ['Saluer']]);
    expect(doubts.filter((one) => one.code === 'competency.assumed')).toHaveLength(1);
  });

  it('reads a situation of evaluation as a modality, drops lines drawn under titles, and shows knowledge as having no place', () => {
    const { blocs, unplaced } = read('Bloc 1 : Tenir un atelier\n-----\nCompétences :\n- C1.1 Choisir le bois\n- C1.2 Couper\nSavoirs associés\n- Les essences\nCritères :\n- Tout est droit\nSituation d’évaluation : atelier, 1 h 30\nBloc 2 : Vendre\nCompétences :\n- C2.1 Saluer');
    expect(blocs[0]).toMatchObject({ description: null, modalities: [{ text: 'atelier, 1 h 30', durations: [{ minutes: 90 }] }], criteria: [{ text: 'Tout est droit' }] });
    expect(unplaced.filter((one) => !one.boilerplate).map((one) => one.text)).toEqual(['Les essences']);
    expect(unplaced.filter((one) => one.boilerplate).map((one) => one.text)).toContain('-----');
  });

  it('leaves to tables what stands in tables', () => {
    const { blocs } = read('C1, C2 et C3 : voir le tableau\nC2 est neuve\nC3 aussi', aTable([['Activités', 'Compétences', 'Modalités', 'Critères'], ['BLOC 1 : Vendre'], ['A1. Recevoir', 'C1. Saluer', 'Modalité 1 : oral', 'C1 Chacun est salué (M1).']]));
    expect(blocs.map((bloc) => [bloc.title, bloc.competencies.length])).toEqual([['Vendre', 1]]);
  });
});
